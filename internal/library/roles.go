package library

import (
	"slices"
	"strings"
)

// The parts of an answer have these names in its JSON text.
const (
	CodeKey    = "code"
	MessageKey = "message"
	DescKey    = "codeDesc"
)

// Names of variables, parameters, results and fields that say by themselves
// what they hold, in lower case and without underscores. A status code, an exit
// code and a close code are other things.
var (
	codeNames = [...]string{
		"code", "errcode", "errorcode", "retcode", "returncode", "rspcode", "respcode", "responsecode", "resultcode", "apicode",
	}
	messageNames = [...]string{
		"message", "msg", "errmsg", "errmessage", "errormessage", "retmsg", "respmsg", "rspmsg",
	}
	binders     = [...]string{"Bind", "BodyParser", "MustBind", "ShouldBind"}
	writers     = [...]string{"Encode", "JSON", "Marshal"}
	answerNames = [...]string{
		"body", "data", "reply", "resp", "response", "result", "rsp",
	}
)

// NamesCode reports whether a name says that it holds an error code.
func NamesCode(name string) bool { return slices.Contains(codeNames[:], plain(name)) }

// NamesMessage reports whether a name says that it holds the message of an
// answer.
func NamesMessage(name string) bool { return slices.Contains(messageNames[:], plain(name)) }

// NamesModuleCode reports whether a name says that it holds a module code.
func NamesModuleCode(name string) bool { return plain(name) == "modulecode" }

// NamesDesc reports whether a name says that it holds a codeDesc.
func NamesDesc(name string) bool { return plain(name) == "codedesc" }

// NamesAnswer reports whether a part of a JSON text that has that name may be a whole
// answer, which somebody has put there: {"Response": {"code": 4000}}.
func NamesAnswer(name string) bool { return slices.Contains(answerNames[:], plain(name)) }

// BindsRequest reports whether a method of that name decodes what a user of the program
// sends it, as those of gin, echo and fiber do: ShouldBindJSON, Bind, BodyParser.
func BindsRequest(method string) bool {
	return slices.ContainsFunc(binders[:], func(prefix string) bool { return strings.HasPrefix(method, prefix) })
}

// WritesAnswer reports whether a function of that name writes what it is given as JSON:
// json.Marshal, Encode of a json.Encoder, JSON of gin and echo.
func WritesAnswer(function string) bool { return slices.Contains(writers[:], function) }

func plain(name string) string {
	return strings.ToLower(strings.ReplaceAll(name, "_", ""))
}

// Methods that turn a value of a JSON library, like simplejson, gjson and
// fastjson, into a Go value, without Must and To in front: Int, MustInt64,
// ToFloat64.
var (
	toNumber = [...]string{"Int", "Int32", "Int64", "Uint", "Uint32", "Uint64", "Float", "Float64", "Num"}
	toText   = [...]string{"String", "Str"}
)

// MakesNumber reports whether a method of that name makes a number of a JSON
// value.
func MakesNumber(method string) bool { return slices.Contains(toNumber[:], conversion(method)) }

// MakesText reports whether a method of that name makes a text of a JSON value.
func MakesText(method string) bool { return slices.Contains(toText[:], conversion(method)) }

func conversion(method string) string {
	return strings.TrimPrefix(strings.TrimPrefix(method, "Must"), "To")
}
