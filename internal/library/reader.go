package library

import (
	"slices"
	"strings"
)

// A reader is a type whose methods of these names do nothing but read the value
// that they are called on: as long as nobody writes there, they say the same.
type reader struct {
	below   string // how the path of its package ends
	name    string
	methods []string
}

var readers = []reader{
	{
		// What the configuration of a resource says, and what Set and SetId have
		// written since.
		below: "helper/schema", name: "ResourceData",
		methods: []string{
			"Id", "Get", "GetOk", "GetOkExists", "GetChange", "GetRawConfig", "GetRawPlan", "GetRawState",
			"HasChange", "HasChangeExcept", "HasChanges", "HasChangesExcept", "IsNewResource", "Timeout",
		},
	},
}

// OnlyReads reports whether a method of a type in the package of a path only reads
// the value that it is called on.
func OnlyReads(path, name, method string) bool {
	return slices.ContainsFunc(readers, func(r reader) bool {
		return r.name == name && strings.HasSuffix("/"+path, "/"+r.below) && slices.Contains(r.methods, method)
	})
}
