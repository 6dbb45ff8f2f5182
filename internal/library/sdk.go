package library

import (
	"iter"
	"slices"
	"strings"
)

// An sdk is a kit for the Tencent Cloud API, told by a segment of its import
// paths behind host and owner. A copy under another host or in a folder of a
// program counts as well, and so does a name that goes on behind a dash:
// qcloudapi-sdk-go.
type sdk struct {
	segment string
	owner   string // the segment before, or "" for any
	// legacy says that it is of API 2.0, whose answers carry a number. API 3.0
	// answers with names, and programs that use it hold other vendors' numbers.
	legacy bool
}

var sdks = [...]sdk{
	{segment: "qcloudapi-sdk", legacy: true},
	{segment: "qcloud-sdk", legacy: true},
	{segment: "tencentcloud-sdk", owner: "zqfan", legacy: true}, // older than the one below
	{segment: "tencentcloud-sdk"},
}

// LegacyHost is the host that the hosts of API 2.0 are below:
// cvm.api.qcloud.com.
const LegacyHost = "api.qcloud.com"

// IsSDK reports whether an import path is that of an SDK of the Tencent Cloud
// API, or of a package in it. The owner alone does not count: github.com/tencent/…
// holds many things that have nothing to do with the API.
func IsSDK(path string) bool {
	return isSDK(path, func(sdk) bool { return true })
}

// IsLegacySDK is IsSDK for API 2.0.
func IsLegacySDK(path string) bool {
	return isSDK(path, func(s sdk) bool { return s.legacy })
}

func isSDK(path string, wanted func(sdk) bool) bool {
	segments := strings.Split(WithoutVendor(path), "/")
	first := 0
	if strings.Contains(segments[0], ".") {
		first = 2 // behind host and owner
	}
	for i := first; i < len(segments); i++ {
		for _, s := range sdks {
			after, ok := strings.CutPrefix(segments[i], s.segment)
			if ok && (after == "" || after[0] == '-') && wanted(s) && (s.owner == "" || i > 0 && segments[i-1] == s.owner) {
				return true
			}
		}
	}
	return false
}

// An errorType is a type that an SDK of API 3.0 has for its errors.
type errorType struct {
	name string
	// below is how the path of its package ends, or "" where the name is
	// enough.
	below string
}

// sdkErrors are the types of errors in the SDK of API 3.0, its copies, and the
// SDKs of private clouds, whose names others could have too.
var sdkErrors = [...]errorType{
	{name: "TencentCloudSDKError"},
	{name: "CloudSDKError", below: "common/errors"},
	{name: "TceCloudSDKError", below: "common/errors"},
}

// SDKErrorNames yields the names that the error of API 3.0 may have in the
// package of a path: those that IsSDKErrorName knows.
func SDKErrorNames(path string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range sdkErrors {
			if t := &sdkErrors[i]; t.isIn(path) && !yield(t.name) {
				return
			}
		}
	}
}

// IsSDKErrorName reports whether a type of that name in that package may be the
// error of API 3.0.
func IsSDKErrorName(path, name string) bool {
	return slices.ContainsFunc(sdkErrors[:], func(t errorType) bool { return t.name == name && t.isIn(path) })
}

// isIn reports whether the package of a path may declare the type.
func (t *errorType) isIn(path string) bool {
	rest, ok := strings.CutSuffix(path, t.below)
	return ok && (t.below == "" || rest == "" || rest[len(rest)-1] == '/')
}

// MakesSDKError reports whether a function of a package is one that makes such
// an error of a code: NewTencentCloudSDKError, NewTencentCloudSDKErrorWithCause.
func MakesSDKError(path, function string) bool {
	name, ok := strings.CutPrefix(function, "New")
	return ok && slices.ContainsFunc(sdkErrors[:], func(t errorType) bool {
		return strings.HasPrefix(name, t.name) && IsSDKErrorName(path, t.name)
	})
}

// sockets are the words in the import paths of websocket libraries, and of
// clients of services that speak through one. There, 4000 to 4999 are the codes
// of a close.
var sockets = [...]string{
	"websocket", // gorilla/websocket, coder/websocket, golang.org/x/net/websocket
	"websockets",
	"ws",  // gobwas/ws, graphql-ws
	"gws", // lxzan/gws
	"discordgo",
	"disgo",
	"pusher",
}

// IsWebsocket reports whether an import path has one of the words.
func IsWebsocket(path string) bool {
	for word := range strings.FieldsFuncSeq(strings.ToLower(path), func(r rune) bool {
		return !('a' <= r && r <= 'z' || '0' <= r && r <= '9')
	}) {
		if slices.Contains(sockets[:], word) {
			return true
		}
	}
	return false
}

// A Yield says what is known of the numbers that a package returns.
type Yield uint8

// Which numbers a package returns.
const (
	OwnNumbers Yield = iota // what the package counts or computes
	AnyNumbers              // what it is given or reads: the digits of a text, a stored value
	Statuses                // small numbers that no code of API 2.0 can be taken for
)

// yields are the packages of the standard library whose numbers may be codes,
// or cannot be taken for one.
var yields = map[string]Yield{
	"encoding/json": AnyNumbers, // json.Number
	"errors":        AnyNumbers, // errors.As(err, &code)
	"reflect":       AnyNumbers,
	"strconv":       AnyNumbers,
	"sync/atomic":   AnyNumbers,
	"net/http":      Statuses, // response.StatusCode
	"os":            Statuses, // state.ExitCode()
	"syscall":       Statuses, // status.ExitStatus()
}

// Yields returns what is known of the numbers of a package.
func Yields(path string) Yield { return yields[path] }
