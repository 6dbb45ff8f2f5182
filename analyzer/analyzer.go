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
func New(s Settings) *analysis.Analyzer { return newShared(s, check.All()) }

// newShared returns an analyzer with the checks, for drivers that run others too.
// In which order they are listed does not matter.
func newShared(s Settings, checks []*check.Check) *analysis.Analyzer {
	a := newAnalyzer(s, checks, runShared)
	a.Requires = []*analysis.Analyzer{inspect.Analyzer}
	return a
}

// NewAlone returns the same analyzer for a program that runs no other. It does not
// require inspect, whose index of all syntax is the dearest part of such a run,
// but makes one for packages that may have a finding, as few do.
func NewAlone(s Settings) *analysis.Analyzer { return newAnalyzer(s, check.All(), runAlone) }

// A runner looks at a package.
type runner func(*analysis.Pass, *settings.Config, []*check.Check) error

func newAnalyzer(s Settings, checks []*check.Check, run runner) *analysis.Analyzer {
	names := check.Names()
	a := &analysis.Analyzer{
		Name: "tcerr",
		Doc:  doc(checks),
		URL:  check.DocsURL,
		// An editor's package rarely compiles as a whole. What has no type
		// has no evidence, so an error elsewhere makes no finding wrong.
		RunDespiteErrors: true,
		Run: func(pass *analysis.Pass) (any, error) {
			config, err := s.Compile(names)
			if err != nil {
				return nil, err
			}
			enabled := slices.DeleteFunc(slices.Clone(checks), func(c *check.Check) bool { return config.Disabled(c.Name) })
			return nil, run(pass, config, enabled)
		},
	}
	s.Bind(&a.Flags, names)
	return a
}

func runShared(pass *analysis.Pass, config *settings.Config, checks []*check.Check) error {
	index := pass.ResultOf[inspect.Analyzer].(*inspector.Inspector) //nolint:forcetypeassert // the result of inspect
	return run(pass, index.Root(), config, checks)
}

func runAlone(pass *analysis.Pass, config *settings.Config, checks []*check.Check) error {
	p, err := check.NewPass(pass, inspector.Cursor{}, config)
	if err != nil || !p.MayFind(checks) {
		return err
	}
	return run(pass, inspector.New(pass.Files).Root(), config, checks)
}

func run(pass *analysis.Pass, root inspector.Cursor, config *settings.Config, checks []*check.Check) error {
	p, err := check.NewPass(pass, root, config)
	if err != nil {
		return err
	}
	found := find(p, checks)
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

// find returns what the checks find: in the package, and at its sites.
func find(p *check.Pass, checks []*check.Check) []reported {
	var found []reported
	for _, c := range checks {
		if c.Package != nil {
			found = appendReported(found, p, c, c.Package(p))
		}
	}
	for site := range p.Sites(checks) {
		taken := false // by a check that stands alone
		for _, c := range checks {
			if c.Run == nil || !c.Asks(site.Kind) || taken && !c.Beside {
				continue
			}
			findings := c.Run(p, site)
			found = appendReported(found, p, c, findings)
			taken = taken || len(findings) > 0 && !c.Beside
		}
	}
	return found
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
