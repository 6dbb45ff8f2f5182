package library

import "testing"

func TestSDKs(t *testing.T) {
	for path, want := range map[string]struct{ sdk, legacy bool }{
		"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/cvm/v20170312":            {true, false},
		"github.com/tencentcloud/tencentcloud-sdk-go-intl-en/tencentcloud/common":           {true, false},
		"example.org/app/third_party/tencentcloud-sdk-go/common":                            {true, false},
		"tencentcloud-sdk-go/common":                                                        {true, false},
		"example.org/app/vendor/github.com/tencentcloud/tencentcloud-sdk-go/common":         {true, false},
		"example.org/other/tencentclouddnspod/v20210323":                                    {false, false},
		"github.com/zqfan/tencentcloud-sdk-go/services/cvm":                                 {true, true},
		"zqfan/tencentcloud-sdk-go/common":                                                  {true, true},
		"github.com/dbdd4us/qcloudapi-sdk-go/clb":                                           {true, true},
		"github.com/tencentcloud-sdk-go":                                                    {false, false},
		"github.com/tencentcloudstack/terraform-provider-tencentcloud/tencentcloud/connect": {false, false},
		"example.org/x/tencentcloud-sdkless":                                                {false, false},
		"":                                                                                  {false, false},
	} {
		if got := IsSDK(path); got != want.sdk {
			t.Errorf("IsSDK(%q) = %v", path, got)
		}
		if got := IsLegacySDK(path); got != want.legacy {
			t.Errorf("IsLegacySDK(%q) = %v", path, got)
		}
	}
}

func TestSDKErrors(t *testing.T) {
	for _, c := range []struct {
		path, typ, function string
		isError, makes      bool
	}{
		{"any/where", "TencentCloudSDKError", "NewTencentCloudSDKError", true, true},
		{"any/where", "TencentCloudSDKError", "NewTencentCloudSDKErrorWithCause", true, true},
		{"any/where", "TencentCloudSDKErrors", "TencentCloudSDKError", false, false},
		{"x/common/errors", "CloudSDKError", "NewCloudSDKError", true, true},
		{"common/errors", "TceCloudSDKError", "NewTceCloudSDKError", true, true},
		{"x/uncommon/errors", "CloudSDKError", "NewCloudSDKError", false, false},
		{"a/vendor/x/common/errors", "CloudSDKError", "New", true, false},
		{"x/errors", "TceCloudSDKError", "NewTceCloudSDKError", false, false},
	} {
		if got := IsSDKErrorName(c.path, c.typ); got != c.isError {
			t.Errorf("IsSDKErrorName(%q, %q) = %v", c.path, c.typ, got)
		}
		if got := MakesSDKError(c.path, c.function); got != c.makes {
			t.Errorf("MakesSDKError(%q, %q) = %v", c.path, c.function, got)
		}
	}
}
