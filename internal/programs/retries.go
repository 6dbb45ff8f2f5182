package programs

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A subject is what a decision about a repetition looks at: the answer r, or an
// error err, of API 2.0, or the error of API 3.0.
type subject struct {
	byName  bool   // the codes are names
	asError bool   // they come in an error
	code    string // where the code is: r.Code or e.Code
	fails   string // the condition that the request has failed
}

// anAnswer, anError and aName are the subjects that there are.
func anAnswer() subject { return subject{code: "r.Code", fails: "r.Code != 0"} }
func anError() subject  { return subject{asError: true, code: "e.Code", fails: "err != nil"} }
func aName() subject {
	return subject{byName: true, asError: true, code: "e.Code", fails: "err != nil"}
}

// asks writes the statement that makes the request.
func (s subject) asks(request, assign string) string {
	switch {
	case s.byName:
		return "err " + assign + " c.Send(" + request + ")\n"
	case s.asError:
		return "err " + assign + " c.Fail(" + request + ")\n"
	}
	return "r " + assign + " c.Do(" + request + ")\n"
}

// errorType writes the type of the error.
func (g *generator) errorType(s subject) string {
	if s.byName {
		return g.sdkError()
	}
	return "*failure"
}

// answer returns the variable that holds what has come back.
func (s subject) answer() string {
	if s.asError {
		return "err"
	}
	return "r"
}

// An exits is how a decision leaves, in statements: to another round, with an
// error, and with success.
type exits struct{ again, stop, done string }

// retries writes a function that makes a request again for some codes. It says
// how often it made the request, whether it failed, and what is held and owed in
// the end. The request answers three times with what the program is run on, then
// with success.
//
// What a fix of the check retry may change is said by its message: for the codes
// that it names, there is one call that fails.
func (g *generator) retries() string {
	s := of(g.Draws, anAnswer, anAnswer, anAnswer, anError, aName, aName)()
	call, by := "", "a loop"
	switch g.int(6) {
	case 0, 1:
		call = g.loop(s)
	case 2:
		call, by = g.predicate(s)
	default:
		l := of(g.Draws, libraries()...)
		if l.name == "retry" && l.predicate { // which is given an error
			s = aName()
		}
		by = l.path
		call = g.repeated(s, l)
	}
	g.Repeats["f"+g.id] = by
	head := "func f" + g.id + "(a answer) string {\nc := newClient(a.R, nil)\n"
	if s.byName {
		g.onNames()
		head = "func f" + g.id + "(err error) string {\nc := newClient(R{}, err)\n"
	} else {
		g.Numbers = append(g.Numbers, "f"+g.id)
	}
	return head + "return c.Says(" + call + ")\n}\n"
}

// failure writes the error of a request.
func (g *generator) failure(s subject) string {
	if s.asError {
		return of(g.Draws, "err", g.use("fmt", "Errorf")+"(\"send: %w\", err)")
	}
	return of(g.Draws, g.use("errors", "New")+"(r.Message)", g.use("fmt", "Errorf")+"(\"code %d\", r.Code)")
}

// A cleanup is what is done about something that is held or owed.
type cleanup struct{ enter, leave string }

// keeping chooses a clean-up. Each can be done in every round.
func (g *generator) keeping() cleanup {
	return of(g.Draws,
		cleanup{"c.Mu.Lock()\n", "c.Mu.Unlock()\n"},
		cleanup{"c.Lock()\n", "c.Unlock()\n"},
		cleanup{"h := c.Open()\n", "h.Close()\n"},
		cleanup{"h := c.Open()\n", "_ = h.Rollback()\n"},
		cleanup{"c.Begin()\n", "c.Done()\n"},
		cleanup{"", "c.Results <- 1\n"},
		cleanup{"", "c.Events++\n"},
		cleanup{"", "c.Event()\n"},
	)
}

// ending chooses a clean-up that may be one that can be done once only.
func (g *generator) ending() cleanup {
	if g.one(4) {
		return of(g.Draws, cleanup{"", "close(c.Closed)\n"}, cleanup{"done := c.Closed\n", "close(done)\n"})
	}
	return g.keeping()
}

// aside writes what changes nothing.
func (g *generator) aside(s subject) string {
	return of(g.Draws, "", "", "", "select {\ncase <-c.Closed:\ndefault:\n}\n", "c.Log(\"asked\", "+s.answer()+")\n", "c.Sleep()\n", "c.Event()\n", g.use("time", "Sleep")+"(0)\n", "// why\n")
}

// A shape is what a function returns beside its error.
type shape struct {
	results, before, success string
	call                     string // makes an error of its results
}

// loop writes a function with a loop of its own, and returns a call of it.
func (g *generator) loop(s subject) string {
	sh := of(g.Draws,
		shape{"error", "return ", "return nil\n", "%s"},
		shape{"error", "return ", "return nil\n", "%s"},
		shape{"(*R, error)", "return nil, ", "return new(R), nil\n", "second(%s)"},
		shape{"(int, string, error)", "return 0, \"\", ", "return 1, \"a\", nil\n", "third(%s)"},
		shape{"(R, error)", "return R{}, ", "return R{}, nil\n", "second(%s)"},
		shape{"(n int, failed error)", "return n, ", "return\n", "second(%s)"},
		shape{"bool", "return false", "return true\n", "c.Failed(!%s)"},
	)
	stop := sh.before + "\n"
	if sh.results != "bool" {
		stop = sh.before + g.failure(s) + "\n"
	}
	e := exits{"continue\n", stop, "break\n"}
	switch g.int(8) {
	case 5:
		e.again = "c.Sleep()\ncontinue\n"
	case 6:
		e.again = "select {\ncase <-" + g.use("time", "After") + "(0):\n}\ncontinue\n"
	case 7:
		e.again = "select {\ncase <-c.Closed:\n" + stop + "case <-" + g.use("time", "After") + "(0):\ncontinue\n}\n"
	}
	if g.one(3) {
		e.stop = "break\n"
	}
	if g.one(3) {
		e.done = sh.success
	}
	head, enter, suffix, e := g.keepIn(e)
	loop := of(g.Draws, "for i := 0; i < 9; i++ {\n", "for range 9 {\n", "for {\n", "for ok := true; ok; {\n")
	first, ask := "var r R\n", of(g.Draws, s.asks("req", "="), s.asks("req", "="), "answer, err := c.Describe(req)\nif err != nil {\n"+stop+"}\nr = *answer\n")
	if s.asError {
		first, ask = "var err error\n", of(g.Draws, s.asks("req", "="), s.asks("&request{ID: \"1\"}", "="))
	}
	name := g.fresh("try")
	body := loop + enter + ask + g.aside(s) + g.decision(s, e) + "}\n"
	switch g.int(12) {
	case 10:
		if labelled := strings.ReplaceAll(body, "continue\n", "continue again\n"); labelled != body {
			body = "again:\n" + labelled
		}
	case 11: // without a loop
		if labelled := strings.ReplaceAll(strings.TrimPrefix(body, loop), "continue\n", "goto again\n"); strings.Contains(labelled, "goto") {
			body = "again:\n{\n" + strings.ReplaceAll(labelled, "break\n", "goto done\n")
			if strings.Contains(body, "goto done") {
				body += "done:\n"
			}
		}
	}
	body = first + body + suffix + "if " + s.fails + " {\n" + stop + "}\n"
	switch g.int(12) {
	case 10: // for each item
		body, head = "for _, id := range []string{\"a\", \"b\"} {\nreq.ID = id\n"+head+body+"}\n", ""
	case 11:
		body = "b := &" + g.use(standins+"jpillora/backoff", "Backoff") + "{}\n" + strings.Replace(body, enter+ask, enter+g.use("time", "Sleep")+"(b.Duration())\n"+ask, 1)
	}
	body = head + body + sh.success
	g.declare("func %s(c *client, req *request) %s {\n%s}", name, sh.results, g.shadow(body))
	return fmt.Sprintf(sh.call, name+"(c, &request{})")
}

// keepIn writes the clean-up of a function with a loop: what stands in front of the
// loop, at the start of a round and behind the loop, and the exits with it.
func (g *generator) keepIn(e exits) (head, enter, suffix string, with exits) {
	k := g.ending()
	if !g.one(2) {
		return "", "", "", e
	}
	switch g.int(5) {
	case 0:
		head, suffix = k.enter, k.leave
		e = exits{e.again, leaving(k, e.stop), leaving(k, e.done)}
	case 1: // the exits within leave it out
		head, suffix = k.enter, k.leave
	case 2:
		head = k.enter + of(g.Draws, "defer "+strings.TrimPrefix(k.leave, "_ = "), "defer func() {\n"+k.leave+"}()\n")
		if strings.Contains(k.leave, "<-") || strings.Contains(k.leave, "++") {
			head = k.enter + "defer func() {\n" + k.leave + "}()\n"
		}
	case 3: // in each round
		k = g.keeping()
		enter = k.enter
		e = exits{k.leave + e.again, k.leave + e.stop, k.leave + e.done}
	case 4: // also, but without the stops
		k = cleanup{"", of(g.Draws, "c.Events++\n", "c.Results <- 1\n")}
		e = exits{k.leave + e.again, e.stop, k.leave + e.done}
	}
	return head, enter, suffix, e
}

// leaving puts a clean-up in front of a return.
func leaving(k cleanup, exit string) string {
	if strings.HasPrefix(exit, "return") {
		return k.leave + exit
	}
	return exit // to the one behind the loop
}

var (
	ofLibrary = regexp.MustCompile(`\bPKG\.(\w+)`)
	ofStd     = regexp.MustCompile(`\b(time|context)\.(\w+)`)
)

// repeated writes a function that a library calls again and again.
func (g *generator) repeated(s subject, l library) string {
	name := g.fresh("try")
	write := func(format string, args ...any) string {
		text := ofLibrary.ReplaceAllStringFunc(format, func(s string) string { return g.use(l.path, s[len("PKG."):]) })
		text = ofStd.ReplaceAllStringFunc(text, func(s string) string { return g.use(s[:strings.Index(s, ".")], s[strings.Index(s, ".")+1:]) })
		return fmt.Sprintf(text, args...)
	}
	returns := func(format string) string {
		if !strings.Contains(format, "%s") {
			return "return " + write(format) + "\n"
		}
		return "return " + write(format, g.failure(s)) + "\n"
	}
	e := exits{returns(l.again), returns(l.stop), returns(l.done)}
	body := ""
	if l.predicate {
		body = g.aside(s) + g.decision(s, e)
		if strings.Contains(l.call, decoding) && s.asError {
			body = "_ = r\n" + body
		}
	} else {
		ask := of(g.Draws, s.asks("req", ":="), "resp, err := c.Describe(req)\nif err != nil {\n"+"return "+write(l.stop, "err")+"\n}\nr := *resp\n")
		if s.asError {
			ask = s.asks("req", ":=")
		}
		if k := g.keeping(); g.one(3) {
			switch g.int(3) {
			case 0:
				ask = k.enter + ask
				e = exits{k.leave + e.again, k.leave + e.stop, k.leave + e.done}
			case 1:
				ask = k.enter + "defer func() {\n" + k.leave + "}()\n" + ask
			case 2:
				k = cleanup{"", "c.Events++\n"}
				e = exits{e.again, e.stop, k.leave + e.done}
			}
		}
		body = ask + g.aside(s) + g.decision(s, e)
	}
	g.declare("func %s(c *client, req *request) error {\n%s}", name, g.shadow("return "+write(l.call, body)+"\n"))
	return name + "(c, &request{})"
}

// predicate writes a function that answers whether to repeat a request, and a
// loop that asks it. It returns a call, and who is asked.
func (g *generator) predicate(s subject) (call, by string) {
	policy, try := g.fresh("policy"), g.fresh("try")
	asks := of(g.Draws, "shouldRetry", "isRetryable", "IsTemporaryError")
	e, results, ask := exits{"return true\n", "return false\n", "return false\n"}, "bool", "!%s(%s)"
	if g.one(3) {
		results, ask = "(bool, error)", "again, _ := %s(%s); !again"
		e = exits{"return true, nil\n", "return false, " + g.failure(s) + "\n", "return false, nil\n"}
	}
	head := ""
	if k := of(g.Draws, cleanup{}, cleanup{}, cleanup{"c.Mu.Lock()\n", "c.Mu.Unlock()\n"}, cleanup{"", "c.Events++\n"}); k.leave != "" {
		if head = k.enter; g.one(2) {
			head += "defer func() {\n" + k.leave + "}()\n"
		} else {
			e = exits{k.leave + e.again, k.leave + e.stop, k.leave + e.done}
		}
	}
	parameter, request := "r R", "var r R\nfor range 9 {\nr = c.Do(req)\n"
	end := "if r.Code != 0 {\nreturn " + g.failure(s) + "\n}\nreturn nil\n"
	argument := "c, r"
	if s.asError {
		parameter, argument, request, end = "err error", "c, err", "var err error\nfor range 9 {\n"+s.asks("req", "="), "return err\n"
	}
	// The name of a question must have no other word in it, so it is one in a scope
	// of its own.
	signature := "(c *client, " + parameter + ") " + results
	body := func() string { return head + g.aside(s) + g.decision(s, e) }
	method := func(policy, asks, body string) string {
		return fmt.Sprintf("type %[1]s struct{}\n\nfunc (%[1]s) %[2]s%[3]s {\n%[4]s}\n", policy, asks, signature, body)
	}
	first := ""
	call, by = "("+policy+"{})."+asks, "a predicate"
	switch g.int(5) {
	case 3:
		call, first = asks, asks+" := func"+signature+" {\n"+g.shadow(body())+"}\n"
	case 4: // another package is asked
		by = "another package"
		policy, asks = exported(policy), exported(asks)
		g.inHelper(func() string { return method(policy, asks, body()) })
		call = "(" + g.use(g.helperPath(), policy) + "{})." + asks
	default:
		g.declare("%s", method(policy, asks, g.shadow(body())))
	}
	g.declare("func %s(c *client, req *request) error {\n%s%sif "+ask+" {\nbreak\n}\n}\n%s}", try, first, request, call, argument, end)
	return try + "(c, &request{})", by
}

// exported returns a name that other packages can use.
func exported(name string) string { return strings.ToUpper(name[:1]) + name[1:] }

// decision writes what is done with an answer.
func (g *generator) decision(s subject, e exits) string {
	return g.piece("decision", func() string {
		if s.asError {
			return g.errorDecision(s, e)
		}
		switch g.int(6) {
		case 0, 1:
			return g.choice(s, e) + "if r.Code != 0 {" + g.comment() + "\n" + e.stop + "}\n" + e.done
		case 2:
			return "if r.Code == 0 {\n" + e.done + "}\n" + g.choice(s, e) + e.stop
		case 3:
			return "if r.Code != 0 {\n" + g.choice(s, e) + e.stop + "}\n" + e.done
		case 4:
			return "if r.Code != 0 && r.Code != " + g.retriedCode(s) + " {\n" + e.again + "}\n" + e.done
		default: // what is not named passes
			return g.choice(s, e) + e.done
		}
	})
}

// errorDecision writes what is done with an error that holds a code.
func (g *generator) errorDecision(s subject, e exits) string {
	T := g.errorType(s)
	start := "if err == nil {\n" + e.done + "}\n"
	switch g.int(6) {
	case 0:
		return start + "if e, ok := err.(" + T + "); ok {" + g.comment() + "\n" + g.choice(s, e) + "}\n" + e.stop
	case 1:
		return start + "var e " + T + "\nif !" + g.use("errors", "As") + "(err, &e) {\n" + e.stop + "}\n" + g.choice(s, e) + e.stop
	case 2:
		return start + "if e, ok := err.(" + T + "); ok && (" + g.tests(s, 1, 4) + ") {\n" + e.again + "}\n" + e.stop
	case 3:
		return start + "if e, ok := err.(" + T + "); ok && e.Code == " + g.retriedCode(s) + " {\n" + e.stop + "}\n" + e.again
	case 4:
		return start + "e, ok := " + g.use("errors", "AsType") + "[" + T + "](err)\nif !ok {\n" + e.stop + "}\ncode := e.GetCode()\n" + g.choice(subject{s.byName, true, "code", s.fails}, e) + e.stop
	default:
		return "if e, ok := err.(" + T + "); ok && (" + g.tests(s, 2, 4) + ") {\n" + e.again + "}\nif err != nil {\n" + e.stop + "}\n" + e.done
	}
}

// choice writes statements that leave for some codes.
func (g *generator) choice(s subject, e exits) string {
	contains := g.use("slices", "Contains")
	element := "int"
	if s.byName {
		element = "string"
	}
	switch g.int(12) {
	case 0, 1:
		return "if " + g.tests(s, 1, 4) + " {" + g.comment() + "\n" + e.again + "}\n"
	case 2:
		return "if " + g.tests(s, 1, 3) + " {\n" + e.again + "} else if " + g.tests(s, 1, 2) + " {\n" + e.stop + "}\n"
	case 3, 4, 5:
		return g.retrySwitch(s, e)
	case 6:
		return "switch {\ncase " + g.tests(s, 1, 3) + ":\n" + e.again + "case " + strings.ReplaceAll(g.tests(s, 1, 3), " || ", ", ") + ":" + g.comment() + "\n" + of(g.Draws, e.again, e.stop) + "}\n"
	case 7:
		list := strings.Join(g.distinct(s, 1, 3), ", ")
		if g.one(2) {
			return "if " + contains + "([]" + element + "{" + list + "}, " + s.code + ") {\n" + e.again + "}\n"
		}
		name := g.fresh("list")
		g.declare("var %s = []%s{%s}", name, element, list)
		return "if " + contains + "(" + name + ", " + s.code + ") {\n" + e.again + "}\n"
	case 8:
		name := g.fresh("busy")
		g.declare("func %s(code %s) bool { return %s }", name, element, g.tests(subject{byName: s.byName, code: "code"}, 1, 3))
		return "if " + name + "(" + s.code + ") {\n" + e.again + "}\n"
	case 9: // another package decides
		asks, codes := "IsBusy", "Numbers"
		if s.byName {
			asks, codes = "IsSlow", "Names"
		}
		return "if " + of(g.Draws, g.use(policy, asks)+"("+s.code+")", contains+"("+g.use(policy, codes)+", "+s.code+")",
			g.use(policy, "Set")+"["+element+"]("+strings.Join(g.distinct(s, 1, 3), ", ")+")["+s.code+"]", g.tests(s, 1, 2)+" || "+g.use(policy, asks)+"("+s.code+")") + " {\n" + e.again + "}\n"
	case 10: // it comes back from another package
		code := g.fresh("code")
		return code + " := " + g.use(policy, "Same") + "(" + s.code + ")\nif " + g.tests(subject{byName: s.byName, code: code}, 1, 3) + " {\n" + e.again + "}\n"
	default: // something else decides as well
		other := of(g.Draws, "c.Calls < 9", "c.Events == 0", "len(c.Results) < 50")
		return "if (" + g.tests(s, 1, 3) + ") && " + other + " {\n" + e.again + "}\n"
	}
}

// tests writes alternatives.
func (g *generator) tests(s subject, least, most int) string {
	tests := g.distinct(s, least, most)
	for i, code := range tests {
		tests[i] = s.code + " == " + code
		switch g.int(8) {
		case 6:
			tests[i] = code + " == " + s.code
		case 7:
			tests[i] = "(" + tests[i] + ")"
		}
	}
	return strings.Join(tests, of(g.Draws, " || ", " || ", " || // or\n", " ||\n", " /* or */ || "))
}

func retriedNumbers() []int {
	return []int{4000, 6000, 5000, 4400, 5300, 4100, 6200, 4500}
}

func retriedNames() []string {
	return []string{
		"UnauthorizedOperation", "RequestLimitExceeded", "AuthFailure.SecretIdNotFound", "InternalError", "ResourceNotFound",
		"MissingParameter", "InvalidParameter.ActionInProgress", "Undeclared.Thing",
	}
}

// distinct writes some codes, each once.
func (g *generator) distinct(s subject, least, most int) []string {
	left := make([]int, len(retriedNames()))
	for i := range left {
		left[i] = i
	}
	return g.list("code", least, most, 4, func() string {
		k := g.int(len(left))
		i := left[k]
		left = slices.Delete(left, k, k+1)
		return g.spellCode(s, i)
	})
}

// retriedCode writes one code.
func (g *generator) retriedCode(s subject) string { return g.spellCode(s, g.int(len(retriedNames()))) }

func (g *generator) spellCode(s subject, i int) string {
	if !s.byName {
		switch g.int(16) {
		case 14:
			name := g.fresh("busy")
			g.declare("const %s = %d", name, retriedNumbers()[i])
			return name
		case 15:
			switch retriedNumbers()[i] {
			case 5000:
				return g.use(policy, "NotFound")
			case 6000:
				return g.use(policy, "Busy")
			}
		}
		return g.spell(retriedNumbers()[i])
	}
	switch g.int(12) {
	case 9:
		return "`" + retriedNames()[i] + "`"
	case 10:
		name := g.fresh("busy")
		g.declare("const %s = %q", name, retriedNames()[i])
		return name
	case 11:
		switch retriedNames()[i] {
		case "ResourceNotFound":
			return g.use(kms, "RESOURCENOTFOUND")
		case "UnauthorizedOperation":
			return g.use(cvm, "UNAUTHORIZEDOPERATION")
		case "RequestLimitExceeded":
			return g.use(policy, "Slow")
		}
	}
	return strconv.Quote(retriedNames()[i])
}

// retrySwitch writes a switch whose cases leave or do nothing.
func (g *generator) retrySwitch(s subject, e exits) string {
	codes := g.distinct(s, 1, 6)
	var clauses []string
	for len(codes) > 0 {
		n := 1 + g.int(min(3, len(codes)))
		clauses = append(clauses, "case "+strings.Join(codes[:n], of(g.Draws, ", ", ", // or\n"))+":"+g.comment()+"\n"+of(g.Draws, e.again, e.again, e.stop, "", "c.Log(\"odd\")\n", "// nothing\n"))
		codes = codes[n:]
	}
	rest := of(g.Draws, "", "", "default:\n"+e.stop, "default:\n"+e.again, "// rest\ndefault:\n"+e.stop, "default: // rest\n"+e.stop)
	if g.one(8) {
		clauses = append([]string{rest}, clauses...)
	} else {
		clauses = append(clauses, rest)
	}
	init, code := "", s.code
	switch g.int(8) {
	case 6:
		init, code = "code := "+code+"; ", "code"
	case 7:
		if !s.byName {
			code = g.use(tcerr, "Code") + "(" + code + ")"
		}
	}
	return "switch " + init + code + " {" + g.comment() + "\n" + strings.Join(clauses, "") + "}\n"
}
