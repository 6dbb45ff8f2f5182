package site

import (
	"go/types"
	"strings"
	"testing"
)

func TestMatch(t *testing.T) {
	places := map[Place]string{Anywhere: "anywhere", Start: "start", Whole: "whole", Other: "other", Pieces: "pieces"}
	for _, test := range []struct{ code, want string }{
		{`_ = strings.Contains(s, "(x)")`, "anywhere strings.Contains(s, \"(x)\")"},
		{`_ = !strings.HasPrefix(s, "(x)")`, "not start !strings.HasPrefix(s, \"(x)\")"},
		{`_ = (strings.HasPrefix(s, "(x)"))`, "start strings.HasPrefix(s, \"(x)\")"},
		{`_ = ok == strings.HasPrefix(s, "(x)")`, "start operator strings.HasPrefix(s, \"(x)\")"},
		{`_ = 0 <= strings.Index(s, "(x)")`, "anywhere 0 <= strings.Index(s, \"(x)\")"},
		{`_ = strings.Index(s, "(x)") == 0`, "start strings.Index(s, \"(x)\") == 0"},
		{`_ = strings.Index(s, "(x)") < 0`, "not anywhere strings.Index(s, \"(x)\") < 0"},
		{`_ = strings.Index(s, "(x)") <= 0`, "other"},
		{`_ = strings.Index(s, "(x)") > 0`, "other"},
		{`_ = strings.Index(s, "(x)") != 3`, "other"},
		{`_ = strings.Index(s, "(x)") >= -1`, "other"},
		{`_ = strings.Index(s, "(x)") + 1`, "other"},
		{`_ = strings.Index(s, "(x)") << 1 == 0`, "other"},
		{`_ = strings.LastIndex(s, "(x)") == 0`, "other"},
		{`_ = strings.Count(s, "(x)") < 1`, "not anywhere strings.Count(s, \"(x)\") < 1"},
		{`_ = strings.Count(s, "(x)") > 1`, "other"},
		{`_ = strings.Count(s, "(x)") != 2`, "other"},
		{`_ = len(strings.Split(s, "(x)")) != 1`, "anywhere len(strings.Split(s, \"(x)\")) != 1"},
		{`_ = len(strings.Split(s, "(x)")) == 3`, "other"},
		{`_ = strings.Split(s, "(x)")[0]`, "pieces"},
		{`_ = strings.Compare(s, "(x)") != 0`, "not whole strings.Compare(s, \"(x)\") != 0"},
		{`_ = strings.Compare("(x)", s) == 0`, "whole strings.Compare(\"(x)\", s) == 0"},
		{`_ = strings.TrimPrefix(s, "(x)") == s`, "not start strings.TrimPrefix(s, \"(x)\") == s"},
		{`_, _, _ = strings.Cut(s, "(x)")`, ""},
		{`_, _, ok = strings.Cut(s, "(x)")`, "other"},
		{`_ = strings.Compare(s, "(x)") < 0`, ""},
		{`_ = strings.Compare(s, "(x)") <= 0`, ""},
		{`_ = strings.TrimPrefix(s, "(x)")`, ""},
		{`_ = strings.TrimPrefix(s, "(x)") == "x"`, ""},
		{`strings.Contains(s, "(x)")`, ""},
		{`_ = strings.Contains("abc", "(x)")`, ""},
		{`_ = strings.Contains("(x)", s)`, ""},
		{`_ = strings.ContainsAny(s, "(x)")`, ""},
		{`_ = strings.Contains(s, "abc")`, ""},
		{`_ = strings.Contains(s, strings.ToUpper("(x)"))`, ""},
		{`var strings matcher; _ = strings.Contains(s, "(x)")`, ""},
		{`_ = strings.Contains(pair())`, ""},
		{`_ = strings.Compare(s, "(x)") == 1`, ""},
		{`var _, _, found = strings.Cut(s, "(x)"); _ = found`, ""},
		{`var to struct { ok bool }; _, _, to.ok = strings.Cut(s, "(x)")`, "other"},
		{`_ = cap(strings.Split(s, "(x)")) == 1`, "pieces"},
		{`len := func([]string) int { return 0 }; _ = len(strings.Split(s, "(x)")) == 1`, "pieces"},
		{`_ = len(strings.SplitN(s, "(x)", 2)) == 1`, "other"},
		{`_ = 0 >= strings.Index(s, "(x)")`, "other"},
		{`_ = strings.Index(s, "(x)") == n`, "other"},
		{`_ = strings.TrimPrefix(same(string(s)), "(x)") == same(string(s))`, "not start"},
		{`_ = strings.TrimPrefix(numbered(<-ch, -n), "(x)") == numbered(<-ch, -n)`, ""},
		// A regular expression is no decision by itself.
		{`_ = regexp.MustCompile("(x)").MatchString(s)`, "other"},
		{`ok, _ = regexp.MatchString("(x)", s)`, "other"},
		{`_ = regexp.MustCompile("(x)").ReplaceAllString(s, "")`, ""},
		{`use(regexp.MustCompile("(x)").MatchString)`, ""},
		{`match := regexp.MustCompile("(x)").MatchString; _ = match(s)`, ""},
		{`one, re := s, regexp.MustCompile("(x)"); _, _ = one, re.MatchString(s)`, "other"},
		{`var one, re = s, regexp.MustCompile("(x)"); _, _ = one, re.MatchString(s)`, "other"},
		{`m := matcher{}; m.Find(); m.re = regexp.MustCompile("(x)"); m.re.MatchString(s)`, "other"},
		{`_ = regexp.MustCompile("y").MatchString(s); _ = regexp.MustCompile("(x)")`, ""},
	} {
		var got []string
		for s := range find(t, `s, ok, n, ch := "", true, 0, make(chan string); _, _, _, _ = s, ok, n, ch; `+test.code, false) {
			if s.Kind != Match {
				t.Errorf("%s has a site of another kind", test.code)
			}
			text := places[s.Search.Place]
			if s.Search.Not {
				text = "not " + text
			}
			if s.Search.Operator {
				text += " operator"
			}
			if s.Search.Decision != nil {
				text += " " + types.ExprString(s.Search.Decision)
			}
			got = append(got, text)
		}
		if got := strings.Join(got, "; "); got != test.want {
			t.Errorf("%s: got %q, want %q", test.code, got, test.want)
		}
	}
}

// TestRenamed checks that a package is known under another name.
func TestRenamed(t *testing.T) {
	for _, code := range []string{
		`import text "strings"; var _ = text.Contains("abc"+s, "(x)"); var s string`,
		`import . "strings"; var _ = Contains("abc"+s, "(x)"); var s string`,
		`import text "bytes"; var _ = text.Contains(s, []byte("(x)")); var s []byte`,
		`import text "regexp"; var _, _ = text.MatchString("(x)", s); var s string`,
	} {
		n := 0
		for range finderOf(t, "package p; "+code, false).All() {
			n++
		}
		if n != 1 {
			t.Errorf("%s has %d sites", code, n)
		}
	}
	for range finderOf(t, `package p; import text "strings"; import "slices"; var _ = slices.Contains(s, "(x)") && text.Contains("", ""); var s []string`, false).All() {
		t.Error("a function of another package with the same name is a site")
	}
}
