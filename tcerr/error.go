package tcerr

import "strconv"

// An Error is the envelope of a response, as [encoding/json] decodes it. Other
// fields of the response are ignored; to have them too, embed Error in the
// type of the response:
//
//	var resp struct {
//		tcerr.Error
//		InstanceIDs []string `json:"instanceIds"`
//	}
//	if err := json.Unmarshal(body, &resp); err != nil {
//		return err
//	}
//	if resp.Code != tcerr.CodeSuccess {
//		return &resp.Error
//	}
//
// The error is the pointer, *Error. Every response has an envelope, so compare
// Code with [CodeSuccess] before returning it as an error.
//
// Source: Tencent Cloud API 2.0, common error codes and module error codes.
type Error struct {
	Code    Code   `json:"code"`
	Message string `json:"message"`
	Desc    Desc   `json:"codeDesc"`
}

// Error returns the code, the codeDesc and the message: "tencent cloud error
// 5100, OperationDenied.SourceAlreadyExists: (-514) Resource already exists".
// In place of an empty message stands the meaning of the code.
func (e *Error) Error() string {
	s := "tencent cloud error " + strconv.Itoa(int(e.Code))
	if e.Desc != "" {
		s += ", " + string(e.Desc)
	}
	text := e.Message
	if text == "" {
		text = e.Code.title()
	}
	if text != "" {
		s += ": " + text
	}
	return s
}

// Is reports whether e has the code target, a [Code] or a [ModuleCode]. The
// module code is the one that [MessageCode] reads in the message. It is for
// [errors.Is].
func (e *Error) Is(target error) bool {
	switch code := target.(type) {
	case Code:
		return e.Code == code
	case ModuleCode:
		return code != 0 && MessageCode(e.Message) == code
	}
	return false
}
