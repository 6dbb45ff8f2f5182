module github.com/tcerr/tcerrlint/examples

go 1.26.0

// No package here imports tcerr: the examples are the code before the linter's
// fixes, and the fixes add the import. The requirement stands so that the fixed
// copy builds, so do not let go mod tidy drop it.
require github.com/tcerr/tcerrlint/tcerr v0.1.0

// The SDK of API 3.0 and one of its products.
require (
	github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common v1.3.212
	github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms v1.0.563
)

replace github.com/tcerr/tcerrlint/tcerr => ../tcerr
