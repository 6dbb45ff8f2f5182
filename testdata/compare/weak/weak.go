// Package weak holds a host of the API, so that weaker signs count.
package weak

import "encoding/json"

const host = "https://cvm.api.qcloud.com/v2/index.php"

func decode(data []byte) (ok bool, err error) {
	var m map[string]interface{}
	if err := json.Unmarshal(data, &m); err != nil {
		return false, err
	}
	ok = m["code"] == 5000                                             // want `compare: 5000 .* never equals`
	ok = m["code"] == 5000.0                                           // want `compare: 5000 is the Tencent Cloud code`
	ok = m["code"].(float64) == 4400                                   // want `compare: 4400 is the Tencent Cloud code`
	ok = int(m["code"].(float64)) == 4400                              // want `compare: 4400 is the Tencent Cloud code`
	if code, isFloat := m["code"].(float64); isFloat && code == 6000 { // want `compare: 6000 is the Tencent Cloud code`
		ok = false
	}
	switch int64(m["code"].(float64)) {
	case 4000, 4100: // want `compare: 4000 ` `compare: 4100 `
		ok = true
	}
	return ok, nil
}

func named(code int) bool {
	return code == 5000 // want `compare: 5000 `
}
