package library

import (
	"slices"
	"strings"
)

// A reader is types whose methods of these names do nothing but read the value
// that they are called on: as long as nobody writes there, they say the same.
type reader struct {
	below   string // how the path of their package ends
	types   []string
	methods []string
}

var readers = []reader{
	{
		// What the configuration of a resource says, and what Set and SetId have
		// written since.
		below: "helper/schema", types: []string{"ResourceData"},
		methods: []string{
			"Id", "Get", "GetOk", "GetOkExists", "GetChange", "GetRawConfig", "GetRawPlan", "GetRawState",
			"HasChange", "HasChangeExcept", "HasChanges", "HasChangesExcept", "IsNewResource", "Timeout",
		},
	},
	{
		below: "common/errors", types: []string{"TencentCloudSDKError", "CloudSDKError", "TceCloudSDKError"},
		methods: []string{"GetCode", "GetMessage", "GetRequestId"},
	},
}

// OnlyReads reports whether a method of a type in the package of a path only reads
// the value that it is called on.
func OnlyReads(path, name, method string) bool {
	return slices.ContainsFunc(readers, func(r reader) bool {
		return slices.Contains(r.types, name) && strings.HasSuffix("/"+path, "/"+r.below) && slices.Contains(r.methods, method)
	})
}
