// Package settings is the one definition of what a user can choose. The flags
// of every driver come from it.
package settings

import (
	"flag"
	"fmt"
	"strings"

	"github.com/tcerr/tcerrlint/internal/evidence"
)

// Settings say what the analyzer reports. The zero value holds the defaults.
type Settings struct {
	// Evidence says what makes an expression a Tencent Cloud error code.
	Evidence Evidence
	// NamedConstants reports comparisons with the package's own constants of
	// a basic type too.
	NamedConstants bool
	// ExplicitSwitch asks a switch on a code to name every code that must not
	// be retried.
	ExplicitSwitch bool
	// Generated reports in generated files too.
	Generated bool
}

// Bind makes a flag of each setting.
func (s *Settings) Bind(flags *flag.FlagSet) {
	flags.Var(&s.Evidence, "evidence", "what makes a value a Tencent Cloud error code: standard; strict (without the weaker signs of a package that talks to the API); or names (also every integer that is named as a code, in any package: noisy by choice)")
	flags.BoolVar(&s.NamedConstants, "named-constants", s.NamedConstants, "report comparisons with your own untyped or int constants too")
	flags.BoolVar(&s.ExplicitSwitch, "explicit-switch", s.ExplicitSwitch, "ask a switch on a code to name every code that must not be retried, whatever its default does")
	flags.BoolVar(&s.Generated, "generated", s.Generated, "report in generated files too (without fixes)")
}

// Evidence is the setting of that name. It is a [flag.Value].
type Evidence struct{ Mode evidence.Mode }

var evidenceNames = [...]string{
	evidence.Standard: "standard",
	evidence.Strict:   "strict",
	evidence.Names:    "names",
}

func (e Evidence) String() string { return evidenceNames[e.Mode] }

// Set chooses a mode by its name.
func (e *Evidence) Set(name string) error {
	for mode, n := range evidenceNames {
		if n == name {
			e.Mode = evidence.Mode(mode)
			return nil
		}
	}
	return fmt.Errorf("want one of %s", strings.Join(evidenceNames[:], ", "))
}
