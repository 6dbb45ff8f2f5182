// Package nosdk has no error of API 3.0.
package nosdk

type failure struct{ Code, Message, RequestId string }

func (f *failure) GetCode() string { return f.Code }

func internal(f *failure, code string) bool {
	switch code {
	case "RequestLimitExceeded", "ResourceNotFound":
		return true
	}
	return f.Code == "InternalError" || f.GetCode() == "ResourceNotFound"
}
