package programs

// types is the file of the types, the same in every program: each field of an
// answer holds the same in another shape.
const types = `
import (
	"encoding/json"
	"errors"
	"strconv"

	"` + standins + `api"
)

type P struct {
	Code     *int    ` + "`json:\"code\"`" + `
	Message  *string ` + "`json:\"message\"`" + `
	CodeDesc *string ` + "`json:\"codeDesc\"`" + `
}

type L struct {
	Code     int64
	Message  string
	CodeDesc string
}

type F struct {
	Code     float64
	Message  string
	CodeDesc string
}

type number int

const numberGone number = 5000

type text string

const textGone text = "OperationDenied.SourceNotExists"

type N struct {
	Code     number
	Message  string
	CodeDesc text
}

type E struct {
	R
	Items []string
}

type I struct {
	Code     any    ` + "`json:\"code\"`" + `
	Message  string ` + "`json:\"message\"`" + `
	CodeDesc string ` + "`json:\"codeDesc\"`" + `
}

type S struct {
	Code     string ` + "`json:\"code\"`" + `
	Message  string ` + "`json:\"message\"`" + `
	CodeDesc string ` + "`json:\"codeDesc\"`" + `
}

type J struct {
	Code     json.Number ` + "`json:\"code\"`" + `
	Message  string      ` + "`json:\"message\"`" + `
	CodeDesc string      ` + "`json:\"codeDesc\"`" + `
}

type answer struct {
	R    R
	P    P
	L    L
	F    F
	N    N
	E    *E
	I    I
	S    S
	J    J
	List []R
}

func (a answer) code() int { return a.R.Code }

func newAnswer(code int, message, desc string) answer {
	r := R{Code: code, Message: message, CodeDesc: desc}
	return answer{
		R:    r,
		P:    P{&code, &message, &desc},
		L:    L{int64(code), message, desc},
		F:    F{float64(code), message, desc},
		N:    N{number(code), message, text(desc)},
		E:    &E{R: r},
		I:    I{code, message, desc},
		S:    S{strconv.Itoa(code), message, desc},
		J:    J{json.Number(strconv.Itoa(code)), message, desc},
		List: []R{r},
	}
}

type flag bool

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

type (
	client  = api.Client
	request = api.Request
	failure = api.Failure
	R       = api.R
)

func newClient(answer R, failure error) *client { return api.NewClient(answer, failure) }

func second[T any](_ T, err error) error         { return err }
func third[T, U any](_ T, _ U, err error) error { return err }

func ending(r R, err error) error {
	if err == nil && r.Code != 0 {
		return errors.New(r.Message)
	}
	return err
}

func result(resp interface{ Result() any }, err error) error {
	r, _ := resp.Result().(*R)
	return ending(*r, err)
}

`
