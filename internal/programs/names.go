package programs

import (
	"slices"
	"strconv"
	"strings"
)

// sdkType is the file that programs of API 3.0 share.
const sdkType = `
import (
	"errors"

	sdk "` + sdkErrors + `"
)

func newFailure(code string, plain, wraps bool) (err error) {
	switch {
	case plain && wraps:
		return errors.New("timeout")
	case plain:
		return nil
	}
	err = sdk.NewTencentCloudSDKError(code, "no", "1")
	if wraps {
		return errors.Join(errors.New("wrapped"), err)
	}
	return err
}

type holder struct {
	*sdk.TencentCloudSDKError
	round int
}

type keeper struct{ err *sdk.TencentCloudSDKError }

type reason string

const reasonGone reason = "ResourceNotFound"
`

// onNames begins a function of an error.
func (g *generator) onNames() {
	g.Names = append(g.Names, "f"+g.id)
	g.Shared["sdk.go"] = "package " + g.Name + "\n" + sdkType
	g.test = g.nameTest
	g.plain = func() string { return g.codeName() + g.equal() + g.nameConstant() }
	g.operand = "e"
}

func (g *generator) sdkError() string { return "*" + g.use(sdkErrors, "TencentCloudSDKError") }

// namesFunction writes a function of the error of a call of API 3.0.
func (g *generator) namesFunction() string {
	g.onNames()
	head := "func f" + g.id + "(err error) string {\n"
	switch g.int(9) {
	case 0:
		return head + "e, ok := err.(" + g.sdkError() + ")\nif !ok {\nreturn \"none\"\n}\n" + g.shadow(g.namesBody()) + "}\n"
	case 1:
		return head + g.shadow("if e, ok := err.("+g.sdkError()+"); ok && ("+g.condition(2)+") {"+g.comment()+"\nreturn \"yes\"\n}\nreturn \"no\"\n") + "}\n"
	case 2:
		return head + g.shadow("var e "+g.sdkError()+"\nif "+g.use("errors", "As")+"(err, &e) && ("+g.condition(2)+") {\nreturn \"yes\"\n}\nreturn \"no\"\n") + "}\n"
	case 3:
		return head + g.shadow("if e, ok := "+g.use("errors", "AsType")+"["+g.sdkError()+"](err); ok && ("+g.condition(1)+") {\nreturn \"yes\"\n}\nreturn \"no\"\n") + "}\n"
	case 4:
		return head + "switch e := err.(type) {\ncase nil:\nreturn \"nil\"\ncase " + g.sdkError() + ":" + g.comment() + "\n" + g.namesBody() + "}\nreturn \"other\"\n}\n"
	case 5: // in a function of its own
		name := g.fresh("look")
		g.declare("func %s(e %s) string {\n%s}", name, g.sdkError(), g.shadow(g.namesBody()))
		return head + "if e, ok := err.(" + g.sdkError() + "); ok {\nreturn " + name + "(e)\n}\nreturn \"none\"\n}\n"
	case 6: // by the code alone
		name := g.fresh("code")
		g.declare("func %s(err error) string {\nvar e %s\nif %s(err, &e) {\nreturn e.Code\n}\nreturn \"\"\n}", name, g.sdkError(), g.use("errors", "As"))
		g.operand = "code"
		return head + "code := " + name + "(err)\n" + g.shadow(g.namesBody()) + "}\n"
	case 7: // by its text
		g.test = g.errorText
		g.plain = func() string { return "err" + g.equal() + "nil" }
		return head + "if err == nil {\nreturn \"nil\"\n}\n" + g.shadow(g.decide()) + "}\n"
	default:
		return head + "e, ok := err.(" + g.sdkError() + ")\nif ok {\n" + g.shadow(g.namesBody()) + "}\nreturn \"none\"\n}\n"
	}
}

// namesBody writes what is done with the code of an error.
func (g *generator) namesBody() string {
	if g.int(3) == 2 {
		return g.nameSwitch()
	}
	return g.decide()
}

// name writes the operand: the code of an error.
func (g *generator) codeName() string {
	if g.operand == "code" {
		return of(g.Draws, "code", "(code)", "string(code)", "code[:]")
	}
	return of(g.Draws, "e.Code", "e.GetCode()", "(e.Code)", "(*e).Code", "string(e.Code)", "e /* it */ .Code",
		"(holder{e, 1}).Code", "(holder{e, 1}).GetCode()", "(keeper{e}).err.Code", "(&keeper{e}).err.GetCode()", "reason(e.Code)", "any(e.Code)", g.use(tcerr, "SDKCode")+"(e.Code)")
}

// nameTest writes a test of the code of an error.
func (g *generator) nameTest() string {
	return g.piece("test", func() string {
		switch g.int(12) {
		case 0, 1, 2, 3:
			return g.plain()
		case 4:
			return g.nameConstant() + g.equal() + g.codeName()
		case 5, 6:
			return g.inNames()
		case 7:
			name := g.fresh("is")
			g.declare("func %s(code string) bool { return code%s%s }", name, g.equal(), g.nameConstant())
			return name + "(" + g.codeText() + ")"
		case 8:
			name := g.fresh("same")
			g.declare("func %s(e %s, name string) bool { return e.Code == name }", name, g.sdkError())
			if g.operand == "code" {
				return "code" + g.equal() + g.nameConstant()
			}
			return name + "(e, " + g.nameConstant() + ")"
		case 9:
			return g.use("strings", of(g.Draws, "HasPrefix", "Contains", "EqualFold")) + "(" + g.codeText() + ", " + of(g.Draws, `"ResourceNotFound"`, `"InvalidParameter."`, `"4400"`, `"requestlimitexceeded"`) + ")"
		case 10:
			return g.use("strings", "Split") + "(" + g.codeText() + ", \".\")[0]" + g.equal() + g.nameConstant()
		default:
			return "func(code string) bool { return code" + g.equal() + g.nameConstant() + " }(" + g.codeText() + ")"
		}
	})
}

func (g *generator) codeText() string {
	if g.operand == "code" {
		return "code"
	}
	return of(g.Draws, "e.Code", "e.GetCode()")
}

// inNames writes the look-up of a code among names.
func (g *generator) inNames() string {
	code := g.codeText()
	list := strings.Join(g.list("element", 1, 4, 4, g.nameConstant), of(g.Draws, ", ", ", ", " /* or */, ", ", // or\n"))
	distinct := of(g.Draws, `"ResourceNotFound": true, "InternalError": false`, `"RequestLimitExceeded": true`, "\"ResourceNotFound\": true, // gone\n`AuthFailure`: true,\n\"Undeclared.Thing\": false,\n")
	name := g.fresh("names")
	switch g.int(8) {
	case 0:
		return g.use("slices", "Contains") + "([]string{" + list + "}, " + code + ")"
	case 1:
		return g.use("slices", "Index") + "([]string{" + list + "}, " + code + ")" + of(g.Draws, " >= 0", " != -1", " < 0")
	case 2:
		return "map[string]bool{" + distinct + "}[" + code + "]"
	case 3:
		g.declare("var %s = []string{%s}", name, list)
		return g.use("slices", "Contains") + "(" + name + ", " + code + ")"
	case 4:
		g.declare("var %s = map[string]bool{%s}", name, distinct)
		return "func() bool { _, ok := " + name + "[" + code + "]; return ok }()"
	case 5:
		g.declare("var %s = [...]string{%s}", name, list)
		return "func() bool {\nfor _, c := range " + name + " {\nif c == " + code + " {\nreturn true\n}\n}\nreturn false\n}()"
	case 6:
		g.declare("func %s(code string, names []string) bool {\nfor i := range names {\nif names[i] == code {\nreturn true\n}\n}\nreturn false\n}", name)
		return name + "(" + code + ", []string{" + list + "})"
	default:
		g.declare("func %s(code string, names ...string) bool { return %s(names, code) }", name, g.use("slices", "Contains"))
		return name + "(" + code + ", " + list + ")"
	}
}

// errorText writes a search of the text of an error.
func (g *generator) errorText() string {
	searched := of(g.Draws, `"Code=ResourceNotFound"`, `"ResourceNotFound.InstanceNotFound"`, `"[TencentCloudSDKError] Code=InternalError"`, `"Code=4400"`, `"ResourceNotFound"`)
	return g.use("strings", of(g.Draws, "Contains", "HasPrefix")) + "(" + of(g.Draws, "err.Error()", g.use("fmt", "Sprint")+"(err)") + ", " + searched + ")"
}

// nameConstant writes the name of a code.
func (g *generator) nameConstant() string {
	switch g.int(12) {
	case 7:
		return g.use(kms, "RESOURCENOTFOUND")
	case 8:
		return g.use(cvm, "INVALIDINSTANCEID_NOTFOUND")
	case 9:
		return of(g.Draws, g.use(kms, "RESOURCENOTFOUND"), g.use(kms, "AUTHFAILURE"), g.use(kmsIntl, "RESOURCENOTFOUND"))
	case 10:
		if !g.inTest {
			name := g.fresh("gone")
			g.declare("const %s = \"ResourceNotFound\"", name)
			return name
		}
	}
	return g.spellName(of(g.Draws, "ResourceNotFound", "RequestLimitExceeded", "InternalError", "ResourceUnavailable.CmkNotFound", "InvalidInstanceId.NotFound",
		"UnauthorizedOperation", "InvalidParameter", "AuthFailure", "MissingParameter", "Undeclared.Thing", "LimitExceeded", "resourcenotfound", "4400"))
}

func (g *generator) spellName(name string) string {
	switch g.int(10) {
	case 5:
		return "`" + name + "`"
	case 6:
		return "(" + strconv.Quote(name) + ")"
	case 7:
		return strconv.Quote(name[:3]) + " + " + strconv.Quote(name[3:])
	case 8:
		return `"\x` + strconv.FormatInt(int64(name[0]), 16) + name[1:] + `"`
	}
	return strconv.Quote(name)
}

// nameSwitch writes a switch on the code of an error.
func (g *generator) nameSwitch() string {
	op, init := g.codeName(), ""
	if strings.HasPrefix(op, "any(") || strings.HasPrefix(op, "reason(") {
		op = "reason(" + g.codeText() + ")"
	}
	if g.one(4) {
		init, op = "code := "+op+"; ", "code"
	}
	left := []string{`"ResourceNotFound"`, `"InternalError"`, "`RequestLimitExceeded`", `"Undeclared.Thing"`, `"ResourceUnavailable.CmkNotFound"`, `"InvalidInstanceId.NotFound"`, `("AuthFailure")`, `"4400"`}
	if g.one(3) {
		left[4] = g.use(kms, "RESOURCEUNAVAILABLE_CMKNOTFOUND")
	}
	clauses := g.list("clause", 1, 4, 4, func() string {
		names := g.list("case", 1, 2, 4, func() string {
			k := g.int(len(left))
			name := left[k]
			left = slices.Delete(left, k, k+1)
			return name
		})
		list := strings.Join(names, of(g.Draws, ", ", ", ", ",  // or\n", ", /* or */ "))
		return "case " + list + ":" + g.comment() + "\n" + of(g.Draws, "return \"a\"\n", "// nothing\n", "return \"b\"\n", "out += \"c\"\n")
	})
	switch g.int(3) {
	case 1:
		clauses = append(clauses, "default:\nreturn \"default\"\n")
	case 2:
		clauses = append([]string{"default:\nout += \"d\"\n"}, clauses...)
	}
	return "out := \"\"\nswitch " + init + op + " {" + g.comment() + "\n" + strings.Join(clauses, "") + "}\nreturn out + \"behind\"\n"
}

// unwrapFunction writes a function that asserts what another has wrapped. It says
// what it has found.
func (g *generator) unwrapFunction() string {
	g.onNames()
	get := g.fresh("get")
	wrapped := of(g.Draws,
		g.use("fmt", "Errorf")+"(\"get: %w\", err)",
		g.use("fmt", "Errorf")+"(\"%s: %w\", \"get\", err)",
		g.use(pkgErrors, "Wrap")+"(err, \"get\")",
		g.use(pkgErrors, "WithStack")+"(err)",
		g.use("errors", "Join")+"(err)",
		g.use("fmt", "Errorf")+"(\"get: %v\", err)",
		g.use("errors", "New")+"(err.Error())",
		"err")
	switch g.int(4) {
	case 0:
		g.declare("func %s(err error) error {\nif err != nil {\nreturn %s\n}\nreturn nil\n}", get, wrapped)
	case 1:
		g.declare("func %s(err error) (failure error) {\nif err == nil {\nreturn nil\n}\nfailure = %s\nreturn failure\n}", get, wrapped)
	case 2:
		inner := g.fresh("get")
		g.declare("func %s(err error) error {\nif err != nil {\nreturn %s\n}\nreturn nil\n}", inner, wrapped)
		g.declare("func %s(err error) error { return %s(err) }", get, inner)
	default:
		g.declare("type %[1]s struct{}\n\nfunc (%[1]s) get(err error) error {\nif err == nil {\nreturn nil\n}\nreturn %[2]s\n}", get, wrapped)
		get = "(" + get + "{}).get"
	}
	found := "return \"found \" + e.Code\n"
	if g.one(3) {
		found = "if " + g.nameTest() + " {" + g.comment() + "\nreturn \"found \" + e.Code\n}\n"
	}
	return "func f" + g.id + "(err error) string {\n" + g.shadow(g.assertion(get, found)) + "return \"missed\"\n}\n"
}

// assertion writes the assertion of what a function returns.
func (g *generator) assertion(get, found string) string {
	T := g.sdkError()
	before, after, _ := strings.Cut(of(g.Draws, "X.(", "(X).(", "X. /* it */ ("), "X")
	of := func(name string) string { return before + name + after + T + ")" }
	assertion := of("err")
	switch g.int(8) {
	case 0:
		return "err = " + get + "(err)\nif e, ok := " + assertion + "; ok {" + g.comment() + "\n" + found + "}\n"
	case 1:
		return "if err := " + get + "(err); err != nil {\nif e, ok := " + assertion + "; ok {\n" + found + "}\n}\n"
	case 2:
		return "failure := " + get + "(err)\ne, ok := " + of("failure") + g.comment() + "\nif ok {\n" + found + "}\n"
	case 3:
		return "err = " + get + "(err)\nvar e " + T + "\nvar ok bool\nif e, ok = " + assertion + "; !ok {\nreturn \"missed\"\n}\n" + found
	case 4:
		return "err = " + get + "(err)\nvar e, ok = " + assertion + "\nswitch {\ncase ok:\n" + found + "}\n"
	case 5:
		return "err = " + get + "(err)\nswitch e := err.(type) {\ncase " + T + ":\n" + found + "}\n"
	case 6:
		return "err = " + get + "(err)\nvar e " + T + "\nif " + g.use("errors", "As") + "(err, &e) {\n" + found + "}\n"
	default:
		return "err = " + get + "(err)\nif _, ok := " + assertion + "; ok {\nvar e " + T + "\n" + g.use("errors", "As") + "(err, &e)\n" + found + "}\n"
	}
}
