package programs

import "slices"

// An Answer is what a program is run on of API 2.0.
type Answer struct {
	Code          int
	Message, Desc string
	// Like is the index of the answer that the program is to see in this one
	// after a fix of the check message, which reads the code only: "(- 514)" is
	// then any message of that code. It is its own index for any other.
	Like int
}

// An Outcome is what a program is run on of API 3.0: a call that fails with a
// code, perhaps wrapped in another error; or in another way, without one, or not
// at all.
type Outcome struct {
	Code         string
	Plain, Wraps bool
}

// codes are all that the table knows, success, and neighbours.
var numbers = []int{
	0, 1, 3999, 4000, 4001, 4100, 4101, 4102, 4103, 4104, 4105, 4106, 4110, 4200, 4300, 4400, 4500, 4600,
	5000, 5001, 5100, 5200, 5300, 5400, 5500, 6000, 6100, 6200, -502, -503, -505, -507, -509, -513, -514, -515, 12003,
	7, 4999, 65536 + 5000, 1<<40 + 5000, 16778215,
}

var messages = []string{
	"(-514) Resource already exists", "", "ok", "(-502) gone", "(12003) other", "-514", "(-5140) more", "wrapped: (-503) bad",
	"(-514", "x(-502) gone", "(514)", "(-514 )", "(−514)", "--(-503) --",
}

// odd are messages with a code that is written in another way than programs
// expect, and what they have to be read as.
var odd = [][2]string{
	{"(-514)", "(-514) Resource already exists"},
	{"(- 514) Resource already exists", "(-514) Resource already exists"},
	{"( -0514) x", "(-514) Resource already exists"},
	{"(-514) RESOURCE ALREADY EXISTS", "(-514) Resource already exists"},
	{"(-514)Resource", "(-514) Resource already exists"},
	{"(-502)", "(-502) gone"},
	{"(+12003)", "(12003) other"},
	{"wrapped: (- 503)", "wrapped: (-503) bad"},
}

var descs = []string{"", "OperationDenied.SourceNotExists", "InvalidParameter", "Other"}

// Answers returns what the programs of API 2.0 are run on: every code with some
// messages, and every message with some codes.
func Answers() []Answer {
	var answers []Answer
	add := func(code int, message, desc string) int {
		i := slices.IndexFunc(answers, func(a Answer) bool { return a.Code == code && a.Message == message && a.Desc == desc })
		if i < 0 {
			i = len(answers)
			answers = append(answers, Answer{code, message, desc, i})
		}
		return i
	}
	for i, code := range numbers {
		add(code, messages[i%len(messages)], descs[i%len(descs)])
		add(code, messages[(i+5)%len(messages)], descs[(i+1)%len(descs)])
	}
	for i, message := range messages {
		for j, desc := range descs {
			add([]int{5000, 0, 4000, 6000}[(i+j)%4], message, desc)
		}
	}
	for i, m := range odd {
		like := add(5000, m[1], descs[i%len(descs)])
		answers[add(5000, m[0], descs[i%len(descs)])].Like = like
	}
	return answers
}

// names are common and client-side names, names of products, their families and
// neighbours, and what is none.
var names = []string{
	"RequestLimitExceeded", "InternalError", "ResourceNotFound", "UnauthorizedOperation", "AuthFailure", "AuthFailure.SecretIdNotFound",
	"MissingParameter", "InvalidParameter", "InvalidParameterValue", "InvalidParameter.ActionInProgress", "ResourceUnavailable.CmkNotFound",
	"InvalidInstanceId.NotFound", "ResourceNotFound.InstanceNotFound", "LimitExceeded", "ClientError.NetworkError", "UnsupportedOperation",
	"Undeclared.Thing", "resourcenotfound", "ResourceNotFound ", "4400", "", "RequestLimitExceeded.UinLimitExceeded",
}

// Outcomes returns what the programs of API 3.0 are run on.
func Outcomes() []Outcome {
	outcomes := []Outcome{{Plain: true}, {Plain: true, Wraps: true}}
	for _, name := range names {
		outcomes = append(outcomes, Outcome{Code: name})
	}
	return append(outcomes, Outcome{Code: "ResourceNotFound", Wraps: true}, Outcome{Code: "InternalError", Wraps: true})
}
