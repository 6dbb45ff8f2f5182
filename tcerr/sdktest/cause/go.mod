// Module cause runs the tests of module sdktest with an SDK whose errors wrap
// their cause, v1.3.190 or later.
module github.com/tcerr/tcerrlint/tcerr/sdktest/cause

go 1.26.0

replace (
	github.com/tcerr/tcerrlint/tcerr => ../../
	github.com/tcerr/tcerrlint/tcerr/sdktest => ../
)

require (
	github.com/tcerr/tcerrlint/tcerr v0.1.0
	github.com/tcerr/tcerrlint/tcerr/sdktest v0.0.0
	github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common v1.3.212
)
