// Package given has lists of which others see more than whether a code is in them,
// and looks for parts of codes.
package given

import (
	"fmt"
	"slices"
	"strings"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

// Exported is for whoever wants it.
var Exported = []string{"InternalError"}

var (
	printed  = []string{"InternalError", "LimitExceeded"}
	returned = []string{"InternalError"}
	changed  = []string{"InternalError"}
	prefixes = []string{"ResourceNotFound", "InternalError"}
	aliased  = []string{"InternalError"}
	indexed  = []string{"InternalError"}
	listed   = map[string]bool{"InternalError": true}
	assigned = map[string]bool{"InternalError": true}
	passed   = []string{"InternalError"}
	nested   = []string{"InternalError"}
)

func uses(e *sdk.TencentCloudSDKError) bool {
	fmt.Println(strings.Join(printed, ", "))
	changed[0] = "Other"
	other := aliased
	show(nested)
	assigned[e.Code] = true
	for code := range listed {
		fmt.Println(code)
	}
	for _, p := range prefixes {
		if strings.HasPrefix(e.Code, p) {
			return true
		}
	}
	return slices.Contains(Exported, e.Code) || slices.Contains(printed, e.Code) || slices.Contains(returned, e.Code) ||
		slices.Contains(changed, e.Code) || slices.Contains(aliased, e.Code) || len(other) > 0 || listed[e.Code] || assigned[e.Code] ||
		slices.Contains(indexed, e.Code) && indexed[0] != "" || slices.Contains(nested, e.Code) || isAny(e, passed...) || isAny(e, "LimitExceeded")
}

// The elements, or an argument, may be those of other vendors too.
func leaks(e *sdk.TencentCloudSDKError, other func(code string) bool, seen map[string]bool) bool {
	for _, c := range []string{"InternalError"} {
		if seen[c] = true; c == e.Code {
			return true
		}
	}
	for _, c := range handed {
		if c == e.Code || other(c) {
			return true
		}
	}
	return is(e, "InternalError", other) || isOrWas(e, "InternalError")
}

var handed = []string{"InternalError"}

func is(e *sdk.TencentCloudSDKError, code string, other func(code string) bool) bool {
	return e.Code == code || other(code)
}

func isOrWas(e *sdk.TencentCloudSDKError, code string) bool { return e.Code == code || was(code) }

func was(code string) bool { return len(code) > 2 }

func show(lists ...[]string) {
	for _, l := range lists {
		fmt.Println(l)
	}
}

func list() []string { return returned }

func isAny(e *sdk.TencentCloudSDKError, codes ...string) bool {
	return slices.Contains(codes, e.Code) || strings.Contains(e.Message, strings.Join(codes, " "))
}

func parts(e *sdk.TencentCloudSDKError) bool {
	return strings.HasPrefix(e.Code, "ResourceNotFound") || strings.Contains(e.Code, "LimitExceeded") || strings.Split(e.Code, ".")[0] == "InternalError" ||
		strings.EqualFold(e.Code, "InternalError") || begins(e, "ResourceNotFound") || e.Code < "InternalError"
}

func begins(e *sdk.TencentCloudSDKError, family string) bool {
	return e.Code == family || strings.HasPrefix(e.Code, family+".") || strings.HasSuffix(e.Code, family)
}

func retry(e *sdk.TencentCloudSDKError, do func(codes []string) error) error {
	return do([]string{"InternalError", e.Code})
}
