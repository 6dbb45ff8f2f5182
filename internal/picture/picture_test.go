package picture

import (
	"strings"
	"testing"
)

const src = "package p\n\nfunc f() bool {\n\treturn code == 5000 && a < b\n}\n"

func finding() *Finding {
	return &Finding{
		File: "p/p.go", Source: "tcerr", Code: "compare", Message: "compare: 5000 is <a code> " + strings.Repeat("very ", 30) + "much", Fix: "Use tcerr.CodeResourceNotFound",
		Range: Range{Position{3, 16}, Position{3, 20}},
		Edits: []Edit{
			{Range{Position{3, 8}, Position{3, 8}}, "tcerr.Code("},
			{Range{Position{3, 12}, Position{3, 12}}, ")"},
			{Range{Position{3, 16}, Position{3, 20}}, "tcerr.CodeResourceNotFound"},
		},
	}
}

func TestApply(t *testing.T) {
	f := finding()
	fixed, err := f.Apply(src)
	if want := strings.Replace(src, "code == 5000", "tcerr.Code(code) == tcerr.CodeResourceNotFound", 1); err != nil || fixed != want {
		t.Errorf("the fixed file is\n%s\nwant\n%s: %v", fixed, want, err)
	}
	f.Edits[0].Range.Start.Line = 9
	if _, err := f.Apply(src); err == nil {
		t.Error("an edit behind the end of the file is applied")
	}
}

func TestData(t *testing.T) {
	data, err := finding().JSON()
	if err != nil {
		t.Fatal(err)
	}
	f, err := Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := f.JSON(); err != nil || string(again) != string(data) {
		t.Errorf("%s\nbecomes\n%s: %v", data, again, err)
	}
}

// TestSVG looks for all texts in the picture.
func TestSVG(t *testing.T) {
	svg, err := finding().SVG(src)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		">p/p.go<", ">4<", ">return code == 5000 &amp;&amp; a &lt; b<", ">compare: 5000 is &lt;a code&gt; very", "very much<",
		">tcerr (compare)<", ">Quick fix: Use tcerr.CodeResourceNotFound<", ">return tcerr.Code(code) == tcerr.CodeResourceNotFound &amp;&amp; a &lt; b<",
	} {
		if !strings.Contains(string(svg), want) {
			t.Errorf("the picture lacks %s:\n%s", want, svg)
		}
	}
}
