// Package lookalike has hosts, names and fields that only look like the API's.
package lookalike

const (
	host    = "https://api.qcloud.com.example.org"
	another = "myapi.qcloud.com"
)

// A quote is of a service with a code and a codeDesc, but no message.
type quote struct {
	Code     int    `json:"code"`
	CodeDesc string `json:"codeDesc"`
}

// A text has a code that is a string.
type text struct {
	Code     string `json:"code"`
	Number   int    `json:"number"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

// A nested has its codeDesc in another object.
type nested struct {
	Error struct {
		Code    int    `json:"code"`
		Message string `json:"message"`
	} `json:"error"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

// An ignored is none of the three for encoding/json.
type ignored struct {
	Code     int    `json:"-"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

func compare(a quote, b text, c nested, d ignored) bool {
	return a.Code == 4000 || b.Number == 5000 || c.Error.Code == 6000 || d.Code == 4400
}
