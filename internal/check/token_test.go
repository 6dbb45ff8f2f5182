package check

import (
	"slices"
	"strconv"
	"testing"
)

func TestTokens(t *testing.T) {
	for _, test := range []struct {
		text string
		want []int64
	}{
		{"(-514) Resource already exists", []int64{-514}},
		{"(- 514) x", []int64{-514}},
		{"(  -  514)", []int64{-514}},
		{"(+514)", []int64{514}},
		{"( 9003)", []int64{9003}},
		{"(-0514)", []int64{-514}},
		{"(-2147483648)", []int64{-1 << 31}},
		{"(2147483647)", []int64{1<<31 - 1}},
		{"code: (-514)(-502)", []int64{-514, -502}},
		{"((-514))", []int64{-514}},
		{"没有(-3031)", []int64{-3031}},

		{"", nil},
		{"()", nil},
		{"(0)", nil},
		{"(-0)", nil},
		{"(514 )", nil},
		{"(5 14)", nil},
		{"(514", nil},
		{"514)", nil},
		{"(--514)", nil},
		{"(%d)", nil},
		{"(x514)", nil},
		{"(\t514)", nil},
		{"(1.5)", nil},
		{"(0x10)", nil},
		{"(2147483648)", nil},
		{"(-2147483649)", nil},
		{"(99999999999999999999)", nil},
		{"\uff08-514\uff09", nil}, // full-width parentheses
		{`\(-514\)`, nil},
	} {
		if got := codesOf(tokens(test.text, false)); !slices.Equal(got, test.want) {
			t.Errorf("tokens(%q) = %v, want %v", test.text, got, test.want)
		}
		if quoted := strconv.Quote(test.text); len(test.want) > 0 && !mayHoldToken(quoted) {
			t.Errorf("mayHoldToken(%s) = false", quoted)
		}
	}
}

func TestPatternTokens(t *testing.T) {
	for _, test := range []struct {
		pattern string
		want    []int64
	}{
		{`^\(-514\)`, []int64{-514}},
		{`\(- ?514\)`, []int64{-514}},
		{`\(\s*-\s*514\)`, []int64{-514}},
		{`[(]-514[)]`, []int64{-514}},
		{`\(\-514\)`, []int64{-514}},
		{`\([-]514\)`, []int64{-514}},
		{`\((-514|-502)\)`, []int64{-514}},
		{`\((?:-514|-502)\)`, []int64{-514}},
		{`\(-?514\)`, []int64{-514}},
		{`\(9003\)`, []int64{9003}},

		{`(-514)`, nil}, // a group, which matches the text -514
		{`\(\d+\)`, nil},
		{`\(-[0-9]+\)`, nil},
		{`-514`, nil},
		{`\(-514`, nil},
	} {
		if got := codesOf(tokens(test.pattern, true)); !slices.Equal(got, test.want) {
			t.Errorf("tokens(%q) = %v, want %v", test.pattern, got, test.want)
		}
		for _, literal := range []string{strconv.Quote(test.pattern), "`" + test.pattern + "`"} {
			if len(test.want) > 0 && !mayHoldToken(literal) {
				t.Errorf("mayHoldToken(%s) = false", literal)
			}
		}
	}
}

func TestMayHoldToken(t *testing.T) {
	for _, literal := range []string{`""`, `"("`, `"()"`, `"(%d)"`, `"(x)"`, `"f(1, 2)"`, `"(514"`, `"514)"`, `"(v1)"`} {
		if mayHoldToken(literal) {
			t.Errorf("mayHoldToken(%s) = true", literal)
		}
	}
	if n := testing.AllocsPerRun(10, func() { mayHoldToken(`"((((-514)) (2024) (x) (%d)"`) }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}

func codesOf(tokens []codeToken) []int64 {
	var codes []int64
	for _, t := range tokens {
		codes = append(codes, t.code)
	}
	return codes
}
