// Program run asks for errors that are wrapped: before the fixes it misses them.
package main

import (
	"fmt"

	"github.com/pkg/errors"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

const gone = "ResourceNotFound"

// request stands for a call of the SDK.
func request(fail bool) (*common.Credential, error) {
	if fail {
		return nil, sdk.NewTencentCloudSDKError("ResourceNotFound", "no such instance", "r-1")
	}
	return common.NewCredential("id", "key"), nil
}

type client struct{ fail bool }

func (c *client) get() (*common.Credential, error) {
	response, err := request(c.fail)
	if err != nil {
		return nil, fmt.Errorf("get: %w", err)
	}
	return response, nil
}

func (c client) list(name string) error {
	if name == "" {
		return errors.New("no name")
	}
	_, err := request(c.fail)
	return errors.Wrapf(err, "list %s", name)
}

// both calls other functions of the package.
func both(c *client) error {
	if err := c.list("x"); err != nil {
		return err
	}
	_, err := c.get()
	return err
}

func ifInit(c *client) string {
	if _, err := c.get(); err != nil {
		if e, ok := err.(*sdk.TencentCloudSDKError); ok && e.Code == gone { // want `unwrap: client.get wraps every SDK error that it returns, so this assertion never passes; use errors.AsType\[\*sdk.TencentCloudSDKError\], which looks inside$`
			return "found " + e.Code
		}
		return "missed"
	}
	return "fine"
}

func declared(c *client) string {
	var err = c.list("x")
	var e, ok = err.(*sdk.TencentCloudSDKError) // want `unwrap: client.list wraps every SDK error that it returns, so this assertion never passes`
	switch {
	case ok:
		return "found " + e.Code
	case err != nil:
		return "missed"
	}
	return "fine"
}

func blank(c *client) string {
	err := both(c)
	if err == nil {
		return "fine"
	}
	if _, ok := err.(*sdk.TencentCloudSDKError); ok { // want `unwrap: both `
		return "found"
	}
	return "missed"
}

func assigned(c *client) (text string) {
	var e *sdk.TencentCloudSDKError
	var ok bool
	err := both(c)
	e, ok = (err.(*sdk.TencentCloudSDKError)) // want `unwrap: both `
	if ok {
		return "found " + e.Message
	}
	return fmt.Sprint("missed ", err != nil)
}

// inPlace wraps the error itself.
func inPlace(c *client) string {
	_, err := request(c.fail)
	if err != nil {
		err = errors.WithStack(err)
	}
	err = errors.WithMessage(err, "in place")
	e, ok := err.(*sdk.TencentCloudSDKError) // want `unwrap: errors.WithMessage `
	if ok {
		return "found " + e.RequestId
	}
	return fmt.Sprint("missed ", err != nil)
}

// shadowed has another meaning of errors at the assertion.
func shadowed(c *client) string {
	_, err := c.get()
	errors := 1
	if e, ok := err.(*sdk.TencentCloudSDKError); ok { // want `unwrap: client.get `
		return fmt.Sprint("found ", errors, e.Code)
	}
	return fmt.Sprint("missed ", err != nil)
}

// anyAnswer keeps both in interfaces.
func anyAnswer(c *client) string {
	_, err := c.get()
	var e, ok any
	e, ok = err.(*sdk.TencentCloudSDKError) // want `unwrap: client.get `
	if ok.(bool) {
		return fmt.Sprint("found ", e.(*sdk.TencentCloudSDKError).Code)
	}
	return fmt.Sprint("missed ", ok, e.(*sdk.TencentCloudSDKError) == nil)
}

// closure has its own variable.
func closure(c *client) string {
	find := func() string {
		err := c.list("y")
		if e, ok := err.(*sdk.TencentCloudSDKError); ok { // want `unwrap: client.list `
			return "found " + e.Code
		}
		return fmt.Sprint("missed ", err != nil)
	}
	return find()
}

// loop assigns the variable in each round before it asks.
func loop(c *client) string {
	var err error
	for range 3 {
		if _, err = c.get(); err == nil {
			continue
		}
		e, ok := err.(*sdk.TencentCloudSDKError) // want `unwrap: client.get `
		if ok {
			return "found " + e.Code
		}
	}
	return fmt.Sprint("missed ", err != nil)
}

// called asserts what the calls give.
func called(c *client) string {
	if e, ok := c.list(fmt.Sprint("a", "b")).(*sdk.TencentCloudSDKError); ok { // want `unwrap: client.list `
		return "found " + e.Code
	}
	_, ok := (both(
		c, // the client
	)).(*sdk.TencentCloudSDKError) // want `unwrap: both `
	return fmt.Sprint("missed ", ok)
}

func main() {
	fmt.Println("called wrapped", called(&client{fail: true}))
	fmt.Println("called none", called(&client{}))
	fmt.Println("ifInit wrapped", ifInit(&client{fail: true}))
	fmt.Println("ifInit none", ifInit(&client{}))
	fmt.Println("declared wrapped", declared(&client{fail: true}))
	fmt.Println("declared none", declared(&client{}))
	fmt.Println("blank wrapped", blank(&client{fail: true}))
	fmt.Println("blank none", blank(&client{}))
	fmt.Println("assigned wrapped", assigned(&client{fail: true}))
	fmt.Println("assigned none", assigned(&client{}))
	fmt.Println("inPlace wrapped", inPlace(&client{fail: true}))
	fmt.Println("inPlace none", inPlace(&client{}))
	fmt.Println("shadowed wrapped", shadowed(&client{fail: true}))
	fmt.Println("shadowed none", shadowed(&client{}))
	fmt.Println("anyAnswer wrapped", anyAnswer(&client{fail: true}))
	fmt.Println("anyAnswer none", anyAnswer(&client{}))
	fmt.Println("closure wrapped", closure(&client{fail: true}))
	fmt.Println("closure none", closure(&client{}))
	fmt.Println("loop wrapped", loop(&client{fail: true}))
	fmt.Println("loop none", loop(&client{}))
}
