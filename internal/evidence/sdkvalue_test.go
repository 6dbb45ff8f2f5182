package evidence_test

import (
	"go/ast"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/tcerr/tcerrlint/internal/evidence"
)

// TestIsSDKError asks about every err that is given to is or not.
func TestIsSDKError(t *testing.T) {
	p := load(t, txtar.Parse([]byte(`
-- p.go --
package p

import (
	"encoding/json"
	"errors"
	"fmt"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	cvm "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/cvm/v20170312"
	other "example.org/cloud/client"
)

func is(error) {}
func not(error) {}

type wrapped struct{ *sdk.TencentCloudSDKError }
type holding struct{ err *sdk.TencentCloudSDKError }
func (holding) Error() string { return "" }

func static(a *sdk.TencentCloudSDKError, b wrapped, c holding, d error) {
	is(a)
	is(b)
	not(c)
	not(d)
	is(sdk.NewTencentCloudSDKError("X", "", ""))
	not(errors.New("X"))
	not(nil)
}

func calls(c *cvm.Client, o *other.Client, r *cvm.Request) {
	_, err := c.Run(r)
	is(err)
	is((err))
	if _, err := o.Run(); err != nil {
		not(err)
	}
	is(c.Send())
	not(r.FromJsonString(""))
	var zero error
	not(zero)
	empty := error(nil)
	not(empty)
	later := c.Send()
	later = nil
	is(later)
}

func reused(c *cvm.Client, body []byte) {
	_, err := c.Run(nil)
	not(err)
	err = json.Unmarshal(body, &c)
	not(err)
}

func addressed(c *cvm.Client) {
	_, err := c.Run(nil)
	set(&err)
	not(err)
}
func set(*error) {}

var global error

func globals(c *cvm.Client) {
	global = c.Send()
	not(global)
}

func describe(c *cvm.Client) (*cvm.Response, error) {
	if c == nil {
		return nil, nil
	}
	resp, err := c.Run(nil)
	if err != nil {
		return nil, err
	}
	return resp, nil
}
func passed(c *cvm.Client) (*cvm.Response, error) { return describe(c) }
func named(c *cvm.Client) (err error) { err = c.Send(); return }
func namedToo(c *cvm.Client) (err error) { return c.Send() }
func wraps(c *cvm.Client) error { return fmt.Errorf("x: %w", c.Send()) }
func both(c *cvm.Client) error {
	if c == nil {
		return errors.New("no client")
	}
	return c.Send()
}
func literal(c *cvm.Client) error {
	f := func() error { return errors.New("x") }
	_ = f
	return c.Send()
}
func recursive(c *cvm.Client) error { if c == nil { return c.Send() }; return recursive(c) }
func nothing() error { return nil }
func first(c *cvm.Client) (error, bool) { return c.Send(), true }

func helpers(c *cvm.Client) {
	_, err := describe(c)
	is(err)
	_, err2 := passed(c)
	is(err2)
	not(named(c))
	not(namedToo(c))
	not(wraps(c))
	not(both(c))
	is(literal(c))
	not(recursive(c))
	not(nothing())
	err3, _ := first(c)
	not(err3)
	var i interface{ Run() error } = nil
	not(i.Run())
	for _, err := range []error{c.Send()} {
		not(err)
	}
}
-- github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/cvm/v20170312/client.go --
package v20170312

type Client struct{}
type Request struct{}
type Response struct{}

func (*Client) Run(*Request) (*Response, error) { return nil, nil }
func (*Client) Send() error                     { return nil }
func (*Request) FromJsonString(string) error    { return nil }
-- github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors/errors.go --
package errors

type TencentCloudSDKError struct{ Code, Message, RequestId string }

func (e *TencentCloudSDKError) Error() string        { return e.Code }
func (e *TencentCloudSDKError) GetCode() string      { return e.Code }
func (e *TencentCloudSDKError) GetMessage() string   { return e.Message }
func (e *TencentCloudSDKError) GetRequestId() string { return e.RequestId }

func NewTencentCloudSDKError(code, message, requestId string) error { return nil }
-- example.org/cloud/client/client.go --
package client

type Client struct{}

func (*Client) Run() (int, error) { return 0, nil }
`)), false)
	x, n := p.index(evidence.Standard), 0
	ast.Inspect(p.files[0], func(node ast.Node) bool {
		call, ok := node.(*ast.CallExpr)
		if !ok {
			return true
		}
		fun, ok := call.Fun.(*ast.Ident)
		if !ok || fun.Name != "is" && fun.Name != "not" {
			return true
		}
		n++
		if got := x.HoldsSDKError(call.Args[0]); got != (fun.Name == "is") {
			t.Errorf("%s: got %v", strings.TrimPrefix(p.fset.Position(call.Pos()).String(), "p.go:"), got)
		}
		return true
	})
	if n == 0 {
		t.Error("nothing is asked")
	}
}
