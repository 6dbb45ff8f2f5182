package library

import "strings"

// WithoutVendor returns a path as it is imported.
func WithoutVendor(path string) string {
	if i := strings.LastIndex(path, "/vendor/"); i >= 0 {
		return path[i+len("/vendor/"):]
	}
	return strings.TrimPrefix(path, "vendor/")
}

// InModule reports whether a package's path is in a module's. A driver that does
// not know the module says "", and nothing is in that.
func InModule(path, module string) bool {
	rest, ok := strings.CutPrefix(path, module)
	return module != "" && ok && (rest == "" || rest[0] == '/')
}

// IsStd reports whether a path looks like one of the standard library: the
// others begin with a host.
func IsStd(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	return !strings.Contains(first, ".")
}
