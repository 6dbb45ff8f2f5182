package tcerr_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"testing"

	"github.com/tcerr/tcerrlint/tcerr"
)

const envelope = `{
	"code": 5100,
	"message": "(-514) Resource already exists",
	"codeDesc": "OperationDenied.SourceAlreadyExists",
	"requestId": "b9a5",
	"data": {"code": 1, "message": "inner"},
	"instanceIds": ["ins-1", "ins-2"]
}`

var _ error = (*tcerr.Error)(nil)

func TestErrorDecode(t *testing.T) {
	for _, test := range []struct {
		json string
		want tcerr.Error
	}{
		{envelope, tcerr.Error{Code: tcerr.CodeOperationFailed, Message: "(-514) Resource already exists", Desc: tcerr.DescSourceAlreadyExists}},
		{`{"code": 0, "message": "", "codeDesc": "Success"}`, tcerr.Error{Desc: "Success"}},
		{`{"code": 4400, "message": null, "codeDesc": null}`, tcerr.Error{Code: tcerr.CodeQuotaExceeded}},
		{`{}`, tcerr.Error{}},
	} {
		var got tcerr.Error
		if err := json.Unmarshal([]byte(test.json), &got); err != nil {
			t.Errorf("%s: %v", test.json, err)
		}
		if got != test.want {
			t.Errorf("%s: got %+v, want %+v", test.json, got, test.want)
		}
	}
}

func TestErrorRoundTrip(t *testing.T) {
	want := tcerr.Error{Code: 4000, Message: "(-503) bad", Desc: tcerr.DescInvalidParameter}
	text, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	if want := `{"code":4000,"message":"(-503) bad","codeDesc":"InvalidParameter"}`; string(text) != want {
		t.Errorf("got %s, want %s", text, want)
	}
	var got tcerr.Error
	if err := json.Unmarshal(text, &got); err != nil || got != want {
		t.Errorf("got %+v, %v; want %+v", got, err, want)
	}
}

func TestErrorEmbedded(t *testing.T) {
	type response struct {
		tcerr.Error
		InstanceIDs []string `json:"instanceIds"`
	}
	var resp response
	if err := json.Unmarshal([]byte(envelope), &resp); err != nil {
		t.Fatal(err)
	}
	if resp.Code != tcerr.CodeOperationFailed || len(resp.InstanceIDs) != 2 {
		t.Errorf("got %+v", resp)
	}
	err := fmt.Errorf("create alarm: %w", fmt.Errorf("second try: %w", &resp.Error))
	if !errors.Is(err, tcerr.CodeOperationFailed) || !errors.Is(err, tcerr.ModuleSourceAlreadyExists) {
		t.Errorf("errors.Is does not find the codes of %v", err)
	}
	var e *tcerr.Error
	if !errors.As(err, &e) || e != &resp.Error {
		t.Errorf("errors.As gives %v", e)
	}
	if !tcerr.MessageContains(err.Error(), tcerr.ModuleSourceAlreadyExists) {
		t.Errorf("MessageContains does not find the module code in %q", err)
	}
}

func TestErrorIs(t *testing.T) {
	failed := &tcerr.Error{Code: tcerr.CodeOperationFailed, Message: "(- 514) exists, not (-502)"}
	plain := &tcerr.Error{Code: tcerr.CodeInternalError, Message: "no module code"}
	for _, test := range []struct {
		err    error
		target error
		want   bool
	}{
		{failed, tcerr.CodeOperationFailed, true},
		{failed, tcerr.Code(5100), true},
		{failed, tcerr.CodeInternalError, false},
		{failed, tcerr.Code(-514), false},
		{failed, tcerr.ModuleSourceAlreadyExists, true},
		{failed, tcerr.ModuleSourceNotExists, false},
		{failed, tcerr.ModuleCode(5100), false},
		{failed, failed, true},
		{failed, plain, false},
		{failed, &tcerr.Error{Code: 5100}, false}, // another response
		{failed, io.EOF, false},
		{failed, nil, false},
		{plain, tcerr.CodeInternalError, true},
		{plain, tcerr.ModuleSourceAlreadyExists, false},
		{plain, tcerr.ModuleCode(0), false}, // no code is not a code
		{errors.Join(io.EOF, failed), tcerr.ModuleSourceAlreadyExists, true},
	} {
		if got := errors.Is(test.err, test.target); got != test.want {
			t.Errorf("errors.Is(%v, %v) = %v, want %v", test.err, test.target, got, test.want)
		}
	}
}

func TestErrorText(t *testing.T) {
	for _, test := range []struct {
		err  tcerr.Error
		want string
	}{
		{tcerr.Error{Code: 5100, Message: "(-514) Resource already exists", Desc: tcerr.DescSourceAlreadyExists},
			"tencent cloud error 5100, OperationDenied.SourceAlreadyExists: (-514) Resource already exists"},
		{tcerr.Error{Code: 5100, Message: "(-514) Resource already exists"},
			"tencent cloud error 5100: (-514) Resource already exists"},
		{tcerr.Error{Code: 4400, Desc: "RequestLimitExceeded"},
			"tencent cloud error 4400, RequestLimitExceeded: request quota exceeded"},
		{tcerr.Error{Code: 4400}, "tencent cloud error 4400: request quota exceeded"},
		{tcerr.Error{Code: 4711, Desc: "Odd"}, "tencent cloud error 4711, Odd"},
		{tcerr.Error{Code: 4711}, "tencent cloud error 4711"},
	} {
		if got := test.err.Error(); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}
