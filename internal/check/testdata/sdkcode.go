// Package sdkcode compares codes of API 3.0 with texts that they never are, and
// with others.
package sdkcode

import (
	"slices"
	"strings"

	_ "example.com/fake5/v20170312"
	"example.com/others"
	_ "example.com/tcecloud/cvm/v20170312"
	"github.com/cenkalti/backoff/v4"
	_ "github.com/tencentcloud/fake1/v20170312"
	_ "github.com/tencentcloud/fake2/v20170312"
	_ "github.com/tencentcloud/fake3/v20170312"
	fake4 "github.com/tencentcloud/fake4/v20170312"
	_ "github.com/tencentcloud/fake6/v20170312"
	_ "github.com/tencentcloud/fake7/client"
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	. "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/cvm/v20170312"
	expslices "golang.org/x/exp/slices"
)

var _ = FOOBAR + fake4.FAKE_HOST4 + others.OTHERS_HOST

// Only a product says how a code is spelled.
func spelled(e *sdk.TencentCloudSDKError) {
	_ = e.Code == "ResourceNotFound.host" // want "the code is spelled \"ResourceNotFound.Host\" .RESOURCENOTFOUND_HOST.$"
	_ = e.Code == "Real.host"             // want "the code is spelled \"Real.Host\" .v20170312.REAL_HOST.$"
	_ = e.Code == "InternalERROR"         // want "the code is spelled \"InternalError\"$"
	_ = e.Code == "Fake.host1" || e.Code == "Fake.host2" || e.Code == "Fake.host3" || e.Code == "Fake.host4"
	_ = e.Code == "Fake.host5" || e.Code == "Fake.host6" || e.Code == "Fake.host7" || e.Code == "Others.host"
	_ = e.Code == "Inf" || e.Code == "" || strings.EqualFold(e.Code, "internalerror")
	_ = e.Code == "1e3"                               // want "not a number$"
	_ = e.Code == "40::"                              // want "which begins with a capital letter"
	_ = e.Code == "-502"                              // want "not a number$"
	_ = strings.Compare(e.Code, "internalerror") == 0 // want "the code is spelled"
}

// Exported may be used for more by other packages.
var Exported = []string{"no code"}
var compared = []string{"no code"}            // want "never matches"
var mapped = map[string]bool{"no code": true} // want "never matches"
var indexed = []string{"no code"}
var shown = []string{"no code"}
var sorted = []string{"no code"}

func lists(e *sdk.TencentCloudSDKError, use func(...any)) {
	_ = slices.Contains(Exported, e.Code)
	_ = slices.Contains((compared), e.Code) || slices.Index(compared, e.Code) >= 0 || expslices.Contains(compared, e.Code)
	_ = mapped[e.Code]
	_ = slices.Contains(indexed, e.Code) || indexed[0] == ""
	_ = slices.Contains(shown, e.Code)
	others.Decode(shown)
	_ = slices.Contains(sorted, e.Code)
	slices.Sort(sorted)
	Local := []string{"no code"} // want "never matches"
	_ = slices.Contains(Local, e.Code)
	for _, text := range []string{"no code"} { // want "never matches"
		_ = e.Code == text
	}
	blank := []string{"no code"} // want "never matches"
	for _, text := range blank {
		_ = e.Code == text
	}
	bare := []string{"no code"}
	for i := range bare {
		_ = slices.Contains(bare, e.Code) || i == 0
	}
	keyed := []string{"no code"}
	for i, text := range keyed {
		_ = e.Code == text || i == 0
	}
	used := []string{"no code"}
	for _, text := range used {
		_ = e.Code == text
		use(text)
	}
	outer := ""
	given := []string{"no code"}
	for _, outer = range given {
		_ = e.Code == outer
	}
	use(outer)
}

// A number that the program repeats the request for is not replaced by a name.
func repeated(e *sdk.TencentCloudSDKError, items []int) {
	_ = e.Code == "4100" // want "such as \"AuthFailure"
	for {
		if e.Code == "4100" { // want "not a number$"
			break
		}
	}
	for range 3 {
		_ = e.Code == "4100" // want "not a number$"
	}
	for range items {
		_ = e.Code == "4100" // want "such as \"AuthFailure"
	}
	for denied(e) {
	}
	once(e)
	func() {
		_ = e.Code == "4100" // want "such as \"AuthFailure"
	}()
}

func denied(e *sdk.TencentCloudSDKError) bool      { return e.Code == "4100" } // want "not a number$"
func shouldRetry(e *sdk.TencentCloudSDKError) bool { return e.Code == "4100" } // want "not a number$"

func once(e *sdk.TencentCloudSDKError) bool {
	return e.Code == "4100" && once(e) // want "such as \"AuthFailure"
}

// What leads to a repetition is not told which name would never succeed.

func inCallback(b backoff.BackOff, e *sdk.TencentCloudSDKError) {
	_ = backoff.Retry(func() error {
		if e.Code == "4100" { // want "sdkcode: .*holds a name, not a number$"
			return e
		}
		return nil
	}, b)
	gone := func() bool {
		return e.Code == "4100" // want "sdkcode: .*holds a name, such as"
	}
	_ = gone()
}

func module(e *sdk.TencentCloudSDKError) bool {
	return e.Code == "-502" // want "sdkcode: .*holds a name, not a number$"
}

// A function that is given a code in one call compares two texts in another.

func isName(name, want string) bool { return name == want }

func isOneOf(name string, wanted ...string) bool {
	for _, want := range wanted {
		if want == name {
			return true
		}
	}
	return false
}

func callsWithTexts(e *sdk.TencentCloudSDKError) {
	_ = isName(e.Code, "4400") // want "sdkcode: .4400. never matches"
	_ = isName("unknown", "not found")
	_ = isName(unknown, "4400")
	_ = isOneOf(e.Code, "Own", "not found") // want "sdkcode: .not found. never matches"
	_ = isOneOf("unknown", "not found", "4400")
}

const unknown = "unknown"
