package programs

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// numbersFunction writes a function of an answer of API 2.0.
func (g *generator) numbersFunction() string {
	name := "f" + g.id
	g.Numbers = append(g.Numbers, name)
	g.param = of(g.Draws, "a", "resp", "a", "tcerr", "out1")
	g.test = g.numberTest
	g.plain = func() string { return g.number() + g.equal() + g.constant() }
	body := ""
	switch g.int(6) {
	case 0:
		body = g.numberSwitch()
	case 1:
		body = g.textSwitch()
	default:
		body = g.decide()
	}
	return "func " + name + "(" + g.param + " answer) string {\n" + g.shadow(body) + "}\n"
}

// numberTest writes a test of an answer.
func (g *generator) numberTest() string {
	return g.piece("test", func() string {
		switch g.int(16) {
		case 0, 1, 2:
			return g.plain()
		case 3:
			return g.constant() + g.equal() + g.number()
		case 4:
			return g.desc() + g.equal() + g.descConstant()
		case 5:
			return g.descConstant() + g.equal() + g.desc()
		case 6:
			return g.inNumbers()
		case 7:
			return g.numberAsText()
		case 8:
			return g.numberHelper()
		case 9:
			return of(g.Draws, g.param+".I.Code", "any("+g.param+".R.Code)", "any("+g.param+".N.Code)") + g.equal() + g.constant()
		case 10:
			return "func(code int) bool { return code" + g.equal() + g.constant() + " }(" + g.param + ".R.Code)"
		default:
			return g.search()
		}
	})
}

// equal writes an operator, perhaps with a comment beside it.
func (g *generator) equal() string {
	operator := of(g.Draws, "==", "!=")
	switch g.int(10) {
	case 7:
		return " /* is */ " + operator + " "
	case 8:
		return " " + operator + " /* it */ "
	case 9:
		return " " + operator + " // it\n"
	}
	return " " + operator + " "
}

// inNumbers writes the look-up of a code among others.
func (g *generator) inNumbers() string {
	code := of(g.Draws, g.param+".R.Code", g.param+".code()", g.param+".E.Code")
	list := strings.Join(g.list("element", 1, 4, 4, g.constant), of(g.Draws, ", ", ", ", " /* or */, ", ", // or\n"))
	distinct := of(g.Draws, "4000: true, 5000: false", "5000: true", "0x1388: true, // gone\n6000: true,\n-502: true,\n")
	switch g.int(8) {
	case 0:
		return g.use("slices", "Contains") + "([]int{" + list + "}, " + code + ")"
	case 1:
		return g.use("slices", "Index") + "([]int{" + list + "}, " + code + ")" + of(g.Draws, " >= 0", " != -1", " < 0", " == 1")
	case 2:
		return "map[int]bool{" + distinct + "}[" + code + "]"
	case 3:
		return "func() bool { _, ok := map[int]bool{" + distinct + "}[" + code + "]; return ok }()"
	case 4:
		name := g.fresh("list")
		g.declare("var %s = []int{%s}", name, list)
		return g.use("slices", "Contains") + "(" + name + ", " + code + ")"
	case 5:
		name := g.fresh("set")
		g.declare("var %s = map[int]bool{%s}", name, distinct)
		return name + "[" + code + "]"
	case 6:
		name := g.fresh("array")
		g.declare("var %s = [...]int{%s}", name, list)
		return "func() bool {\nfor _, c := range " + name + " {\nif c == " + code + " {\nreturn true\n}\n}\nreturn false\n}()"
	default:
		name := g.fresh("among")
		g.declare("func %s(code int, codes ...int) bool { return %s(codes, code) }", name, g.use("slices", "Contains"))
		return name + "(" + code + ", " + list + ")"
	}
}

// numberAsText writes the comparison of a code that is a text.
func (g *generator) numberAsText() string {
	a := g.param
	digits := of(g.Draws, `"5000"`, `"4400"`, "`6000`", `"5001"`, `"-502"`)
	switch g.int(6) {
	case 0:
		return g.use("strconv", "Itoa") + "(" + a + ".R.Code)" + g.equal() + digits
	case 1:
		return g.use("fmt", "Sprint") + "(" + a + ".R.Code)" + g.equal() + digits
	case 2:
		return g.use("strconv", "FormatInt") + "(" + a + ".L.Code, 10)" + g.equal() + digits
	case 3:
		return a + ".S.Code" + g.equal() + digits
	case 4:
		return digits + g.equal() + a + ".J.Code.String()"
	default:
		return a + ".J.Code" + g.equal() + digits
	}
}

// numberHelper writes the call of a function that tests a code.
func (g *generator) numberHelper() string {
	name := g.fresh("is")
	a := g.param
	switch g.int(5) {
	case 0:
		g.declare("func %s(code int) bool { return code%s%s }", name, g.equal(), g.constant())
		return name + "(" + a + ".R.Code)"
	case 1:
		g.declare("func %s[T ~int | ~int64](code T) bool { return code%s%s }", name, g.equal(), g.constant())
		return name + of(g.Draws, "("+a+".L.Code)", "("+a+".N.Code)", "[int]("+a+".R.Code)")
	case 2:
		g.declare("func %s[T comparable](code T, other T) bool { return code == other }", name)
		return name + "(" + a + ".R.Code, " + g.constant() + ")"
	case 3:
		g.declare("type %[1]s struct{ code int }\n\nfunc (i %[1]s) gone() bool { return i.code%[2]s%[3]s }", name, g.equal(), g.constant())
		return "(" + name + "{" + a + ".R.Code}).gone()"
	default:
		g.declare("func %s(r *R) (code int, ok bool) {\ncode = r.Code\nreturn code, code%s%s\n}", name, g.equal(), g.constant())
		return "func() bool { _, ok := " + name + "(&" + a + ".R); return ok }()"
	}
}

// search writes a test of the message.
func (g *generator) search() string {
	const whole = `"(-514) Resource already exists"`
	text := of(g.Draws, `"(-514)"`, `"(-502) "`, "`(-503)`", `"(12003)"`, whole, `"(-5" + "14)"`)
	m := g.message()
	fn := func(name string) string {
		return g.use("strings", name) + "(" + m + of(g.Draws, ", ", ", ", ", /* it */ ") + text + ")"
	}
	switch g.int(13) {
	case 0:
		return fn("HasPrefix")
	case 1:
		return "!" + fn("Contains")
	case 2:
		return fn("Index") + of(g.Draws, " == 0", " != -1", " >= 0", " < 0", " != 0", " == -1", " > -1")
	case 3:
		return g.use("strings", "TrimPrefix") + "(" + m + ", " + text + ") != " + m
	case 4:
		return m + g.equal() + whole
	case 5:
		return "len(" + m + ") > 5 && (" + m + ")[:6] == \"(-514)\""
	case 6:
		return g.use("bytes", of(g.Draws, "Contains", "HasPrefix")) + "([]byte(" + m + "), []byte(" + text + "))"
	case 7:
		return "!!" + fn("HasPrefix")
	case 8:
		return fn("Count") + of(g.Draws, " > 0", " == 0", " != 0", " < 1", " >= 1")
	case 9:
		return "0 " + of(g.Draws, "==", "<=") + " " + fn("Index")
	case 10:
		return "len(" + fn("Split") + ")" + of(g.Draws, " > 1", " == 1", " >= 2")
	case 11:
		return "func() bool { _, _, ok := " + fn("Cut") + "; return ok }()"
	default:
		return g.use("strings", "EqualFold") + "(" + m + ", " + whole + ")"
	}
}

func (g *generator) numberSwitch() string {
	op := g.number()
	init := ""
	if g.one(4) {
		init, op = "code := "+op+"; ", "code"
	}
	left := []int{4000, 5000, 6000, 4400, 5300, 7, 4999, -502}
	var out strings.Builder
	out.WriteString("switch " + init + op + " {" + g.comment() + "\n")
	clauses := g.list("clause", 1, 4, 4, func() string {
		names := g.list("case", 1, 2, 4, func() string {
			k := g.int(len(left))
			n := left[k]
			left = slices.Delete(left, k, k+1)
			return g.spell(n)
		})
		list := strings.Join(names, of(g.Draws, ", ", ", ", ",  // or\n", ", /* or */ "))
		return "case " + list + ":" + g.comment() + "\n" + of(g.Draws, "return \"a\"\n", "// nothing\n", "return \"b\"\n", "out += \"c\"\n")
	})
	for i, clause := range clauses {
		if i < len(clauses)-1 && strings.HasSuffix(clause, "\"c\"\n") && g.one(2) {
			clause += "fallthrough\n"
		}
		out.WriteString(clause)
		if i == 0 && g.one(6) {
			out.WriteString("default: // rest\nout += \"d\"\n")
			return "out := \"\"\n" + out.String() + strings.Join(clauses[1:], "") + "}\nreturn out\n"
		}
	}
	if g.one(2) {
		out.WriteString("// rest\ndefault:\nreturn \"default\"\n")
	}
	return "out := \"\"\n" + out.String() + "}\nreturn out + \"behind\"\n"
}

func (g *generator) textSwitch() string {
	if g.one(2) {
		return "switch " + g.desc() + " {\ncase \"OperationDenied.SourceNotExists\":" + g.comment() + "\nreturn \"gone\"\ncase \"Other\", `InvalidParameter`:\nreturn \"other\"\n}\nreturn \"behind\"\n"
	}
	return "switch " + g.message() + " {\ncase \"(-514) Resource already exists\":" + g.comment() + "\nreturn \"exists\"\ncase " + of(g.Draws, `"(-502) gone"`, `""`) + ":\nreturn \"nothing\"\n}\nreturn \"behind\"\n"
}

// number, message and desc write operands of a role.
func (g *generator) number() string {
	a := g.param
	return of(g.Draws, a+".R.Code", "("+a+".R.Code)", "*"+a+".P.Code", a+".L.Code", "int("+a+".L.Code)", a+".F.Code",
		a+".E.Code", a+".E.R.Code", a+".code()", a+".N.Code", "int("+a+".N.Code)", "int32("+a+".R.Code)", a+".R /* the code */ .Code",
		a+".List[0].Code", "(&"+a+".R).Code", "(*"+a+".E).Code", "int16("+a+".R.Code)", "-(-"+a+".R.Code)", a+".R.Code + 0",
		"struct{ R }{"+a+".R}.Code", "[]int{"+a+".R.Code}[0]", "*(&"+a+".R.Code)", "number("+a+".R.Code)", "float32("+a+".R.Code)")
}

func (g *generator) message() string {
	a := g.param
	return of(g.Draws, a+".R.Message", "*"+a+".P.Message", a+".E.Message", "("+a+".L.Message)", "string("+a+".R.Message)", a+".List[0].Message",
		"string([]byte("+a+".R.Message))", a+".R.Message[:]")
}

func (g *generator) desc() string {
	a := g.param
	return of(g.Draws, a+".R.CodeDesc", "*"+a+".P.CodeDesc", a+".E.CodeDesc", a+".N.CodeDesc", "string("+a+".N.CodeDesc)", "text("+a+".R.CodeDesc)")
}

func (g *generator) descConstant() string {
	return of(g.Draws, `"OperationDenied.SourceNotExists"`, "`InvalidParameter`", `"Other"`, `("InvalidParameter")`, `"OperationDenied." + "SourceNotExists"`)
}

// constant writes a number that may be a code.
func (g *generator) constant() string {
	if g.inTest || g.int(12) > 0 {
		return g.spell(of(g.Draws, 5000, 4000, 4400, 6000, 5300, 5001, 4110, 3999, -502))
	}
	name := g.fresh("gone")
	g.declare("const %s = 5000", name)
	return name
}

func (g *generator) spell(n int) string {
	if n < 1000 {
		return strconv.Itoa(n)
	}
	switch g.int(16) {
	case 4:
		return fmt.Sprintf("%#x", n)
	case 5:
		return fmt.Sprintf("%d_%03d", n/1000, n%1000)
	case 6:
		return "(" + strconv.Itoa(n) + ")"
	case 7:
		if n%1000 == 0 {
			return fmt.Sprintf("%d * 1000", n/1000)
		}
		return fmt.Sprintf("%d + 1", n-1)
	case 8:
		return fmt.Sprintf("%O", n)
	case 9:
		return fmt.Sprintf("%d.0", n)
	case 10:
		return "+" + strconv.Itoa(n)
	case 11:
		return strconv.QuoteRune(rune(n))
	case 12:
		return fmt.Sprintf("%d<<1", n/2) + map[bool]string{true: "|1"}[n%2 == 1]
	}
	return strconv.Itoa(n)
}
