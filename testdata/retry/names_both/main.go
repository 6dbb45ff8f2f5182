// Program names_both has findings of retry and of sdkconst in the same tests: what
// the one takes away, the other does not rewrite.
package main

import (
	"errors"
	"log"

	sdkErrors "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"

	api "github.com/tcerr/tcerrlint/testdata/retry/names_api"
)

func main() {
	req := kms.NewDescribeKeyRequest()
	api.Run("condition", func(c *kms.Client) error { return condition(c, req) })
	api.Run("cases", func(c *kms.Client) error { return cases(c, req) })
}

func condition(c *kms.Client, req *kms.DescribeKeyRequest) error {
	for {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		var e *sdkErrors.TencentCloudSDKError
		if errors.As(err, &e) && (e.Code == "MissingParameter" || e.Code == "RequestLimitExceeded" || e.Code == "UnauthorizedOperation") { // want `retry: this condition makes the request again for "MissingParameter"` `sdkconst: "RequestLimitExceeded"`
			continue
		}
		return err
	}
}

func cases(c *kms.Client, req *kms.DescribeKeyRequest) error {
	for attempt := 0; attempt < 3; attempt++ {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		e, ok := err.(*sdkErrors.TencentCloudSDKError)
		if !ok {
			return err
		}
		switch e.Code { // want `retry: this switch makes the request again for "AuthFailure.SecretIdNotFound"`
		case "AuthFailure.SecretIdNotFound", "RequestLimitExceeded", kms.INTERNALERROR: // want `sdkconst: "RequestLimitExceeded"`
			log.Print(err)
		default:
			return err
		}
	}
	return errors.New("no answer")
}
