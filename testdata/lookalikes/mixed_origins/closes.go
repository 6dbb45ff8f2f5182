package mixed_origins

import "github.com/dbdd4us/qcloudapi-sdk-go/common"

func (s *session) closed(code int) bool {
	s.exits <- code
	for _, hook := range s.hooks {
		hook(code)
	}
	return code == 4000 || isFatal(code)
}

func isFatal(code int) bool {
	switch code {
	case 4100, 4300:
		return true
	}
	return false
}

// text is called with the codes of both.
func text(code int) string {
	switch code {
	case 4000:
		return "bad request, or an error of the shell"
	case 5000:
		return "gone"
	}
	return ""
}

func explain(e common.LegacyAPIError) string { return text(e.Code) }
