package programs

import (
	"slices"

	"github.com/tcerr/tcerrlint/internal/codes"
)

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

// numbers are all codes of the table, success, and neighbours.
func numbers() []int {
	list := []int{0, 1, 7, 3999, 4001, 4999, 5001, 12003, 65536 + 5000, 1<<40 + 5000, 16778215}
	for code := range codes.Default().All() {
		if code.Kind != codes.SDK && !slices.Contains(list, code.Number) {
			list = append(list, code.Number)
		}
	}
	return list
}

func messages() []string {
	return []string{
		"(-514) Resource already exists", "", "ok", "(-502) gone", "(12003) other", "-514", "(-5140) more", "wrapped: (-503) bad",
		"(-514", "x(-502) gone", "(514)", "(-514 )", "(−514)", "--(-503) --",
	}
}

// odd are messages with a code that is written in another way than programs
// expect, and what they have to be read as.
func odd() [][2]string {
	return [][2]string{
		{"(-514)", "(-514) Resource already exists"},
		{"(- 514) Resource already exists", "(-514) Resource already exists"},
		{"( -0514) x", "(-514) Resource already exists"},
		{"(-514) RESOURCE ALREADY EXISTS", "(-514) Resource already exists"},
		{"(-514)Resource", "(-514) Resource already exists"},
		{"(-502)", "(-502) gone"},
		{"(+12003)", "(12003) other"},
		{"wrapped: (- 503)", "wrapped: (-503) bad"},
	}
}

func descs() []string {
	return []string{"", "OperationDenied.SourceNotExists", "InvalidParameter", "Other"}
}

// Answers returns what the programs of API 2.0 are run on: every code with some
// messages, and every message with some codes.
func Answers() []Answer {
	var answers []Answer
	messages, descs := messages(), descs()
	add := func(code int, message, desc string) int {
		i := slices.IndexFunc(answers, func(a Answer) bool { return a.Code == code && a.Message == message && a.Desc == desc })
		if i < 0 {
			i = len(answers)
			answers = append(answers, Answer{code, message, desc, i})
		}
		return i
	}
	for i, code := range numbers() {
		add(code, messages[i%len(messages)], descs[i%len(descs)])
		add(code, messages[(i+5)%len(messages)], descs[(i+1)%len(descs)])
	}
	for i, message := range messages {
		for j, desc := range descs {
			add([]int{5000, 0, 4000, 6000}[(i+j)%4], message, desc)
		}
	}
	for i, m := range odd() {
		like := add(5000, m[1], descs[i%len(descs)])
		answers[add(5000, m[0], descs[i%len(descs)])].Like = like
	}
	return answers
}

// names are those of the table, names of products, families and neighbours, and
// what is none.
func names() []string {
	list := []string{
		"", "4400", "resourcenotfound", "ResourceNotFound ", "Undeclared.Thing", "InvalidParameter.ActionInProgress", "ResourceUnavailable.CmkNotFound",
		"InvalidInstanceId.NotFound", "ResourceNotFound.InstanceNotFound",
	}
	for code := range codes.Default().All() {
		if code.Kind == codes.SDK {
			list = append(list, code.Name)
		}
	}
	return list
}

// Outcomes returns what the programs of API 3.0 are run on.
func Outcomes() []Outcome {
	outcomes := []Outcome{{Plain: true}, {Plain: true, Wraps: true}}
	for _, name := range names() {
		outcomes = append(outcomes, Outcome{Code: name})
	}
	return append(outcomes, Outcome{Code: "ResourceNotFound", Wraps: true}, Outcome{Code: "InternalError", Wraps: true})
}
