// Package library holds what is known of other libraries, as data: one table
// for each kind of knowledge, and nothing that decides.
package library

import (
	"slices"
	"sync"
)

// A TextFunc is a function that looks for a text in another.
type TextFunc struct {
	Name     string
	Packages []string // that have it
	// Constant and Text are which arguments are looked for and in. Text is -1
	// where only a later call says in what.
	Constant, Text int
	Result         TextResult
	At             TextPlace
}

// In reports whether the package of that path has the function.
func (f *TextFunc) In(path string) bool { return slices.Contains(f.Packages, path) }

// A TextResult is what the result of a function that looks for a text says.
type TextResult uint8

// What functions say that look for a text.
const (
	Found         TextResult = iota // true if the constant is there
	Position                        // where it is first, or -1
	LastPosition                    // where it is last, or -1
	Count                           // how often it is there
	Order                           // 0 if the text equals it
	Pieces                          // one more than it is there
	PieceSequence                   // the same, as an iterator
	Parts                           // and, as the last of several, whether it is there
	Rest                            // the text without it
	Match                           // true if the regular expression matches
	Compiled                        // the regular expression
)

// A TextPlace is where in the text a function looks.
type TextPlace uint8

// Where functions look for a text.
const (
	Anywhere TextPlace = iota
	AtStart
	AtEnd
	AsWhole
)

// LookupTextFunc returns the row for a function's name, or nil.
func LookupTextFunc(name string) *TextFunc { return textFuncsByName()[name] }

var textFuncsByName = sync.OnceValue(func() map[string]*TextFunc {
	byName := make(map[string]*TextFunc)
	for _, f := range TextFuncs() {
		byName[f.Name] = &f
	}
	return byName
})

// TextFuncs returns the table. No two rows have the same name.
func TextFuncs() []TextFunc {
	both := []string{"strings", "bytes"}
	texts := []string{"strings"} // what is left of a []byte cannot be compared with ==
	regexp := []string{"regexp"}
	return []TextFunc{
		{"Contains", both, 1, 0, Found, Anywhere},
		{"HasPrefix", both, 1, 0, Found, AtStart},
		{"HasSuffix", both, 1, 0, Found, AtEnd},
		{"EqualFold", both, 1, 0, Found, AsWhole},
		{"Equal", []string{"bytes"}, 1, 0, Found, AsWhole},
		{"Compare", both, 1, 0, Order, AsWhole},

		{"Index", both, 1, 0, Position, Anywhere},
		{"LastIndex", both, 1, 0, LastPosition, Anywhere},
		{"Count", both, 1, 0, Count, Anywhere},

		{"Split", both, 1, 0, Pieces, Anywhere},
		{"SplitN", both, 1, 0, Pieces, Anywhere},
		{"SplitAfter", both, 1, 0, Pieces, Anywhere},
		{"SplitAfterN", both, 1, 0, Pieces, Anywhere},
		{"SplitSeq", both, 1, 0, PieceSequence, Anywhere},
		{"SplitAfterSeq", both, 1, 0, PieceSequence, Anywhere},

		{"Cut", both, 1, 0, Parts, Anywhere},
		{"CutLast", both, 1, 0, Parts, Anywhere}, // since Go 1.27
		{"CutPrefix", both, 1, 0, Parts, AtStart},
		{"CutSuffix", both, 1, 0, Parts, AtEnd},

		{"TrimPrefix", texts, 1, 0, Rest, AtStart},
		{"TrimSuffix", texts, 1, 0, Rest, AtEnd},
		{"Replace", texts, 1, 0, Rest, Anywhere},
		{"ReplaceAll", texts, 1, 0, Rest, Anywhere},

		{"Match", regexp, 0, 1, Match, Anywhere},
		{"MatchString", regexp, 0, 1, Match, Anywhere},
		{"Compile", regexp, 0, -1, Compiled, Anywhere},
		{"CompilePOSIX", regexp, 0, -1, Compiled, Anywhere},
		{"MustCompile", regexp, 0, -1, Compiled, Anywhere},
		{"MustCompilePOSIX", regexp, 0, -1, Compiled, Anywhere},
	}
}

// A TextForm is a function whose result is one of its arguments in another
// form, or made of parts of it: a code at its start is still there.
type TextForm struct {
	Name     string
	Packages []string // that have it
	// Text is which argument that is. With Last, none may stand behind it:
	// fmt.Sprint(err), but not fmt.Sprint(name, err).
	Text int
	Last bool
}

// LookupTextForm returns the row for a function of a package, or nil.
func LookupTextForm(path, name string) *TextForm {
	forms := TextForms()
	i := slices.IndexFunc(forms, func(f TextForm) bool { return f.Name == name && slices.Contains(f.Packages, path) })
	if i < 0 {
		return nil
	}
	return &forms[i]
}

// TextForms returns the table.
func TextForms() []TextForm {
	both := []string{"strings", "bytes"}
	format := []string{"fmt"}
	return []TextForm{
		{"Clone", both, 0, false},
		{"ToLower", both, 0, false},
		{"ToUpper", both, 0, false},
		{"ToTitle", both, 0, false},
		{"ToValidUTF8", both, 0, false},
		{"Trim", both, 0, false},
		{"TrimFunc", both, 0, false},
		{"TrimLeft", both, 0, false},
		{"TrimLeftFunc", both, 0, false},
		{"TrimPrefix", both, 0, false},
		{"TrimRight", both, 0, false},
		{"TrimRightFunc", both, 0, false},
		{"TrimSpace", both, 0, false},
		{"TrimSuffix", both, 0, false},
		{"Fields", both, 0, false},
		{"FieldsFunc", both, 0, false},
		{"Split", both, 0, false},
		{"SplitAfter", both, 0, false},
		{"SplitAfterN", both, 0, false},
		{"SplitN", both, 0, false},
		{"Sprint", format, 0, true},
		{"Sprintln", format, 0, true},
		{"Sprintf", format, 1, true},
	}
}
