// Package silent_errtext_vendors searches the texts of the errors of other
// clouds, in a package that uses the SDK as well.
package silent_errtext_vendors

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/aws/smithy-go"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/retry"
	perrors "github.com/pkg/errors"
	kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"
)

var _ kms.Client

func byType(aws smithy.APIError, generic *smithy.GenericAPIError) bool {
	return strings.Contains(aws.Error(), "InvalidParameter.Combination") || strings.Contains(generic.Error(), "Code=InternalError")
}

func byCall() bool {
	_, err := os.Open("x")
	if err != nil && strings.Contains(err.Error(), "Code=InternalError") {
		return true
	}
	err = retry.RetryContext(context.Background(), 0, nil)
	return strings.Contains(err.Error(), "ResourceNotFound.X")
}

func wrapped() error {
	_, err := os.Open("x")
	if err != nil {
		return fmt.Errorf("open: %w", err)
	}
	return nil
}

func byFunction() bool {
	if err := wrapped(); err != nil && strings.Contains(err.Error(), "AuthFailure.ServiceLinkedRole") {
		return true
	}
	err := perrors.Wrap(os.Remove("x"), "remove")
	text := err.Error()
	return strings.Contains(text, "Code=InternalError") || strings.Contains(errors.Unwrap(err).Error(), "Code=InternalError") ||
		contains(os.Remove("x"), "Code=InternalError") || has(os.Remove("x").Error(), "Code=InternalError")
}

func contains(err error, texts ...string) bool {
	for _, text := range texts {
		if strings.Contains(err.Error(), text) {
			return true
		}
	}
	return false
}

func has(text, part string) bool { return strings.Contains(text, part) }

// isThrottled gets the errors of both.
func isThrottled(err error) bool { return strings.Contains(err.Error(), "Code=RequestLimitExceeded") }

func both(client *kms.Client) bool {
	_, err := client.DescribeKey(nil)
	return isThrottled(err) || isThrottled(os.Remove("x"))
}

// assigned gets another error on the way.
func assigned(err error, text string) bool {
	err, text = os.Remove("x"), os.Remove("y").Error()
	return strings.Contains(err.Error(), "Code=InternalError") || strings.Contains(text, "Code=InternalError")
}

func assign() bool { return assigned(nil, errors.New("x").Error()) }

func collected(r *os.PathError, s struct{ *os.PathError }) bool {
	return strings.Contains(r.Err.Error(), "Code=InternalError") || strings.Contains(s.Err.Error(), "Code=InternalError")
}
