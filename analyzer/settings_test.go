package analyzer_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/tcerr/tcerrlint/analyzer"
	"github.com/tcerr/tcerrlint/internal/check"
	"github.com/tcerr/tcerrlint/internal/corpus"
	"github.com/tcerr/tcerrlint/internal/settings"
)

// TestSettings keeps the promise that each setting has fixtures for on and off,
// and an example that is right. Package gen documents it.
func TestSettings(t *testing.T) {
	for _, s := range settings.All(check.Names()) {
		dir := filepath.Join("../testdata/settings", s.Name)
		if flags := corpus.Flags(t, "../testdata", filepath.Join(dir, "on")); !strings.Contains(strings.Join(flags, " "), "-"+s.Name) {
			t.Errorf("%s/on has the flags %q, not -%s", dir, flags, s.Name)
		}
		if flags := corpus.Flags(t, "../testdata", filepath.Join(dir, "off")); flags != nil {
			t.Errorf("%s/off has the flags %q", dir, flags)
		}
		for _, sub := range []string{"on", "off"} {
			if files, _ := filepath.Glob(filepath.Join(dir, sub, "*.go")); len(files) == 0 {
				t.Errorf("%s/%s has no fixture", dir, sub)
			}
		}
		if err := corpus.Analyzer(t, nil).Flags.Set(s.Name, s.Example); err != nil {
			t.Errorf("the example of -%s is wrong: %v", s.Name, err)
		}
	}
}

// TestWrongSettings has the analyzer say what is wrong with settings, whoever made
// it.
func TestWrongSettings(t *testing.T) {
	for _, test := range []struct {
		settings analyzer.Settings
		want     string
	}{
		{analyzer.Settings{Disable: []string{"all"}}, "all"},
		{analyzer.Settings{CodeFields: []string{"example.com/p.T.Code"}}, ""}, // of a package that is not here
		{analyzer.Settings{CodeFields: []string{"p.Missing.Code"}}, "p.Missing.Code"},
	} {
		a := analyzer.New(test.settings)
		_, err := a.Run(uninteresting(t, a, 1))
		if (err != nil) != (test.want != "") || err != nil && !strings.Contains(err.Error(), test.want) {
			t.Errorf("%+v: the error is %v, want %q", test.settings, err, test.want)
		}
	}
}
