// Package silent_errtext handles the texts of errors without asking them for a
// code of API 3.0.
package silent_errtext

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"
)

// What builds or prints a text searches for nothing.
func builds(client *kms.Client, err error) error {
	text := "[TencentCloudSDKError] Code=InternalError, Message=" + err.Error()
	text = strings.ReplaceAll(text, "Code=InternalError", "Code=X")
	fmt.Println("Code=InternalError", strings.TrimPrefix(err.Error(), "[TencentCloudSDKError] "))
	parts := strings.Split(err.Error(), "Code=InternalError")
	return errors.New("Code=InternalError, " + text + strings.Join(parts, "ResourceNotFound.X"))
}

// The text of something else is none of an error.
func others(body string, e *sdk.TencentCloudSDKError, s fmt.Stringer) bool {
	return strings.Contains(body, "Code=InternalError") || strings.Contains(e.Message, "ResourceNotFound.X") ||
		strings.Contains(e.Code, "ResourceNotFound.") || strings.Contains(s.String(), "Code=InternalError") ||
		strings.Contains(fmt.Sprint(body), "Code=InternalError") || strings.Contains(fmt.Sprintf("%v: %s", e, body), "Code=InternalError")
}

func mixed(err error, body string) bool {
	text := body
	if err != nil {
		text = err.Error()
	}
	return strings.Contains(text, "Code=InternalError") || find(text, "Code=InternalError") || find(body, "ResourceNotFound.X")
}

func find(text, part string) bool { return strings.Contains(text, part) }

// Exported: who knows what others search.
func Find(text string) bool { return strings.Contains(text, "Code=InternalError") }

func finds(err error) bool { return Find(err.Error()) }

// These are no codes.
func texts(err error) bool {
	return strings.Contains(err.Error(), "not found") || strings.Contains(err.Error(), "main.go") || strings.Contains(err.Error(), "Status.Code") ||
		strings.Contains(err.Error(), "code=InternalError") || strings.Contains(err.Error(), "ErrorCode=InternalError") ||
		strings.Contains(err.Error(), "Code=") || strings.Contains(err.Error(), "Code=%s") || strings.Contains(err.Error(), `Code="InternalError"`) ||
		strings.Contains(err.Error(), "[CloneSDKError] Code=") || strings.HasPrefix(err.Error(), "[SDKError]") || strings.HasPrefix(err.Error(), "TencentCloudSDKError") ||
		strings.Contains(err.Error(), "(Code=InternalError)") || strings.Contains(err.Error(), "Vpc.NotFound") ||
		strings.Contains(err.Error(), "Status=404, Code=NoSuchKey") || err.Error() == "[TencentCloudSDKError] Code=InternalError" ||
		strings.EqualFold(err.Error(), "Code=InternalError") || slices.Contains([]string{"Code=InternalError"}, err.Error())
}

var patterns = regexp.MustCompile(`Vpc\.NotFound|\[TencentCloudSDKErrors\]|Code=\d+`)

func matches(err error) bool {
	return patterns.MatchString(err.Error()) || strings.Contains(err.Error(), "[TencentCloudSDKErrors]")
}

// Others may change the error on the way.
func changed(client *kms.Client) bool {
	_, err := client.DescribeKey(nil)
	wrap(&err)
	return strings.Contains(err.Error(), "LimitExceeded")
}

func wrap(err *error) { *err = fmt.Errorf("LimitExceeded: %w", *err) }

// A bare name may be anybody's.
func bare(err error, client *kms.Client) bool {
	if strings.Contains(err.Error(), "InternalError") || strings.Contains(err.Error(), kms.RESOURCENOTFOUND) {
		return true
	}
	err = wrapped(client)
	if strings.Contains(err.Error(), "LimitExceeded") {
		return true
	}
	err = sometimes(client)
	if strings.Contains(err.Error(), "LimitExceeded") || regexp.MustCompile("^InternalError$").MatchString(err.Error()) {
		return true
	}
	_, err = client.DescribeKey(nil)
	if err == nil {
		err = errLimit
	}
	return strings.Contains(err.Error(), "LimitExceeded")
}

var errLimit = errors.New("LimitExceeded")

func wrapped(client *kms.Client) error {
	_, err := client.DescribeKey(nil)
	return fmt.Errorf("describe: %w", err)
}

func sometimes(client *kms.Client) error {
	if client == nil {
		return errors.New("LimitExceeded: no client")
	}
	_, err := client.DescribeKey(nil)
	return err
}

// A number may be that of another error.
func numbers(err error, client *kms.Client) bool {
	return strings.Contains(err.Error(), "Code=4400") || strings.Contains(sometimes(client).Error(), "Code=5000")
}
