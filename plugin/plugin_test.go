package plugin

import (
	"flag"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/golangci/plugin-module-register/register"

	"github.com/tcerr/tcerrlint/internal/check"
	"github.com/tcerr/tcerrlint/internal/settings"
)

// TestSettings checks that each setting can be given as what it is.
func TestSettings(t *testing.T) {
	for _, s := range settings.All(check.Names()) {
		var forms []any
		switch get(t, nil, s.Name).(type) {
		case bool:
			forms = []any{true}
		case string:
			forms = []any{s.Example}
		case []string:
			forms = []any{s.Example, []any{s.Example}}
		}
		if len(forms) == 0 {
			t.Errorf("%s is neither true or false, nor a text, nor a list", s.Name)
		}
		for _, form := range forms {
			if got := fmt.Sprint(get(t, map[string]any{s.Name: form}, s.Name)); strings.Trim(got, "[]") != s.Example {
				t.Errorf("%s: %v gives %s, want %s", s.Name, form, got, s.Example)
			}
		}
	}
	if got := get(t, map[string]any{"disable": []any{"compare", "retry"}}, "disable"); !reflect.DeepEqual(got, []string{"compare", "retry"}) {
		t.Errorf("a list of two gives %v", got)
	}
	if got := get(t, map[string]any{"disable": []any{}}, "disable"); len(got.([]string)) != 0 {
		t.Errorf("an empty list gives %v", got)
	}
}

// get returns what the analyzer's flag is set to.
func get(t *testing.T, settings any, name string) any {
	t.Helper()
	p, err := New(settings)
	if err != nil {
		t.Fatal(err)
	}
	analyzers, err := p.BuildAnalyzers()
	if err != nil || len(analyzers) != 1 || analyzers[0].Name != Name {
		t.Fatalf("got %v, %v; want one analyzer that is named as the linter", analyzers, err)
	}
	return analyzers[0].Flags.Lookup(name).Value.(flag.Getter).Get()
}

// TestErrors checks that what is wrong is said in one line, with its name.
func TestErrors(t *testing.T) {
	for _, test := range []struct {
		settings any
		want     string
	}{
		{"strict", "settings: want names and values, not strict"},
		{[]any{"strict"}, "settings: want names and values"},
		{map[string]any{"evidences": "strict"}, "evidences: no such setting; there are "},
		{map[string]any{"evidence": "loose"}, `evidence: "loose" is none of standard, strict, names`},
		{map[string]any{"evidence": true}, "evidence: want a text, not true"},
		{map[string]any{"evidence": []any{"strict"}}, "evidence: want a text, not a list"},
		{map[string]any{"evidence": nil}, "evidence: want a text, not nothing"},
		{map[string]any{"generated": "true"}, `generated: want true or false, not the text "true"`},
		{map[string]any{"generated": 1}, "generated: want true or false, not 1"},
		{map[string]any{"disable": true}, "disable: want a list of texts, not true"},
		{map[string]any{"disable": []any{"compare", "all"}}, `disable: "all" is none of `},
		{map[string]any{"codes": []any{7000}}, "codes: want a list of texts, but one entry is 7000"},
		{map[string]any{"codes": map[string]any{"7000": "never"}}, "codes: want a list of texts, not names and values"},
		{map[string]any{"codes": "7000"}, `codes: "7000": want number:kind:constant:retry`},
		{map[string]any{"constants-package": "./codes"}, `constants-package: "./codes" is no import path`},
	} {
		_, err := New(test.settings)
		if err == nil || !strings.HasPrefix(err.Error(), test.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%v gives the error %v, want one line that begins with %q", test.settings, err, test.want)
		}
	}
}

func TestRegistered(t *testing.T) {
	newPlugin, err := register.GetPlugin(Name)
	if err != nil {
		t.Fatal(err)
	}
	p, err := newPlugin(nil)
	if err != nil {
		t.Fatal(err)
	}
	if mode := p.GetLoadMode(); mode != register.LoadModeTypesInfo {
		t.Errorf("the load mode is %q", mode)
	}
}
