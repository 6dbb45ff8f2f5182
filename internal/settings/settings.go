// Package settings is the one definition of what a user can choose. The flags
// of every driver, the golangci-lint settings and the documentation come from
// it.
package settings

import (
	"errors"
	"flag"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/tcerr/tcerrlint/internal/codes"
	"github.com/tcerr/tcerrlint/internal/evidence"
)

// Settings say what the analyzer reports. The zero value holds the defaults.
type Settings struct {
	// Disable names checks that report nothing.
	Disable []string
	// Evidence says what makes an expression a Tencent Cloud error code:
	// "standard", "strict" or "names".
	Evidence string
	// NamedConstants reports comparisons with the package's own constants of
	// a basic type too.
	NamedConstants bool
	// ExplicitSwitch asks a switch on a code to name every code that must not
	// be retried.
	ExplicitSwitch bool
	// Generated reports in generated files too.
	Generated bool
	// ConstantsPackage is the path of the package of typed constants that
	// fixes use, instead of package tcerr.
	ConstantsPackage string
	// Codes are further codes, "7000:common:CodeDiskFull:never" or, of API
	// 3.0, "ResourceBusy:sdk:SDKResourceBusy:later".
	Codes []string
	// CodeFields are fields that hold a code, "pkg/path.Type.Field", and
	// CodeFuncs functions and methods that return one, "pkg/path.Func",
	// "(*pkg/path.Type).Method", each perhaps with ":N", the index of the
	// result.
	CodeFields, CodeFuncs []string

	// SilencedAtComment reports what a comment //nolint silences all the
	// same, at the comment and without a fix. It is no user's choice and has
	// no flag: golangci-lint drops these findings itself, and has to see them
	// to know which comments are of use.
	SilencedAtComment bool
}

// A Setting describes one of the settings, which is a flag of the same name.
type Setting struct {
	Name    string
	Usage   string // a phrase for the list of flags
	More    string // for the documentation: what does not fit there, in Markdown
	Default string
	Example string // a value
	value   func(*Settings) flag.Getter
}

// All returns the settings. A disabled check must be one of the names.
func All(checks []string) []Setting { //nolint:funlen // a table
	return []Setting{
		{
			Name:    "code-fields",
			Usage:   "struct `fields` that hold a code, each pkg/path.Type.Field; a string holds the name of one of API 3.0",
			More:    "For what the linter cannot see by itself: a client's own envelope, or a field that another package fills.",
			Example: "example.com/client.Reply.Ret",
			value: func(s *Settings) flag.Getter {
				return &list{&s.CodeFields, func(entries []string) error { _, err := refs(entries, evidence.ParseField); return err }}
			},
		},
		{
			Name:    "code-funcs",
			Usage:   "`functions` that return a code, each pkg/path.Func or (*pkg/path.Type).Method, perhaps with :N for a result other than the first integer or else string, counted from 0",
			More:    "Of an interface, a method is `(pkg/path.Type).Method`. The code is the first integer result or, where there is none, the first string, which is a name of API 3.0. What does not exist in a package that is imported is an error.",
			Example: "(*example.com/client.Reply).Status",
			value: func(s *Settings) flag.Getter {
				return &list{&s.CodeFuncs, func(entries []string) error { _, err := refs(entries, evidence.ParseFunc); return err }}
			},
		},
		{
			Name:    "codes",
			Usage:   "further `codes`, each number:kind:constant:retry with the kind common or module, or name:sdk:constant:retry for API 3.0, and retry one of never, change, fresh, later",
			More:    "The constant is looked for in the package that fixes use.",
			Example: "7000:common:CodeDiskFull:never",
			value: func(s *Settings) flag.Getter {
				return &list{&s.Codes, func([]string) error { _, err := s.table(); return err }}
			},
		},
		{
			Name:    "constants-package",
			Usage:   "the import `path` of your own package of typed constants, for fixes to use instead of package tcerr",
			More:    "The names do not matter: the constants are found by their types and values in a package that imports it, not only in its tests. What a product of the SDK of API 3.0 declares stays with the product. `tcerrlint constants` writes such a package.",
			Example: "example.com/client/apicodes",
			value:   func(s *Settings) flag.Getter { return &importPath{&s.ConstantsPackage} },
		},
		{
			Name:    "disable",
			Usage:   "`checks` that report nothing, of " + strings.Join(checks, ", "),
			Example: "compare",
			value: func(s *Settings) flag.Getter {
				return &list{&s.Disable, func(names []string) error { return known(names, checks) }}
			},
		},
		{
			Name:    "evidence",
			Usage:   "what makes a value a Tencent Cloud error code: standard; strict (without the weaker signs of a package that talks to the API); or `names` (also every integer that is named as a code, in any package: noisy by choice)",
			More:    "`strict`: a field of a struct with the API's `code`, `message` and `codeDesc`, a type of an SDK, and what such values flow to within the package; module codes only in the messages beside. `standard`: also, in a package that imports an SDK of API 2.0 or holds a host name of it (`cvm.api.qcloud.com`), an integer called `code`, a `code` beside a `message`, and `m[\"code\"]`, unless the package shows that it is something else, as [checks.md](checks.md) says. `names`: also an integer called `code` in any package. Names of API 3.0 are known by type and flow in all three.",
			Default: "standard",
			Example: "strict",
			value:   func(s *Settings) flag.Getter { return &choice{&s.Evidence, evidenceNames[:]} },
		},
		{
			Name:    "explicit-switch",
			Usage:   "ask a switch on a code to name every code that must not be retried, whatever its default does",
			More:    "The names of API 3.0 are left out: there are more than ten thousand.",
			Default: "false",
			Example: "true",
			value:   func(s *Settings) flag.Getter { return (*boolean)(&s.ExplicitSwitch) },
		},
		{
			Name:    "generated",
			Usage:   "report in generated files too (without fixes)",
			More:    "Golangci-lint drops what is in generated files itself; there you also want `linters.exclusions.generated: disable`.",
			Default: "false",
			Example: "true",
			value:   func(s *Settings) flag.Getter { return (*boolean)(&s.Generated) },
		},
		{
			Name:    "named-constants",
			Usage:   "report comparisons with your own constants of a basic type too",
			More:    "A retry decision on them is reported without it, but its fix keeps them.",
			Default: "false",
			Example: "true",
			value:   func(s *Settings) flag.Getter { return (*boolean)(&s.NamedConstants) },
		},
	}
}

// Bind makes a flag of each setting. A flag that holds a list takes it with
// commas, and adds to it where it is given again. Wrong values are errors. The
// values are of type flag.Getter and hold a bool, a string or a []string.
func (s *Settings) Bind(flags *flag.FlagSet, checks []string) {
	for _, setting := range All(checks) {
		flags.Var(setting.value(s), setting.Name, setting.Usage)
	}
}

// A Config is valid settings and, where an entry is a text that has to be read,
// what it means: Evidence and Codes here, in place of those of Settings.
type Config struct {
	Settings
	Evidence evidence.Options
	Codes    *codes.Table
}

// Disabled reports whether a check reports nothing.
func (c *Config) Disabled(check string) bool { return slices.Contains(c.Disable, check) }

// Compile checks the settings as the flags do and returns what they mean. An
// error names the setting and the entry.
func (s *Settings) Compile(checks []string) (*Config, error) {
	c := &Config{Settings: *s}
	if err := checkPath(s.ConstantsPackage); err != nil {
		return nil, fmt.Errorf("constants-package: %w", err)
	}
	if err := known(s.Disable, checks); err != nil {
		return nil, fmt.Errorf("disable: %w", err)
	}
	mode := max(0, slices.Index(evidenceNames[:], s.Evidence))
	c.Evidence.Mode = evidence.Mode(mode)
	if s.Evidence != "" && evidenceNames[mode] != s.Evidence {
		return nil, fmt.Errorf("evidence: %w", known([]string{s.Evidence}, evidenceNames[:]))
	}
	var err error
	if c.Codes, err = s.table(); err != nil {
		return nil, fmt.Errorf("codes: %w", err)
	}
	c.Evidence.Codes = c.Codes
	if c.Evidence.Fields, err = refs(s.CodeFields, evidence.ParseField); err != nil {
		return nil, fmt.Errorf("code-fields: %w", err)
	}
	if c.Evidence.Funcs, err = refs(s.CodeFuncs, evidence.ParseFunc); err != nil {
		return nil, fmt.Errorf("code-funcs: %w", err)
	}
	return c, nil
}

// refs parses the entries.
func refs(entries []string, parse func(string) (evidence.Ref, error)) ([]evidence.Ref, error) {
	var refs []evidence.Ref
	for _, entry := range entries {
		r, err := parse(entry)
		if err != nil {
			return nil, err
		}
		refs = append(refs, r)
	}
	return refs, nil
}

//nolint:gochecknoglobals // a table
var evidenceNames = [...]string{
	evidence.Standard: "standard",
	evidence.Strict:   "strict",
	evidence.Names:    "names",
}

// known returns an error for the first value that is none of the known ones.
func known(values, known []string) error {
	for _, v := range values {
		if !slices.Contains(known, v) {
			return fmt.Errorf("%q is none of %s", v, strings.Join(known, ", "))
		}
	}
	return nil
}

// table returns the table with the further codes.
func (s *Settings) table() (*codes.Table, error) {
	if len(s.Codes) == 0 {
		return codes.Default(), nil
	}
	further := make([]codes.Code, len(s.Codes))
	for i, entry := range s.Codes {
		c, err := parseCode(entry)
		if err != nil {
			return nil, fmt.Errorf("%q: %w", entry, err)
		}
		further[i] = c
	}
	table, err := codes.Default().With(further...)
	if err != nil {
		return nil, errors.New(strings.ReplaceAll(err.Error(), "\n", "; ")) // a line for each code
	}
	return table, nil
}

// parseCode reads "7000:common:CodeDiskFull:never" or, of API 3.0,
// "ResourceBusy:sdk:SDKResourceBusy:later".
func parseCode(entry string) (codes.Code, error) {
	parts := strings.Split(entry, ":")
	if len(parts) != 4 {
		return codes.Code{}, errors.New("want number:kind:constant:retry or name:sdk:constant:retry")
	}
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	c := codes.Code{Constant: parts[2], Title: parts[2]}
	var kinds, classes []string
	for k := codes.Common; k <= codes.SDK; k++ {
		if k.String() == parts[1] {
			c.Kind = k
		}
		kinds = append(kinds, k.String())
	}
	for r := codes.Never; r <= codes.Later; r++ {
		if r.String() == parts[3] {
			c.Retry = r
		}
		classes = append(classes, r.String())
	}
	if err := known(parts[1:2], kinds); err != nil {
		return codes.Code{}, err
	}
	if err := known(parts[3:], classes); err != nil {
		return codes.Code{}, err
	}
	if c.Kind == codes.SDK {
		c.Name = parts[0]
		return c, nil
	}
	number, err := strconv.ParseInt(parts[0], 10, 32)
	if err != nil {
		return codes.Code{}, fmt.Errorf("%q is no number of a code", parts[0])
	}
	c.Number = int(number)
	return c, nil
}
