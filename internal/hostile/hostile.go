// Package hostile makes programs that nobody writes: deeper, longer and stranger
// than any other. On each of them, every driver of the analyzer must come to an
// end in time and memory that its size justifies, and the fixes must hold as they
// do elsewhere.
package hostile

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// A Program is a package of one file.
type Program struct {
	Name, Source string
	// Findings is how many findings the analyzer has, Fixes how many of them have
	// a fix.
	Findings, Fixes int
}

// Programs returns all of them. With a scale of 1 they are as large as the
// documentation says: up to 90,000 levels, which is what package go/parser takes,
// 10,000 cases and findings, texts of a megabyte. Another one divides that.
func Programs(scale int) []Program {
	list := slices.Concat(deep(90_000/scale), many(10_000/scale), long(1<<20/scale), []Program{scripts()})
	for i := range list {
		list[i].Source = header + list[i].Source
	}
	return list
}

// ForDrivers returns all of them as drivers get them, which have the Go compiler
// compile them first: a tenth of those that it takes minutes for. As in Programs,
// scale makes all of them smaller.
func ForDrivers(scale int) []Program {
	list, smaller := Programs(scale), Programs(10*scale)
	for i, p := range list {
		switch p.Name {
		case "operators", "operators with other constants", "pointers":
			list[i] = smaller[i]
		}
	}
	return list
}

// Files returns the programs of ForDrivers as files, by their names.
func Files(scale int) map[string]string {
	files := make(map[string]string)
	for _, p := range ForDrivers(scale) {
		files[p.Folder()+"/hostile.go"] = p.Source
	}
	return files
}

// Folder returns the name of a folder for the program.
func (p Program) Folder() string { return strings.ReplaceAll(p.Name, " ", "_") }

// TooDeep is nested more deeply than package go/parser takes, which says so.
// There is nothing to analyze then.
func TooDeep() string { return header + returns("r.Code == "+nested("(", 100_000, "5000", ")")) }

const header = `package hostile

import (
	"errors"
	"regexp"
	"strings"
)

var (
	_ = errors.New
	_ = regexp.QuoteMeta
	_ = strings.ToUpper
)

type response struct {
	Code     int    ` + "`json:\"code\"`" + `
	Message  string ` + "`json:\"message\"`" + `
	CodeDesc string ` + "`json:\"codeDesc\"`" + `
}

type TencentCloudSDKError struct{ Code, Message, RequestId string }

func (e *TencentCloudSDKError) Error() string        { return e.Message }
func (e *TencentCloudSDKError) GetCode() string      { return e.Code }
func (e *TencentCloudSDKError) GetMessage() string   { return e.Message }
func (e *TencentCloudSDKError) GetRequestId() string { return e.RequestId }

func get() (r response) { return r }

`

// returns is a function that returns what a condition says of a response.
func returns(condition string) string {
	return "func f(r response, e *TencentCloudSDKError) bool {\n\treturn " + condition + "\n}\n"
}

// nested is a text between as many others.
func nested(before string, levels int, text, after string) string {
	return strings.Repeat(before, levels) + text + strings.Repeat(after, levels)
}

// each joins n texts. In the format, %[1]d is the number of each.
func each(n int, separator, format string) string {
	texts := make([]string, n)
	for i := range texts {
		texts[i] = fmt.Sprintf(format, i)
	}
	return strings.Join(texts, separator)
}

// deep returns programs that are nested. Of scopes, package go/parser takes a
// thousand when it resolves names, as most drivers have it do.
func deep(levels int) []Program {
	scopes := levels / 100
	return []Program{
		{"parentheses", returns("r.Code == " + nested("(", levels, "5000", ")")), 1, 1},
		{"parentheses around a decision", returns(nested("(", levels/2, "r.Code == 5000", ")")), 1, 1},
		{"negations", returns(strings.Repeat("!", levels) + "(r.Code == 5000)"), 1, 1},
		{"signs", returns("r.Code == " + strings.Repeat("- ", levels/2*2) + "5000"), 1, 1},
		{"calls", "func f(n int) int { return " + nested("f(", levels/2, "5000", ")") + " }\n", 0, 0},
		{"operators", returns("r.Code == 5000" + strings.Repeat(" ||\n\t\tr.Code == 5000", levels-1)), levels, levels},
		{"operators with other constants", returns(each(levels, " ||\n\t\t", "r.Code == %[1]d + 10000")), 0, 0},
		{"sums", returns(each(levels, " +\n\t\t", "%[1]d") + " == r.Code"), 0, 0},
		{"texts", returns("r.CodeDesc == " + each(levels, " +\n\t\t", `"%[1]d"`)), 0, 0},
		{"blocks", "func f(r response) bool {\n" + nested("{\n", scopes, "return r.Code == 5000\n", "}\n") + "}\n", 1, 1},
		{"functions", "func f(r response) {\n" + nested("_ = func() {\n", scopes/2, "_ = r.Code == 5000\n", "}\n") + "}\n", 1, 1},
		{"branches", "func f(r response) int {\n" + nested("if r.Code == 5000 {\n", scopes/2, "return 1\n", "}\n") + "return 0\n}\n", scopes / 2, scopes / 2},
		{"else", "func f(r response) int {\n" + each(scopes/2, "", "if r.Code == %[1]d + 10000 {\nreturn %[1]d\n} else ") + "if r.Code == 5000 { return 1 }\nreturn 0\n}\n", 1, 1},
		{"loops", "func f() {\n" + nested("for {\n", scopes/2, "r := get()\nif r.Code == 4000 { continue }\nreturn\n", "}\n") + "}\n", 2, 1},
		{"pointers", "func f(p " + strings.Repeat("*", levels/4) + "response) bool { return (" + strings.Repeat("*", levels/4) + "p).Code == 5000 }\n", 1, 1},
		{"embedded", "type t0 struct { response }\n" + chain(levels/90, "type t%d struct { t%d }\n") + fmt.Sprintf("func f(t t%d) bool { return t.Code == 5000 }\n", levels/90), 1, 1},
	}
}

// many returns programs with n of the same.
func many(n int) []Program {
	return []Program{
		{"cases", "func f(r response) int {\nswitch r.Code {\ncase 5000:\nreturn 1\n" + each(n, "", "case %[1]d + 10000:\nreturn %[1]d\n") + "default:\nreturn 2\n}\n}\n", 1, 1},
		{"listed cases", "func f(r response) int {\nswitch r.Code {\ncase 5000, " + each(n, ", ", "%[1]d + 10000") + ":\nreturn 1\ndefault:\nreturn 2\n}\n}\n", 1, 1},
		{"cases of names", "func f(e *TencentCloudSDKError) int {\nswitch e.Code {\ncase \"ResourceNotFound\":\nreturn 1\n" + each(n, "", "case \"ResourceNotFound.N%[1]d\":\nreturn %[1]d\n") + "default:\nreturn 2\n}\n}\n", 1, 1},
		{"comparisons", each(n, "", "func f%[1]d(r response) bool { return r.Code == 5000 }\n"), n, n},
		{"named constants", "type own int\nconst gone own = 5000\n" + each(n, "", "func f%[1]d(r struct { Code own; Message, CodeDesc string }) bool { return r.Code == 5000 }\n"), n, n},
		{"names", each(n, "", "func f%[1]d(e *TencentCloudSDKError) bool { return e.Code == \"ResourceNotFound\" }\n"), n, n},
		{"descriptions", each(n, "", "func f%[1]d(r response) bool { return r.CodeDesc == \"OperationDenied.SourceNotExists\" }\n"), n, n},
		{"messages", each(n, "", "func f%[1]d(r response) bool { return strings.HasPrefix(r.Message, \"(-514)\") }\n"), n, n},
		{"loops with decisions", each(n, "", "func f%[1]d() {\nfor {\nr := get()\nif r.Code == 4000 || r.Code == 6000 { continue }\nreturn\n}\n}\n"), 3 * n, 2 * n},
		{"assignments", "func f(r response) bool {\nv0 := r.Code\n" + chain(n, "v%d := v%d\n") + "return v" + strconv.Itoa(n) + " == 5000\n}\n", 1, 1},
		{"handed on", "func f(r response) bool { return f" + strconv.Itoa(n) + "(r.Code) }\n" + chain(n, "func f%d(x int) bool { return f%d(x) }\n") + "func f0(x int) bool { return x == 5000 }\n", 1, 1},
		{"names that are taken", "var tcerr" + chain(n, ", tcerr%d%.0d") + " int\nfunc f(r response) bool { return r.Code == 5000 }\n", 1, 1},
		{"comments", "func f(r response) bool {\nreturn r.Code == /* " + each(n, " */ /* ", "%[1]d") + " */ 5000\n}\n", 1, 1},
		{"silenced", each(n, "", "func f%[1]d(r response) bool { return r.Code == 5000 } //nolint:tcerr\n"), 0, 0},
	}
}

// chain joins n texts of a format that gets a number and the one before.
func chain(n int, format string) string {
	var text strings.Builder
	for i := range n {
		fmt.Fprintf(&text, format, i+1, i)
	}
	return text.String()
}

// long returns programs with texts of so many bytes.
func long(bytes int) []Program {
	text := strings.Repeat("a", bytes)
	return []Program{
		{"a long message", returns(`strings.HasPrefix(r.Message, "(-514) ` + text + `")`), 1, 1},
		{"a late code", returns(`strings.Contains(r.Message, "` + text + ` (-514)")`), 1, 0},
		{"many parentheses in a text", returns(`r.Message == "` + strings.Repeat("(", bytes) + `"`), 0, 0},
		{"many codes in a text", returns(`strings.Contains(r.Message, "` + strings.Repeat("(-514)", bytes/6) + `")`), 1, 0},
		{"a long pattern", "var re = regexp.MustCompile(`" + text + `\(-514\)` + "`)\n" + returns("re.MatchString(r.Message)"), 1, 0},
		{"a long number", returns("r.Code == 0x" + strings.Repeat("0", min(bytes, 9000)) + "1388"), 1, 1},
		{"a number too large", "func f(r struct { Code uint64; Message, CodeDesc string }) bool { return r.Code == 18446744073709551615 || r.Code == 1 << 63 }\n", 0, 0},
		{"a long name", returns(`e.Code == "A` + text + `"`), 0, 0},
		{"a long text for a name", returns(`e.Code == "` + text + `"`), 1, 0},
		{"a name with many dots", returns(`e.Code == "A` + strings.Repeat(".A", bytes/2) + `"`), 0, 0},
		{"a long searched text", returns(`strings.Contains(e.Error(), "Code=A` + text + `")`), 1, 0},
		{"a long identifier", "var " + text + " response\n\n" + returns(text+".Code == 5000"), 1, 1},
		{"a long comment", "// " + text + "\n" + returns("r.Code == 5000 /* "+text+" */"), 1, 1},
		{"a long line", returns("r.Code == 5000 || " + strings.Repeat(" ", bytes) + "r.Code == 6000"), 2, 2},
		{"many empty lines", strings.Repeat("\n", bytes) + returns("r.Code == 5000"), 1, 1},
	}
}

// scripts returns a program with identifiers in every script that has letters:
// variables, types, fields, labels, functions.
func scripts() Program {
	letters := letters()
	var src strings.Builder
	for i, letter := range letters {
		// Letters of some scripts are not exported, so the fields have tags.
		fmt.Fprintf(&src, "type %[1]sT struct {\n\t%[1]sC int `json:\"code\"`\n\t%[1]sM string `json:\"message\"`\n\t%[1]sD string `json:\"codeDesc\"`\n}\n\n", letter)
		fmt.Fprintf(&src, "func %[1]sF(%[1]s %[1]sT, tcеrr%[2]d int) bool { return %[1]s.%[1]sC == 5000 } // %[1]s\n\n", letter, i)
	}
	return Program{"every script", src.String(), len(letters), len(letters)}
}

// letters returns the first letter of each script.
func letters() []string {
	var letters []string
	for _, name := range slices.Sorted(maps.Keys(unicode.Scripts)) {
		table := unicode.Scripts[name]
		for r := rune(0); r <= unicode.MaxRune; r++ {
			if unicode.Is(table, r) && unicode.IsLetter(r) {
				letters = append(letters, string(r))
				break
			}
		}
	}
	return letters
}
