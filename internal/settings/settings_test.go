package settings

import (
	"flag"
	"io"
	"strings"
	"testing"

	"github.com/tcerr/tcerrlint/internal/codes"
)

var checks = []string{"compare", "retry"}

// TestWrong checks that a wrong value is an error that names the value, as a
// flag and in settings that a program made.
func TestWrong(t *testing.T) {
	for _, test := range []struct {
		setting, value string
		settings       Settings
		want           string
	}{
		{"disable", "compares", Settings{Disable: []string{"compares"}}, `"compares" is none of compare, retry`},
		{"disable", "retry,", Settings{}, ""},
		{"evidence", "loose", Settings{Evidence: "loose"}, `"loose" is none of standard, strict, names`},
		{"codes", "7000", Settings{Codes: []string{"7000"}}, `"7000": want number:kind:constant:retry`},
		{"codes", "x:common:CodeX:never", Settings{Codes: []string{"x:common:CodeX:never"}}, `"x" is no number`},
		{"codes", "7000:usual:CodeX:never", Settings{Codes: []string{"7000:usual:CodeX:never"}}, `"usual" is none of common, module, sdk`},
		{"codes", "7000:common:CodeX:seldom", Settings{Codes: []string{"7000:common:CodeX:seldom"}}, `"seldom" is none of never, change, fresh, later`},
		{"codes", "7000:common:codeX:never", Settings{Codes: []string{"7000:common:codeX:never"}}, `codeX`},
		{"codes", "4000:common:CodeX:never", Settings{Codes: []string{"4000:common:CodeX:never"}}, `4000`},
		{"codes", "4000:common:CodeX:never,4100:common:CodeY:never", Settings{Codes: []string{"4000:common:CodeX:never", "4100:common:CodeY:never"}}, `CodeInvalidParameter; common code 4100: `},
		{"codes", "7000:common:CodeX:never,7000:common:CodeY:never", Settings{Codes: []string{"7000:common:CodeX:never", "7000:common:CodeY:never"}}, `7000`},
		{"codes", "ResourceBusy:common:CodeX:never", Settings{Codes: []string{"ResourceBusy:common:CodeX:never"}}, `"ResourceBusy" is no number`},
		{"codes", "7000:sdk:SDKX:never", Settings{Codes: []string{"7000:sdk:SDKX:never"}}, `sdk code 7000: "7000" is not the name of a code`},
		{"codes", "resourceBusy:sdk:SDKX:never", Settings{Codes: []string{"resourceBusy:sdk:SDKX:never"}}, `"resourceBusy" is not the name`},
		{"codes", "ResourceBusy:sdk:sdkX:never", Settings{Codes: []string{"ResourceBusy:sdk:sdkX:never"}}, `"sdkX" is not the name of an exported constant`},
		{"codes", "ResourceBusy:sdk:SDKX:soon", Settings{Codes: []string{"ResourceBusy:sdk:SDKX:soon"}}, `"soon" is none of never, change, fresh, later`},
		{"codes", "ResourceBusy:sdk:SDKX", Settings{Codes: []string{"ResourceBusy:sdk:SDKX"}}, `or name:sdk:constant:retry`},
		{"codes", "ResourceNotFound:sdk:SDKX:never", Settings{Codes: []string{"ResourceNotFound:sdk:SDKX:never"}}, `already has this code as SDKResourceNotFound`},
		{"constants-package", "./apicodes", Settings{ConstantsPackage: "./apicodes"}, `"./apicodes" is no import path`},
		{"code-fields", "x/y.Field", Settings{CodeFields: []string{"x/y.Field"}}, `"x/y.Field": want pkg/path.Type.Field`},
		{"code-fields", "x/y.T.", Settings{CodeFields: []string{"x/y.T."}}, `want pkg/path.Type.Field`},
		{"code-fields", "x.y/z.v2.T.Code,a.T.f", Settings{}, ""},
		{"code-funcs", "Code", Settings{CodeFuncs: []string{"Code"}}, `"Code": want pkg/path.Func`},
		{"code-funcs", "(x/y.T.Code", Settings{CodeFuncs: []string{"(x/y.T.Code"}}, `"(x/y.T.Code": want`},
		{"code-funcs", "*x/y.T.Code", Settings{CodeFuncs: []string{"*x/y.T.Code"}}, `want pkg/path.Func`},
		{"code-funcs", "(x/y).Code", Settings{CodeFuncs: []string{"(x/y).Code"}}, `want pkg/path.Func`},
		{"code-funcs", "x/y.Code:last", Settings{CodeFuncs: []string{"x/y.Code:last"}}, `"last" is no index of a result`},
		{"code-funcs", "x/y.Code:-1", Settings{CodeFuncs: []string{"x/y.Code:-1"}}, `"-1" is no index of a result`},
		{"code-funcs", "x.y/z.Code:0,(*x/y.T).M,(x/y.T).M:12", Settings{}, ""},
		{"generated", "perhaps", Settings{}, `true or false`},
	} {
		err := flags(new(Settings)).Set(test.setting, test.value)
		checkError(t, "-"+test.setting+"="+test.value, err, test.want)
		_, err = test.settings.Compile(checks)
		if test.settings.isZero() {
			test.want = ""
		} else if err != nil && !strings.HasPrefix(err.Error(), test.setting+": ") {
			t.Errorf("Compile(%+v) gives %q, which does not begin with the setting", test.settings, err)
		}
		checkError(t, "Compile", err, test.want)
	}
}

func (s *Settings) isZero() bool {
	return len(s.Disable)+len(s.Codes)+len(s.Evidence)+len(s.CodeFields)+len(s.CodeFuncs)+len(s.ConstantsPackage) == 0
}

func checkError(t *testing.T, what string, err error, want string) {
	t.Helper()
	switch {
	case want == "" && err != nil:
		t.Errorf("%s: %v", what, err)
	case want != "" && (err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "\n")):
		t.Errorf("%s gives the error %q, want one line with %q", what, err, want)
	}
}

func flags(s *Settings) *flag.FlagSet {
	set := flag.NewFlagSet("", flag.ContinueOnError)
	set.SetOutput(io.Discard)
	s.Bind(set, checks)
	return set
}

// TestFlags checks that flags and settings mean the same.
func TestFlags(t *testing.T) {
	var s Settings
	set := flags(&s)
	args := []string{"-disable=compare", "-disable", "retry", "-evidence=strict", "-generated", "-codes=7000:common:CodeX:never, -901:module:ModuleX:later", "-codes=ResourceBusy.Locked : sdk : SDKResourceBusyLocked : later"}
	if err := set.Parse(args); err != nil {
		t.Fatal(err)
	}
	c, err := s.Compile(checks)
	if err != nil {
		t.Fatal(err)
	}
	if !c.Disabled("compare") || !c.Disabled("retry") || !c.Generated || c.NamedConstants {
		t.Errorf("%v give %+v", args, c)
	}
	if code, ok := c.Codes.Common(7000); !ok || code.Retry != codes.Never {
		t.Errorf("7000 is %+v", code)
	}
	if code, ok := c.Codes.Module(-901); !ok || code.Constant != "ModuleX" {
		t.Errorf("-901 is %+v", code)
	}
	if code, ok := c.Codes.Name("ResourceBusy.Locked"); !ok || code.Retry != codes.Later || code.Judged || code.Constant != "SDKResourceBusyLocked" {
		t.Errorf("ResourceBusy.Locked is %+v", code)
	}
}

// TestDefaults checks that the list of flags tells the truth.
func TestDefaults(t *testing.T) {
	set := flags(new(Settings))
	for _, setting := range All(checks) {
		f := set.Lookup(setting.Name)
		if f.DefValue != setting.Default || f.Value.String() != setting.Default {
			t.Errorf("-%s has the default %q and value %q, documented as %q", f.Name, f.DefValue, f.Value, setting.Default)
		}
	}
}

// TestPrinted has package flag print the settings, which makes it ask the zero
// value of each flag.
func TestPrinted(t *testing.T) {
	set := flags(new(Settings))
	var text strings.Builder
	set.SetOutput(&text)
	set.PrintDefaults()
	for _, setting := range All(checks) {
		if !strings.Contains(text.String(), "  -"+setting.Name) {
			t.Errorf("-%s is not printed", setting.Name)
		}
	}
	if strings.Contains(text.String(), "panic") {
		t.Error(text.String())
	}
}
