package programs

import (
	"fmt"
	"strings"
)

// retries writes a function that makes a request again for some codes. It
// returns how often it made the request, whether it failed, whether a lock is
// held in the end and what has been recorded: "calls=1 failed=true held=false
// events=0". The request answers three times with what the program is run on,
// then with success.
//
// What a fix of the check retry may change is said by its message: for the codes
// that it names, there is one call that fails, and no lock is held.
func (g *generator) retries() string {
	g.uses["errors"] = true
	g.uses["fmt"] = true
	n := g.funcs
	g.funcs++
	g.param = "a"
	before, behind := "", ""
	switch g.int(4) {
	case 1:
		before, behind = "\t\theld = true\n", "\t\theld = false\n"
	case 2:
		before = "\t\theld = true\n\t\tdefer func() { held = false }()\n"
	case 3:
		behind = "\t\tevents++\n"
	}
	head := of(g.Draws, "for i := 0; i < 9; i++ {", "for range 9 {", "for {")
	var body strings.Builder
	fmt.Fprintf(&body, "func f%d(a answer) string {\n", n)
	body.WriteString("\tcalls, held, events := 0, false, 0\n" +
		"\tcall := func() R {\n\t\tif calls++; calls > 3 {\n\t\t\treturn R{}\n\t\t}\n\t\treturn a.R\n\t}\n" +
		"\terr := func() error {\n" + before + "\t\tvar r R\n\t\t" + head + "\n\t\t\tr = call()\n")
	if g.one(4) {
		body.WriteString("\t\t\tevents++\n")
	}
	body.WriteString(g.decision(behind))
	body.WriteString("\t\t}\n")
	body.WriteString(behind + "\t\tif r.Code != 0 {\n\t\t\treturn errors.New(r.Message)\n\t\t}\n\t\treturn nil\n")
	body.WriteString("\t}()\n\treturn fmt.Sprintf(\"calls=%d failed=%t held=%t events=%d\", calls, err != nil, held, events)\n}\n")
	return body.String()
}

// decision writes the rest of the loop's body. It comes to an end for every
// code: the request succeeds in the end.
func (g *generator) decision(behind string) string {
	code := func() string { return g.spell(of(g.Draws, 4000, 6000, 5000, 4400, 5300, 4100, 6200)) }
	exit := of(g.Draws, "\t\t\t\tbreak\n", "\t\t\t\treturn errors.New(r.Message)\n")
	if strings.Contains(exit, "return") {
		exit = strings.ReplaceAll(behind, "\t\t", "\t\t\t\t") + exit
	}
	switch g.int(4) {
	case 0:
		return "\t\t\tif r.Code == " + code() + " || r.Code == " + code() + " {\n\t\t\t\tcontinue\n\t\t\t}\n\t\t\tif r.Code != 0 {\n" + exit + "\t\t\t}\n\t\t\tbreak\n"
	case 1:
		return "\t\t\tif r.Code == " + code() + " {\n\t\t\t\tcontinue\n\t\t\t} else if r.Code != 0 {\n" + exit + "\t\t\t}\n\t\t\tbreak\n"
	case 2:
		return "\t\t\tswitch r.Code {\n\t\t\tcase 4000, " + of(g.Draws, "6000", "6200", "0x1130") + ":\n\t\t\t\tcontinue\n\t\t\tcase 5000:\n\t\t\t\treturn errors.New(\"gone\")\n\t\t\t}\n\t\t\tif r.Code != 0 {\n" + exit + "\t\t\t}\n\t\t\tbreak\n"
	default:
		return "\t\t\tif r.Code != 0 && r.Code != " + code() + " {\n\t\t\t\tcontinue\n\t\t\t}\n\t\t\tbreak\n"
	}
}
