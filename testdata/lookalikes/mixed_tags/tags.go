// Package mixed_tags has fields that Go calls codes and JSON calls otherwise.
package mixed_tags

const host = "cvm.api.qcloud.com"

type address struct {
	Code    int    `json:"zip_code"`
	Message string `json:"greeting"`
}

type row struct {
	Code    int `db:"country_code"`
	ErrCode int `json:"errorCount,omitempty"`
	RetCode int `xml:"returned" json:",omitempty"`
}

// A record is of a database, a request of a form, a message of protobuf.
type record struct {
	Code int `db:"code"`
}

type request struct {
	Code int `form:"code"`
}

type message struct {
	Code int32 `protobuf:"varint,1,opt,name=code" json:"code,omitempty"`
}

func others(a record, b request, c message) bool {
	return a.Code == 4000 || b.Code == 5000 || c.Code == 6000
}

func check(a address, r row) bool {
	code := a.Code
	return a.Code == 4000 || r.Code == 5000 || r.ErrCode == 6000 || r.RetCode == 4100 || code == 4000
}

// What a table keeps, or a user fills in, may be sent as JSON as well.
type coupon struct {
	Code    int    `gorm:"column:code" json:"code"`
	Message string `gorm:"column:message" json:"message"`
}

type login struct {
	Phone   string `json:"phone" binding:"required"`
	Code    int    `json:"code" binding:"required"` // that was sent to the phone
	Message string `json:"message"`
}

func both(a coupon, b *login) bool {
	return a.Code == 5000 || b.Code == 4000
}
