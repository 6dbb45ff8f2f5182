package library

// A Maker is what a function does with the errors that it makes an error of.
type Maker uint8

// What functions do with errors that they are given.
const (
	NoMaker  Maker = iota
	Flattens       // keeps their texts at most
	Formats        // wraps those that its format has the verb %w for
	Wraps          // wraps them, if its package has errors.Unwrap; else only errors.Cause looks inside
)

// makers are the functions that make errors, none of them that of an SDK, by
// the import path of their package. Those that wrap may also return nil.
var makers = map[string]map[string]Maker{
	"fmt": {"Errorf": Formats},
	"errors": {
		"New":  Flattens,
		"Join": Wraps,
	},
	"github.com/pkg/errors": {
		"New":          Flattens,
		"Errorf":       Flattens, // with fmt.Sprintf, which has no %w
		"WithStack":    Wraps,
		"Wrap":         Wraps,
		"Wrapf":        Wraps,
		"WithMessage":  Wraps,
		"WithMessagef": Wraps,
	},
}

// MakerOf returns what a function of a package does with errors.
func MakerOf(path, function string) Maker { return makers[path][function] }

// HasErrorsAs reports whether a package's functions As and Is are those of
// package errors.
func HasErrorsAs(path string) bool { return path == "errors" || path == "github.com/pkg/errors" }
