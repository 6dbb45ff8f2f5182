// Package words has codes of types that hold no number.
package words

type response struct {
	Code     string `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

func equal(r response) bool {
	switch r.Code {
	case "Success", "InvalidParameter":
		return true
	}
	return r.Code[0] == '5' || len(r.Code) == 4000
}

type flag struct {
	Code              bool
	Message, CodeDesc string
}

func isSet(f flag) bool { return f.Code == (5000 == 5000) }
