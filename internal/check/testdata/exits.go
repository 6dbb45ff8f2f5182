// flags: -disable=compare,sdkconst,sdkcode

// Package exits has functions that do not come back for some errors.
package exits

import (
	"log"
	"strings"

	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/resource"
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func send() error

func must(err error) {
	if e, ok := err.(*sdk.TencentCloudSDKError); ok && !strings.HasPrefix(e.Code, "InternalError") {
		panic(err)
	}
}

func mustToo(err error) { must(err) }

func sendOrExit() error {
	err := send()
	if e, ok := err.(*sdk.TencentCloudSDKError); ok && !strings.HasPrefix(e.Code, "InternalError") {
		log.Fatal(err)
	}
	return err
}

func tell(err error)    { log.Print(err) }
func check(name string) { panic(name) }

func guarded() error {
	return resource.Retry(1, func() *resource.RetryError {
		err := send()
		mustToo(err)
		if e, ok := err.(*sdk.TencentCloudSDKError); ok && e.Code == "InvalidInstanceId.NotFound" {
			return nil
		}
		if err != nil {
			return resource.RetryableError(err)
		}
		return nil
	})
}

func wrapped() error {
	return resource.Retry(1, func() *resource.RetryError {
		err := sendOrExit()
		if e, ok := err.(*sdk.TencentCloudSDKError); ok && e.Code == "InvalidInstanceId.NotFound" {
			return nil
		}
		if err != nil {
			return resource.RetryableError(err)
		}
		return nil
	})
}

func told(name string) error {
	if name == "" {
		check(name)
	}
	return resource.Retry(1, func() *resource.RetryError {
		err := send()
		tell(err)
		if e, ok := err.(*sdk.TencentCloudSDKError); ok && e.Code == "InvalidInstanceId.NotFound" { // want "every code that it does not name"
			return nil
		}
		if err != nil {
			return resource.RetryableError(err)
		}
		return nil
	})
}
