// Package mixed_tags has fields that Go calls codes and JSON calls otherwise.
package mixed_tags

const host = "cvm.tencentcloudapi.com"

type address struct {
	Code    int    `json:"zip_code"`
	Message string `json:"greeting"`
}

type row struct {
	Code    int `db:"country_code"`
	ErrCode int `json:"errorCount,omitempty"`
	RetCode int `xml:"returned" json:",omitempty"`
}

func check(a address, r row) bool {
	code := a.Code
	return a.Code == 4000 || r.Code == 5000 || r.ErrCode == 6000 || r.RetCode == 4100 || code == 4000
}
