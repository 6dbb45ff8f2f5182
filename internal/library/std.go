package library

import (
	"slices"
	"strings"
)

// What is known of the functions and methods of other packages, most of them the
// standard library's: a table for each question.

// A row holds functions and methods of a package. In their names, a star at the end
// stands for any further letters.
type row struct {
	path  string   // with a slash at its end: of all packages below
	names []string // none: all
	but   []string // not these
	// methods says that the methods, too, leave their receiver as it is, which
	// otherwise is to be asked.
	methods bool
}

func (r row) has(path, name string) bool {
	if r.path != path && !(strings.HasSuffix(r.path, "/") && strings.HasPrefix(path, r.path)) {
		return false
	}
	is := func(pattern string) bool {
		prefix, more := strings.CutSuffix(pattern, "*")
		return name == pattern || more && strings.HasPrefix(name, prefix)
	}
	return (len(r.names) == 0 || slices.ContainsFunc(r.names, is)) && !slices.ContainsFunc(r.but, is)
}

func anyRow(rows []row, path, name string) bool {
	return slices.ContainsFunc(rows, func(r row) bool { return r.has(path, name) })
}

// reading does nothing but read what it is given, or write it to a log:
// fmt.Println(req), not fmt.Sscan(line, &name).
var reading = []row{
	{path: "context"},
	{path: "errors"},
	{path: "fmt", but: []string{"Fscan*", "Scan*", "Sscan*"}},
	{path: "log"},
	{path: "log/slog"},
	{path: "runtime"},
	{path: "github.com/tcerr/tcerrlint/tcerr"},
	{path: "slices", names: []string{"Contains", "Index"}},
	{path: "strconv"},
	{path: "time"},
}

// computing, beside that, has no effect but on what it is given: json.Unmarshal(body,
// &resp) writes to resp only.
var computing = []row{
	{path: "bytes"},
	{path: "crypto/"},
	{path: "encoding/"},
	{path: "hash"},
	{path: "hash/"},
	{path: "io"},
	{path: "io/ioutil"},
	{path: "maps"},
	{path: "math"},
	{path: "math/rand"},
	{path: "math/rand/v2"},
	{path: "net/url"},
	{path: "path"},
	{path: "regexp"},
	{path: "slices"},
	{path: "sort"},
	{path: "strings"},
	{path: "testing"},
}

// converting has the same result if it is given the same.
var converting = []row{
	{path: "bytes"},
	{path: "context"},
	{path: "encoding/"},
	{path: "errors"},
	{path: "fmt", names: []string{"Errorf", "Sprint*"}},
	{path: "github.com/tcerr/tcerrlint/tcerr"},
	{path: "math"},
	{path: "net/http", names: []string{"NewRequest", "NewRequestWithContext"}},
	{path: "net/url"},
	{path: "path"},
	{path: "regexp", methods: true},
	{path: "slices"},
	{path: "strconv"},
	{path: "strings"},
	{path: "time", but: []string{"After", "AfterFunc", "NewTicker", "NewTimer", "Now", "Since", "Sleep", "Tick", "Until"}, methods: true},
}

// momentary has another result every time by its nature: time.Now(), rand.Int().
var momentary = []row{
	{path: "crypto/rand"},
	{path: "math/rand"},
	{path: "math/rand/v2"},
	{path: "time", names: []string{"After", "AfterFunc", "NewTicker", "NewTimer", "Now", "Since", "Sleep", "Tick", "Until"}},
}

// traceless leaves nothing behind that anybody could miss. Methods are not asked
// for.
var traceless = []row{
	{path: "bytes"},
	{path: "errors"},
	{path: "fmt", names: []string{"Errorf", "Sprint*"}},
	{path: "github.com/pkg/errors"},
	{path: "github.com/tcerr/tcerrlint/tcerr"},
	{path: "golang.org/x/xerrors"},
	{path: "math"},
	{path: "math/bits"},
	{path: "slices", names: []string{"Contains", "Index"}},
	{path: "strconv"},
	{path: "strings"},
	{path: "time", but: []string{"AfterFunc"}},
	{path: "unicode"},
	{path: "unicode/utf8"},
}

// ReadsArguments reports whether a function does nothing but read what it is given.
func ReadsArguments(path, name string) bool { return anyRow(reading, path, name) }

// Computes reports whether a function has no effect but on what it is given. What
// package fmt scans comes from somewhere else.
func Computes(path, name string) bool {
	return anyRow(reading, path, name) || anyRow(computing, path, name)
}

// Converts reports whether a function has the same result if it is given the same;
// changes says that it is a method which may change its receiver.
func Converts(path, name string, changes bool) bool {
	return slices.ContainsFunc(converting, func(r row) bool { return (r.methods || !changes) && r.has(path, name) })
}

// IsMomentary reports whether a function has another result every time.
func IsMomentary(path, name string) bool { return anyRow(momentary, path, name) }

// LeavesNoTrace reports whether nobody could notice that a function was not called.
func LeavesNoTrace(path, name string) bool { return anyRow(traceless, path, name) }
