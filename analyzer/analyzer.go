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
// it runs. Its runs fail if the settings are wrong. Analyzers share nothing:
// several with different settings can run in one process.
func New(s Settings) *analysis.Analyzer {
	checks, names := check.All(), check.Names()
	a := &analysis.Analyzer{
		Name:     "tcerr",
		Doc:      doc(checks),
		URL:      check.DocsURL,
		Requires: []*analysis.Analyzer{inspect.Analyzer},
		// An editor's package rarely compiles as a whole. What has no type
		// has no evidence, so an error elsewhere makes no finding wrong.
		RunDespiteErrors: true,
		Run: func(pass *analysis.Pass) (any, error) {
			config, err := s.Compile(names)
			if err != nil {
				return nil, err
			}
			return nil, run(pass, config, checks)
		},
	}
	s.Bind(&a.Flags, names)
	return a
}

func run(pass *analysis.Pass, config *settings.Config, all []*check.Check) error {
	root := pass.ResultOf[inspect.Analyzer].(*inspector.Inspector).Root() //nolint:forcetypeassert // the result of inspect
	p, err := check.NewPass(pass, root, config)
	if err != nil {
		return err
	}
	var found []reported
	checks := make([]*check.Check, 0, len(all)) // that look at sites
	for _, c := range all {
		if config.Disabled(c.Name) {
			continue
		}
		if c.Package != nil {
			found = appendReported(found, p, c, c.Package(p))
		}
		if c.Run != nil {
			checks = append(checks, c)
		}
	}
	for site := range p.Sites(checks) {
		for _, c := range checks {
			if !c.Asks(site.Kind) {
				continue
			}
			findings := c.Run(p, site)
			if len(findings) == 0 {
				continue
			}
			found = appendReported(found, p, c, findings)
			if !c.Beside {
				break // one check a site
			}
		}
	}
	if len(found) == 0 {
		return nil
	}

	fixes := make(map[*analysis.SuggestedFix]bool)
	for _, r := range found {
		fixes[r.finding.Fix] = true
	}
	p.Settle(fixes)
	slices.SortStableFunc(found, func(a, b reported) int { return int(a.finding.Pos - b.finding.Pos) })
	ends := lineEnds{pass: pass}
	for _, r := range found {
		d := r.diagnostic()
		for i, fix := range d.SuggestedFixes {
			d.SuggestedFixes[i].TextEdits = ends.apply(fix.TextEdits)
		}
		pass.Report(d)
	}
	return nil
}

// reported is what a check has found.
type reported struct {
	check   *check.Check
	finding check.Finding
}

// appendReported appends those findings of a check that the user is to see.
func appendReported(found []reported, p *check.Pass, c *check.Check, findings []check.Finding) []reported {
	for _, f := range findings {
		if f, ok := p.Reported(f); ok {
			found = append(found, reported{c, f})
		}
	}
	return found
}

func (r reported) diagnostic() analysis.Diagnostic {
	d := analysis.Diagnostic{
		Pos:      r.finding.Pos,
		End:      r.finding.End,
		Category: r.check.Name,
		Message:  r.check.Name + ": " + r.finding.Message,
		URL:      r.check.URL(),
	}
	if fix := r.finding.Fix; fix != nil && len(fix.TextEdits) > 0 {
		d.SuggestedFixes = []analysis.SuggestedFix{*fix}
	}
	return d
}
