// Module sdktest tests package tcerr with the errors of the real SDK. It is a
// module of its own because tcerr has no dependencies. It stays at an SDK before
// v1.3.190, whose errors wrap nothing; module cause has a later one. No
// workspace can have both: run the tests with GOWORK=off.
module github.com/tcerr/tcerrlint/tcerr/sdktest

go 1.26.0

replace github.com/tcerr/tcerrlint/tcerr => ../

require (
	github.com/tcerr/tcerrlint/tcerr v0.1.0
	github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common v1.3.180
)
