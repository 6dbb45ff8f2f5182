// Package plugin makes the analyzer a linter of golangci-lint, by its module
// plugin system. See .golangci.example.yml and .custom-gcl.yml in the root
// directory of the repository.
package plugin

import (
	"flag"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"

	"github.com/tcerr/tcerrlint/analyzer"
)

// Name is that of the linter, which golangci-lint asks for in //nolint comments
// and gives to SARIF rules. It is that of the analyzer too: golangci-lint would
// begin each message with the analyzer's if they differed.
const Name = "tcerr"

// golangci-lint finds the plugins that are linked into it in a registry that
// they fill when they are initialized. There is no other way in.
func init() { register.Plugin(Name, New) } //nolint:gochecknoinits // see above

// New returns the linter with the settings that golangci-lint has read: the
// same as the flags of tcerrlint, with texts, booleans and lists as values. It
// implements [register.NewPlugin].
func New(settings any) (register.LinterPlugin, error) {
	a := analyzer.New(analyzer.Settings{SilencedAtComment: true})
	if err := set(&a.Flags, settings); err != nil {
		return nil, err
	}
	return linter{a}, nil
}

type linter struct{ analyzer *analysis.Analyzer }

func (l linter) BuildAnalyzers() ([]*analysis.Analyzer, error) {
	return []*analysis.Analyzer{l.analyzer}, nil
}

func (l linter) GetLoadMode() string { return register.LoadModeTypesInfo }

// set sets flags to the values of decoded YAML, JSON or TOML.
func set(flags *flag.FlagSet, settings any) error {
	if settings == nil {
		return nil
	}
	values, ok := settings.(map[string]any)
	if !ok {
		return fmt.Errorf("settings: want names and values, not %v", settings)
	}
	for _, name := range slices.Sorted(maps.Keys(values)) {
		f := flags.Lookup(name)
		if f == nil {
			return fmt.Errorf("%s: no such setting; there are %s", name, strings.Join(names(flags), ", "))
		}
		list, err := texts(f, values[name])
		for _, text := range list {
			if err == nil {
				err = f.Value.Set(text)
			}
		}
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

// texts returns what a flag is to be set to, one after the other.
func texts(f *flag.Flag, value any) ([]string, error) {
	text, isText := value.(string)
	switch f.Value.(flag.Getter).Get().(type) {
	case bool:
		if b, ok := value.(bool); ok {
			return []string{strconv.FormatBool(b)}, nil
		}
		return nil, fmt.Errorf("want true or false, not %s", describe(value))
	case string:
		if isText {
			return []string{text}, nil
		}
		return nil, fmt.Errorf("want a text, not %s", describe(value))
	default: // a list
		if isText {
			return []string{text}, nil
		}
		list, ok := value.([]any)
		if !ok {
			return nil, fmt.Errorf("want a list of texts, not %s", describe(value))
		}
		var texts []string
		for _, entry := range list {
			text, ok := entry.(string)
			if !ok {
				return nil, fmt.Errorf("want a list of texts, but one entry is %s", describe(entry))
			}
			texts = append(texts, text)
		}
		return texts, nil
	}
}

// describe names a value of a wrong type.
func describe(value any) string {
	switch value := value.(type) {
	case nil:
		return "nothing"
	case string:
		return fmt.Sprintf("the text %q", value)
	case []any:
		return "a list"
	case map[string]any:
		return "names and values"
	}
	return fmt.Sprint(value) // a number or a boolean
}

func names(flags *flag.FlagSet) []string {
	var names []string
	flags.VisitAll(func(f *flag.Flag) { names = append(names, f.Name) })
	return names
}
