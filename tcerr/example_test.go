package tcerr_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/tcerr/tcerrlint/tcerr"
)

// createAlarm stands for a function that calls the API.
func createAlarm() error {
	body := []byte(`{"code": 5100, "message": "(-514) Resource already exists", "codeDesc": "OperationDenied.SourceAlreadyExists"}`)

	var resp tcerr.Error
	if err := json.Unmarshal(body, &resp); err != nil {
		return err
	}
	if resp.Code != tcerr.CodeSuccess {
		return fmt.Errorf("create alarm: %w", &resp)
	}
	return nil
}

// errors.Is matches the common code as well as the module code of the message.
func Example() {
	err := createAlarm()
	switch {
	case errors.Is(err, tcerr.ModuleSourceAlreadyExists):
		fmt.Println("the alarm is there already")
	case errors.Is(err, tcerr.CodeQuotaExceeded):
		fmt.Println("too many requests")
	}
	fmt.Println(err)
	// Output:
	// the alarm is there already
	// create alarm: tencent cloud error 5100, OperationDenied.SourceAlreadyExists: (-514) Resource already exists
}

// An Error that is embedded in the type of a response decodes its envelope.
func ExampleError() {
	body := []byte(`{
		"code": 5000,
		"message": "instance ins-7 does not exist",
		"codeDesc": "InvalidInstance.NotFound",
		"instances": []
	}`)
	var resp struct {
		tcerr.Error
		Instances []string `json:"instances"`
	}
	if err := json.Unmarshal(body, &resp); err != nil {
		fmt.Println(err)
		return
	}
	if resp.Code != tcerr.CodeSuccess {
		fmt.Println(&resp.Error)
	}
	// Output:
	// tencent cloud error 5000, InvalidInstance.NotFound: instance ins-7 does not exist
}

func ExampleError_Is() {
	err := createAlarm()
	fmt.Println(errors.Is(err, tcerr.CodeOperationFailed))
	fmt.Println(errors.Is(err, tcerr.ModuleSourceAlreadyExists))
	fmt.Println(errors.Is(err, tcerr.ModuleSourceNotExists))
	// Output:
	// true
	// true
	// false
}

// The class of a code says whether to send the request again.
func ExampleCode_Retry() {
	for _, code := range []tcerr.Code{4000, 4400, 5000, 6200, 4711} {
		switch code.Retry() {
		case tcerr.RetryLater:
			fmt.Println(code.String(), "repeat after a pause")
		case tcerr.RetryFresh:
			fmt.Println(code.String(), "sign anew, then repeat")
		case tcerr.RetryOnChange:
			fmt.Println(code.String(), "give up, unless the change is on its way")
		default:
			fmt.Println(code.String(), "give up")
		}
	}
	// Output:
	// CodeInvalidParameter give up
	// CodeQuotaExceeded sign anew, then repeat
	// CodeResourceNotFound give up, unless the change is on its way
	// CodeUnavailable repeat after a pause
	// Code(4711) give up
}

// A Code is an error as it is: a program with its own type for responses only
// converts the number.
func ExampleCode() {
	status := 5300 // from the response

	var err error = tcerr.Code(status)
	fmt.Println(err)
	fmt.Println(errors.Is(err, tcerr.CodeInsufficientBalance))
	fmt.Println(tcerr.Code(status).Description())
	// Output:
	// tencent cloud error 5300: insufficient balance
	// true
	// The resource could not be purchased because the balance of the account is too low. Top up the account.
}

func ExampleModuleCode_Desc() {
	fmt.Println(tcerr.ModuleMissingParameter.Desc())
	// Output:
	// InvalidParameter.MissingParameter
}

func ExampleMessageCode() {
	for _, message := range []string{
		"(-514) Resource already exists",
		"(- 514) Resource already exists",
		"(12003)该负载均衡正在操作中",
		"Resource already exists",
	} {
		code := tcerr.MessageCode(message)
		fmt.Println(int(code), code == tcerr.ModuleSourceAlreadyExists)
	}
	// Output:
	// -514 true
	// -514 true
	// 12003 false
	// 0 false
}

// The message of a response has been wrapped as text, without %w.
func ExampleMessageContains() {
	err := errors.New("monitor: create: (-514) Resource already exists")

	fmt.Println(tcerr.MessageContains(err.Error(), tcerr.ModuleSourceAlreadyExists))
	fmt.Println(tcerr.MessageCode(err.Error()) == tcerr.ModuleSourceAlreadyExists)
	// Output:
	// true
	// false
}

// describeInstance stands for a function that calls the SDK of API 3.0, which
// returns a *errors.TencentCloudSDKError.
func describeInstance() error {
	err := sdkError("ResourceNotFound.InstanceNotFound")
	return fmt.Errorf("describe instance: %w", err)
}

// SDKCodeOf finds the code in an error of the SDK, wrapped or not. Without one,
// as for nil, it is in no family and equal to no constant.
func ExampleSDKCodeOf() {
	err := describeInstance()
	switch code := tcerr.SDKCodeOf(err); {
	case code.In(tcerr.SDKResourceNotFound):
		fmt.Println("gone already")
	case code == tcerr.SDKRequestLimitExceeded:
		fmt.Println("too many requests")
	case err != nil:
		fmt.Println(err)
	}
	// Output:
	// gone already
}

// The class of a code says whether to send the request again.
func ExampleSDKCode_Retry() {
	for _, err := range []error{
		sdkError("AuthFailure.SecretIdNotFound"),
		sdkError("RequestLimitExceeded"),
		sdkError("LimitExceeded"),
		sdkError("LimitExceeded.VpcQuota"), // of one product
	} {
		code := tcerr.SDKCodeOf(err)
		fmt.Println(code, code.Retry())
	}
	// Output:
	// AuthFailure.SecretIdNotFound never
	// RequestLimitExceeded later
	// LimitExceeded change
	// LimitExceeded.VpcQuota unknown
}

func ExampleSDKCode_In() {
	fmt.Println(tcerr.SDKCode("InvalidParameter.VpcId").In(tcerr.SDKInvalidParameter))
	fmt.Println(tcerr.SDKCode("InvalidParameterValue").In(tcerr.SDKInvalidParameter))
	// Output:
	// true
	// false
}

func ExampleSDKCode_Family() {
	code := tcerr.SDKCode("UnauthorizedOperation.CamNoAuth")
	fmt.Println(code.Family())
	fmt.Println(code.Family().Description())
	// Output:
	// UnauthorizedOperation
	// The account may not do this. Ask its administrator for the permission.
}
