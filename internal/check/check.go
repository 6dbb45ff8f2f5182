// Package check holds the checks, one file each, and their list.
package check

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"iter"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/tcerr/tcerrlint/internal/codes"
	"github.com/tcerr/tcerrlint/internal/evidence"
	"github.com/tcerr/tcerrlint/internal/fix"
	"github.com/tcerr/tcerrlint/internal/nolint"
	"github.com/tcerr/tcerrlint/internal/outcome"
	"github.com/tcerr/tcerrlint/internal/request"
	"github.com/tcerr/tcerrlint/internal/settings"
	"github.com/tcerr/tcerrlint/internal/site"
)

// DocsURL is the page that has a section for each check.
const DocsURL = "https://github.com/tcerr/tcerrlint/blob/main/docs/checks.md"

// A Check finds one kind of mistake.
type Check struct {
	// Name is the category of its findings, the prefix of their messages and
	// the anchor of its section in the documentation.
	Name string
	// Title is its summary, a sentence.
	Title string
	// Doc describes it in the syntax of Go doc comments.
	Doc string
	// Before shows what it reports, After what the fix makes of that: the
	// bodies of functions.
	Before, After string
	// Says is the message of the first finding in Before, without the name.
	Says string
	// NoFix says that none of its findings has a fix.
	NoFix bool
	// NamesBefore and NamesAfter show the same with the names of API 3.0, where
	// there is no fix: "" if Before and After do.
	NamesBefore, NamesAfter string

	// Number says that the check asks for literals that are the number of a code.
	Number bool
	// Text reports whether a string literal may be part of a constant that the
	// check asks for, or is nil if none is. It gets what stands between the
	// quotes, of every string that is compared with something, so it looks at
	// the text only and does not allocate.
	Text func(p *Pass, text string) bool
	// Value reports whether the check asks for a constant that is computed
	// from literals: 5 * 1000.
	Value func(*Pass, constant.Value) bool
	// Named reports whether the check asks for a declared constant.
	Named func(*Pass, *types.Const) bool
	// Status reports whether the check asks for comparisons with any number of
	// what has that name. It is nil if it asks for none.
	Status func(name string) bool
	// Beside says that others may report the site too: the findings stand beside
	// it, or at constants that no other check asks for.
	Beside bool
	// Run returns what is wrong with a site.
	Run func(*Pass, *site.Site) []Finding

	// Package returns what is wrong in the package, apart from what Run finds.
	// A check without Run has none of the functions above.
	Package func(*Pass) []Finding
}

// URL returns the address of the check's documentation.
func (c *Check) URL() string { return DocsURL + "#" + c.Name }

// All returns the checks. No two of those that do not stand beside others can
// report one site, as they ask for different constants, so that their order does
// not matter.
func All() []*Check {
	return []*Check{retry(), sdkcode(), sdkconst(), codedesc(), message(), compare(), unwrap()}
}

// Names returns the names of all checks.
func Names() []string {
	var names []string
	for _, c := range All() {
		names = append(names, c.Name)
	}
	return names
}

// A Finding is one mistake.
type Finding struct {
	Pos, End token.Pos
	Message  string                 // without the check's name
	Fix      *analysis.SuggestedFix // or nil
}

// A Pass is what a check can ask about the package that it looks at.
type Pass struct {
	Fset     *token.FileSet
	Pkg      *types.Package
	Info     *types.Info
	Settings *settings.Config
	Codes    *codes.Table
	Evidence *evidence.Index

	pass  *analysis.Pass
	fixes *fix.Maker
	files map[*token.File]*file
	root  inspector.Cursor

	// namesSDK says that the package can name the error of API 3.0, importsSDK
	// that it imports that or a product. Most do neither, and pay for API 3.0
	// with the look at their imports that finds it out.
	namesSDK, importsSDK bool

	words        *vocabulary
	finder       site.Finder
	retrials     map[task]*retrial              // what retry has found
	numbers      []outcome.Value                // see values; nil until asked for
	repeating    map[ast.Node]bool              // what mayRepeat says of comparisons in an operator, so that a chain a || b || c … is climbed once
	seen         map[task]bool                  // the functions that retry has followed to their callers
	index        *declared                      // nil until asked for
	requests     *request.Package               // nil until asked for
	declarations []inspector.Cursor             // see cursor; nil until asked for
	wordings     *wordings                      // see wordingsOf; nil until asked for
	constants    map[seenType]map[string]string // see constantsOf
	given        map[*types.Var]bool            // see fills; nil until asked for
	origins      *origins                       // see errorOrigins; nil until asked for
	errors       *errorFlow                     // nil until asked for
	asserted     *assertions                    // see assertions; nil until asked for
	isMeeting    bool                           // whether meets has been asked for
	meets        bool                           // see canMeetNames
	held         map[*types.Var]answerUse       // the answers of answerOfHeld
	hasCalled    bool                           // whether calledValues has been asked for
	called       []*types.Tuple                 // see calledValues
	isNamed      bool                           // whether named has been asked for
	named        *names                         // see names; nil until asked for
}

// NewPass returns the pass of a package. It is an error if the settings name
// declarations that do not exist.
func NewPass(pass *analysis.Pass, root inspector.Cursor, s *settings.Config) (*Pass, error) {
	module := ""
	if pass.Module != nil {
		module = pass.Module.Path
	}
	var user *types.Package
	if s.ConstantsPackage != "" {
		user = findImport(pass, s.ConstantsPackage)
	}
	words := newVocabulary(user, s.ConstantsPackage, pass.Pkg, s.Codes)
	options := s.Evidence
	options.Types = words.evidence()
	index, err := evidence.New(pass.Fset, pass.TypesInfo, pass.Pkg, module, root, options)
	if err != nil {
		return nil, err
	}
	p := &Pass{
		words:    words,
		Fset:     pass.Fset,
		Pkg:      pass.Pkg,
		Info:     pass.TypesInfo,
		Settings: s,
		Codes:    s.Codes,
		Evidence: index,
		pass:     pass,
		fixes:    fix.NewMaker(pass, words.pkg),
		root:     root,
		namesSDK: evidence.CanNameSDKError(pass.Pkg),
	}
	p.importsSDK = p.namesSDK || slices.ContainsFunc(pass.Pkg.Imports(), isProduct)
	return p, nil
}

// MayFind reports whether one of the checks may find something. It takes a look at
// the syntax, as Sites does, but no root.
func (p *Pass) MayFind(checks []*Check) bool {
	if p.importsSDK {
		return true
	}
	finder := p.newFinder(checks)
	return finder.Any(p.pass.Files)
}

// Sites yields the sites that one of the checks may report.
func (p *Pass) Sites(checks []*Check) iter.Seq[*site.Site] {
	p.finder = p.newFinder(checks)
	return p.finder.All()
}

// newFinder returns what finds the sites for those of the checks that look at sites.
func (p *Pass) newFinder(checks []*Check) site.Finder {
	checks = slices.DeleteFunc(slices.Clone(checks), func(c *Check) bool { return c.Run == nil })
	finder := site.Finder{
		Info:    p.Info,
		Pkg:     p.Pkg,
		Root:    p.root,
		Literal: p.literal(checks),
		Value: func(v constant.Value) bool {
			for _, c := range checks {
				if v != nil && c.Value(p, v) {
					return true
				}
			}
			return false
		},
		Named: func(name *types.Const) bool {
			for _, c := range checks {
				if c.Named(p, name) {
					return true
				}
			}
			return false
		},
	}
	for _, c := range checks {
		if c.Status != nil {
			finder.Status = c.Status
		}
	}
	return finder
}

// literal returns the test of a literal that one of the checks may ask for.
func (p *Pass) literal(checks []*Check) func(lit *ast.BasicLit, minus bool) bool {
	numbers := slices.ContainsFunc(checks, func(c *Check) bool { return c.Number })
	checks = slices.DeleteFunc(slices.Clone(checks), func(c *Check) bool { return c.Text == nil })
	return func(lit *ast.BasicLit, minus bool) bool {
		if lit.Kind != token.STRING {
			return numbers && p.mayBeNumber(lit, minus)
		}
		if len(lit.Value) <= len(`""`) {
			return false
		}
		text := lit.Value[1 : len(lit.Value)-1]
		for _, c := range checks {
			if c.Text(p, text) {
				return true
			}
		}
		return false
	}
}

// Asks reports whether the check asks for sites of that kind.
func (c *Check) Asks(kind site.Kind) bool {
	return kind != site.Status && kind != site.Ranged || c.Status != nil
}

// File returns the maker of fixes for the file at pos.
func (p *Pass) File(pos token.Pos) *fix.File { return p.file(pos).fixes }

// Reported returns what the user is to see of a finding. That is nothing if it
// is in a generated file, unless asked for, or a comment //nolint:tcerr silences
// it, unless the driver is to see it at the comment.
func (p *Pass) Reported(f Finding) (_ Finding, ok bool) {
	file := p.file(f.Pos)
	if file.fixes.Generated() && !p.Settings.Generated {
		return f, false
	}
	if c := file.nolint.Silencer(f.Pos); c != nil {
		return Finding{Pos: c.Pos(), End: c.End(), Message: f.Message}, p.Settings.SilencedAtComment
	}
	return f, true
}

// A file is what is asked of a file in which something is found.
type file struct {
	fixes    *fix.File
	nolint   *nolint.File
	syntax   *ast.File
	products []*types.Package // see productsAt; nil until asked for
}

func (p *Pass) file(pos token.Pos) *file {
	tok := p.Fset.File(pos)
	f := p.files[tok]
	if f == nil {
		i := slices.IndexFunc(p.pass.Files, func(f *ast.File) bool { return f.FileStart <= pos && pos <= f.FileEnd })
		syntax := p.pass.Files[i]
		f = &file{
			fixes:  p.fixes.File(syntax),
			nolint: nolint.NewFile(p.Fset, syntax, p.pass.Analyzer.Name),
			syntax: syntax,
		}
		if p.words.is(p.Pkg) {
			f.fixes.Refuse() // the constants are not to be written in terms of themselves
		}
		if p.files == nil {
			p.files = make(map[*token.File]*file)
		}
		p.files[tok] = f
	}
	return f
}

// Settle makes the fixes that are reported fit together, file by file. Those
// that can't have no edits from then on.
func (p *Pass) Settle(reported map[*analysis.SuggestedFix]bool) {
	for _, f := range p.files {
		f.fixes.Settle(reported)
	}
}
