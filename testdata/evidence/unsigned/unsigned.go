// Package unsigned has the weak signs of package weak, and nothing that says
// that it talks to the Tencent Cloud API.
package unsigned

import (
	"encoding/json"

	"github.com/tcerr/tcerrlint/testdata/evidence/api"
)

func fromMap(body []byte) bool {
	var m map[string]interface{}
	if json.Unmarshal(body, &m) != nil {
		return false
	}
	code, ok := m["code"].(float64)
	return ok && code == 5000
}

type answer struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}

func partial(a answer, b *api.Status) bool { return a.Code == 4100 || b.Code == 4000 }

func isMissing(errCode int) bool { return errCode == 5000 }

func closed(code int) string {
	switch code {
	case 4000:
		return "unknown"
	case 4400:
		return "bad sequence"
	}
	return ""
}
