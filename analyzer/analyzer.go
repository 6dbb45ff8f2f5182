package analyzer

import (
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/tcerr/tcerrlint/internal/check"
	"github.com/tcerr/tcerrlint/internal/settings"
)

// Settings say what the analyzer reports. The zero value holds the defaults.
type Settings = settings.Settings

// New returns an analyzer with the settings, which its flags can change before
// it runs. Its runs fail if the settings are wrong. Analyzers share nothing: several with different settings can run in
// one process.
func New(s Settings) *analysis.Analyzer {
	a := &analysis.Analyzer{
		Name:     "tcerr",
		Doc:      doc(check.All()),
		URL:      check.DocsURL,
		Requires: []*analysis.Analyzer{inspect.Analyzer},
		// An editor's package rarely compiles as a whole. What has no type
		// has no evidence, so an error elsewhere makes no finding wrong.
		RunDespiteErrors: true,
		Run: func(pass *analysis.Pass) (any, error) {
			config, err := s.Compile(check.Names())
			if err != nil {
				return nil, err
			}
			run(pass, config)
			return nil, nil
		},
	}
	s.Bind(&a.Flags, check.Names())
	return a
}

func run(pass *analysis.Pass, config *settings.Config) {
	root := pass.ResultOf[inspect.Analyzer].(*inspector.Inspector).Root()
	p := check.NewPass(pass, root, config)
	checks := slices.DeleteFunc(check.All(), func(c *check.Check) bool { return config.Disabled(c.Name) })
	var found []reported
	for site := range p.Sites(checks) {
		for _, c := range checks {
			if findings := c.Run(p, &site); len(findings) > 0 {
				found = append(found, reported{c, findings})
				if !c.Beside {
					break // one check a site
				}
			}
		}
	}
	p.Settle()
	for _, r := range found {
		report(pass, p, r.check, r.findings)
	}
}

// reported is what a check says about a site.
type reported struct {
	check    *check.Check
	findings []check.Finding
}

func report(pass *analysis.Pass, p *check.Pass, c *check.Check, findings []check.Finding) {
	if file := p.File(findings[0].Pos); file.Generated() && !p.Settings.Generated {
		return
	}
	for _, f := range findings {
		if p.Silenced(f.Pos) {
			continue
		}
		d := analysis.Diagnostic{
			Pos:      f.Pos,
			End:      f.End,
			Category: c.Name,
			Message:  c.Name + ": " + f.Message,
			URL:      c.URL(),
		}
		if f.Fix != nil && len(f.Fix.TextEdits) > 0 {
			d.SuggestedFixes = []analysis.SuggestedFix{*f.Fix}
		}
		pass.Report(d)
	}
}
