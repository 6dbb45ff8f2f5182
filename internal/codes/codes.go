// Package codes holds the one table of Tencent Cloud API error codes that this
// repository knows: the numbers of API 2.0 and the common names of API 3.0. The
// analyzer looks codes up in it; package tcerr and the documentation are
// generated from it, so that a code is written down once.
package codes

import (
	"cmp"
	"errors"
	"fmt"
	"go/token"
	"iter"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"
)

//go:generate go -C ../.. run ./internal/gen

// A Kind says where in a response a code stands.
type Kind uint8

// The kinds of codes, by where they stand.
const (
	Common Kind = iota // API 2.0: the number in the envelope's "code"
	Module             // API 2.0: the number N of the "(N)" that leads the message
	SDK                // API 3.0: the name in the Code of an error of the SDK
)

// String returns "common", "module" or "sdk".
func (k Kind) String() string {
	switch k {
	case Common:
		return "common"
	case Module:
		return "module"
	case SDK:
		return "sdk"
	}
	return "Kind(" + strconv.Itoa(int(k)) + ")"
}

// A Retry says what a repetition of the request can achieve.
type Retry uint8

// What a repetition can achieve.
const (
	Unknown  Retry = iota // nothing to say: success, or a code without a class
	Never                 // cannot succeed, or does harm
	OnChange              // only once the resource, stock or limit has changed
	Fresh                 // only with a new timestamp, nonce or quota window
	Later                 // the documentation says to try again later
)

// String returns the name of the class: "never", "change", "fresh", "later",
// or "unknown".
func (r Retry) String() string {
	switch r {
	case Unknown:
		return "unknown"
	case Never:
		return "never"
	case OnChange:
		return "change"
	case Fresh:
		return "fresh"
	case Later:
		return "later"
	}
	return "Retry(" + strconv.Itoa(int(r)) + ")"
}

// NonRetryable reports whether the same request, sent again as it is, is
// wrong: the classes Never and OnChange. It is not the opposite of "may be
// repeated", because nothing is known of a code whose class is Unknown.
func (r Retry) NonRetryable() bool {
	return r == Never || r == OnChange
}

// A Code is one row of the table. API 2.0 has numbers, API 3.0 has names.
type Code struct {
	Number       int    // 0 for an SDK code
	Name         string // of an SDK code: "ResourceNotFound"; or else ""
	Kind         Kind
	Constant     string // its name in package tcerr: "CodeInvalidParameter"
	Desc         string // the codeDesc of a module code; "" for a common code
	DescConstant string // the name of Desc in package tcerr: "DescSourceNotExists"
	Retry        Retry
	Title        string // a lower-case noun phrase: "invalid request parameter"
	Description  string // what it means and what to do, in full sentences
	Source       string // where an SDK code is documented, or what creates it

	// Judged says that the class is an opinion of this project: neither the
	// documentation nor the source of the SDK says so.
	Judged bool

	// V3 lists the names that API 3.0 most likely has instead, the likeliest
	// first.
	V3 []string

	// LaterEdition marks a common code that only a later edition of the
	// page lists. Comparisons with it are recognized, but code written for
	// the original list is not asked to handle it.
	LaterEdition bool
}

// Text returns the code as a program writes it: "4000", "ResourceNotFound".
func (c Code) Text() string {
	if c.Kind == SDK {
		return c.Name
	}
	return strconv.Itoa(c.Number)
}

// IsSuccess reports whether the code says that nothing went wrong.
func (c Code) IsSuccess() bool { return c.Kind == Common && c.Number == 0 }

// Class returns the class as documents show it: "never", "never (judged)".
func (c Code) Class() string {
	if c.Judged && c.Retry != Unknown {
		return c.Retry.String() + " (judged)"
	}
	return c.Retry.String()
}

// A Table is an immutable set of codes. It is safe for concurrent use, and its
// lookups do not allocate.
type Table struct {
	rows   []Code // in table order
	common index[int64]
	module index[int64]
	desc   index[string]
	name   index[string]
}

// Default returns the table of the documented codes. It is built once.
func Default() *Table { return defaultTable() }

var defaultTable = sync.OnceValue(func() *Table { return build(slices.Concat(documented(), commonNames())) })

// Common returns the common code with number n, success (0) included.
func (t *Table) Common(n int64) (Code, bool) { return row(t, &t.common, n) }

// Module returns the module code with number n.
func (t *Table) Module(n int64) (Code, bool) { return row(t, &t.module, n) }

// Desc returns the module code whose codeDesc is s.
func (t *Table) Desc(s string) (Code, bool) { return row(t, &t.desc, s) }

// HasDesc reports whether s is the codeDesc of a module code.
func (t *Table) HasDesc(s string) bool {
	_, ok := t.desc.find(s)
	return ok
}

// Name returns the SDK code of that name.
func (t *Table) Name(s string) (Code, bool) { return row(t, &t.name, s) }

// NameFold returns the first SDK code whose name is s but for the case of
// letters. It compares s with every name that is as long: ask Name first.
func (t *Table) NameFold(s string) (Code, bool) {
	for i, name := range t.name.keys {
		if len(name) == len(s) && strings.EqualFold(name, s) {
			return t.rows[t.name.rows[i]], true
		}
	}
	return Code{}, false
}

// Family returns the SDK code whose name is the part of s before its first
// dot: of "ResourceNotFound.X" and of "ResourceNotFound", the same.
func (t *Table) Family(s string) (Code, bool) {
	family, _, _ := strings.Cut(s, ".")
	return t.Name(family)
}

// All returns the codes in table order: the common codes ascending, then the
// module codes by their distance from zero (-502, -503, …), then the SDK codes
// by their names.
func (t *Table) All() iter.Seq[Code] { return slices.Values(t.rows) }

// With returns a table that has the further codes too; t itself does not
// change. It is an error if a code is incomplete or contradicts another one.
// Of a further code, Desc with DescConstant, Title, Description and Source may
// be empty.
func (t *Table) With(further ...Code) (*Table, error) {
	rows := slices.Concat(t.rows, further)
	if err := validate(rows); err != nil {
		return nil, err
	}
	return build(rows), nil
}

// build makes a table of valid rows, which it keeps.
func build(rows []Code) *Table {
	slices.SortFunc(rows, func(a, b Code) int {
		return cmp.Or(
			cmp.Compare(a.Kind, b.Kind),
			cmp.Compare(max(a.Number, -a.Number), max(b.Number, -b.Number)),
			cmp.Compare(a.Number, b.Number),
			cmp.Compare(a.Name, b.Name),
		)
	})
	t := &Table{rows: rows}
	for i, c := range rows {
		switch c.Kind {
		case Common:
			t.common.add(int64(c.Number), i)
		case Module:
			t.module.add(int64(c.Number), i)
		case SDK:
			t.name.add(c.Name, i)
		}
		if c.Desc != "" {
			t.desc.add(c.Desc, i)
		}
	}
	return t
}

// validate reports everything that is wrong with rows, one error a row.
func validate(rows []Code) error {
	v := validator{codes: make(map[key]string), constants: make(map[string]bool), descs: make(map[string]bool)}
	var errs []error
	for _, c := range rows {
		if err := v.add(c); err != nil {
			errs = append(errs, fmt.Errorf("%v code %s: %w", c.Kind, c.Text(), err))
		}
	}
	return errors.Join(errs...)
}

// A validator knows the rows that it has seen.
type validator struct {
	codes     map[key]string // to the constant that has it
	constants map[string]bool
	descs     map[string]bool
}

// A key is what makes a row another one than all others.
type key struct {
	kind Kind
	n    int
	name string
}

// add reports what is wrong with a row, by itself or beside the rows before.
func (v *validator) add(c Code) error {
	if err := checkKey(c); err != nil {
		return err
	}
	id := key{c.Kind, c.Number, c.Name}
	switch {
	case v.codes[id] != "":
		return fmt.Errorf("the table already has this code as %s", v.codes[id])
	case c.Retry > Later:
		return fmt.Errorf("%v is not a retry class", c.Retry)
	case (c.Desc == "") != (c.DescConstant == ""):
		return errors.New("a codeDesc and its constant come together")
	}
	if err := v.addConstant(c.Constant); err != nil {
		return err
	}
	v.codes[id] = c.Constant
	if c.Desc == "" {
		return nil
	}
	switch {
	case c.Kind != Module:
		return errors.New("only a module code has a codeDesc")
	case v.descs[c.Desc]:
		return fmt.Errorf("the table already has the codeDesc %q", c.Desc)
	}
	v.descs[c.Desc] = true
	return v.addConstant(c.DescConstant)
}

// addConstant reports a name that package tcerr cannot have, or has already.
func (v *validator) addConstant(name string) error {
	switch {
	case !token.IsIdentifier(name) || !token.IsExported(name):
		return fmt.Errorf("%q is not the name of an exported constant", name)
	case v.constants[name]:
		return fmt.Errorf("the table already has a constant %s", name)
	}
	v.constants[name] = true
	return nil
}

// checkKey reports a number or name that no code of the kind has.
func checkKey(c Code) error {
	switch {
	case c.Kind > SDK:
		return errors.New("neither a common nor a module nor an sdk code")
	case c.Kind == SDK && !IsName(c.Name):
		return fmt.Errorf("%q is not the name of a code, such as ResourceNotFound.InstanceNotFound", c.Name)
	case c.Kind == SDK && c.Number != 0, c.Kind != SDK && c.Name != "":
		return errors.New("an sdk code has a name, and the others a number")
	case c.Number < math.MinInt32 || c.Number > math.MaxInt32:
		return errors.New("number does not fit into 32 bits")
	case c.Number == 0 && c.Kind == Module:
		return errors.New("0 is not a module code")
	}
	return nil
}

// row returns the row of t that x has for key.
func row[K cmp.Ordered](t *Table, x *index[K], key K) (Code, bool) {
	i, ok := x.find(key)
	if !ok {
		return Code{}, false
	}
	return t.rows[i], true
}

// An index finds the row of a key. It holds its keys side by side, apart from
// the rows, because nearly every lookup misses and need not touch a row.
type index[K cmp.Ordered] struct {
	keys []K // ascending
	rows []int
}

func (x *index[K]) add(key K, row int) {
	i, _ := slices.BinarySearch(x.keys, key)
	x.keys = slices.Insert(x.keys, i, key)
	x.rows = slices.Insert(x.rows, i, row)
}

func (x *index[K]) find(key K) (row int, ok bool) {
	if n := len(x.keys); n == 0 || key < x.keys[0] || key > x.keys[n-1] {
		return 0, false
	}
	i, ok := slices.BinarySearch(x.keys, key)
	if !ok {
		return 0, false
	}
	return x.rows[i], true
}
