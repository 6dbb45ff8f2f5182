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
	} {
		var got []string
		for s := range find(t, `s, ok := "", true; _, _ = s, ok; `+test.code, false) {
			if s.Kind != Match {
				continue
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
