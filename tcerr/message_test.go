package tcerr_test

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/tcerr/tcerrlint/tcerr"
)

var messageTests = []struct {
	message string
	want    tcerr.ModuleCode
}{
	{"(-514) Resource already exists", -514},
	{"(-514)", -514},
	{"(- 514) x", -514},
	{"( -514) x", -514},
	{"(  -  514) x", -514},
	{"(-3031)没有可用的…", -3031},
	{"(12003)中文", 12003},
	{"(+514)", 514},
	{"( + 514)", 514},
	{"(9003)(-514)", 9003},
	{"(007)", 7},
	{"(2147483647)", 1<<31 - 1},
	{"(-2147483648)", -1 << 31},
	{"(-" + strings.Repeat("0", 1000) + "514)", -514},

	{"", 0},
	{"(", 0},
	{")", 0},
	{"()", 0},
	{"(-)", 0},
	{"(- )", 0},
	{"( )", 0},
	{"(0)", 0},
	{"(-0)", 0},
	{"(--5)", 0},
	{"(-+5)", 0},
	{"(5-)", 0},
	{"(514 )", 0},
	{"(5 14)", 0},
	{"(514", 0},
	{"(-514 Resource", 0},
	{"-514)", 0},
	{"-514", 0},
	{" (-514)", 0},
	{"((-514))", 0},
	{"x(-514)", 0},
	{"(0x10)", 0},
	{"(1e3)", 0},
	{"(1_000)", 0},
	{"(5.0)", 0},
	{"(\t514)", 0},
	{"(\u00a0514)", 0},
	{"\uff08-514\uff09", 0},     // full-width parentheses
	{"(\u0665\u0661\u0664)", 0}, // digits, but not of ASCII
	{"(\u2212514)", 0},          // a minus sign, but not that of ASCII
	{"(2147483648)", 0},
	{"(-2147483649)", 0},
	{"(21474836480)", 0},
	{"(-21474836480)", 0}, // must not stop at the limit and drop the last digit
	{"(4294966782)", 0},   // must not wrap around to -514
	{"(18446744073709551102)", 0},
	{"(" + strings.Repeat("9", 1000) + ")", 0},
	{"(\xff)", 0},
}

func TestMessageCode(t *testing.T) {
	for _, test := range messageTests {
		if got := tcerr.MessageCode(test.message); got != test.want {
			t.Errorf("MessageCode(%.60q) = %d, want %d", test.message, got, test.want)
		}
		if test.want == 0 {
			continue
		}
		for _, before := range []string{"", "monitor: create: ", "(", "((", "(-", "( ", "(1", "(x)", "(1)", "(0)", "中"} {
			if message := before + test.message; !tcerr.MessageContains(message, test.want) {
				t.Errorf("MessageContains(%.60q, %d) = false", message, test.want)
			}
		}
	}
}

func TestMessageContains(t *testing.T) {
	for _, test := range []struct {
		message string
		code    tcerr.ModuleCode
		want    bool
	}{
		{"monitor: create: (-514) Resource already exists", -514, true},
		{"monitor: create: (-514) Resource already exists", 514, false},
		{"monitor: create: (-514) Resource already exists", -51, false},
		{"((-514)", -514, true},
		{"(((-514)))", -514, true},
		{"(-(-514)", -514, true},
		{"(-514(-514)", -514, true},
		{"(1) (2) (-514)", -514, true},
		{"(1)(2)(-514)", 2, true},
		{"(- 514)", -514, true},
		{"a (+514) b", 514, true},
		{"(-514", -514, false},
		{"-514", -514, false},
		{"(-514 )", -514, false},
		{"(-5140)", -514, false},
		{"", -514, false},
		{"(4294966782)", -514, false},

		{"", 0, false},
		{"no code", 0, false},
		{"()", 0, false},
		{"(-)", 0, false},
		{"(-514)", 0, false},
		{"(99999999999)", 0, false},
		{"exit (0)", 0, true},
		{"(-0)", 0, true},
	} {
		if got := tcerr.MessageContains(test.message, test.code); got != test.want {
			t.Errorf("MessageContains(%q, %d) = %v, want %v", test.message, test.code, got, test.want)
		}
	}

	// A code that is no int32 is in no message.
	if strconv.IntSize == 64 {
		n, err := strconv.Atoi("4294966782")
		if err != nil {
			t.Fatal(err)
		}
		if tcerr.MessageContains("(4294966782)", tcerr.ModuleCode(n)) {
			t.Errorf("MessageContains finds %d", n)
		}
	}
}

// hostile are texts whose repetition takes a search that looks ahead, for the
// closing parenthesis or past the spaces, from every byte at which a code might
// begin, time proportional to the square of the length.
var hostile = map[string]string{
	"parentheses": "(",
	"spaces":      "(" + strings.Repeat(" ", 1<<12),
	"only spaces": " ",
	"signs":       "(-",
	"digits":      "(1",
	"long number": "(" + strings.Repeat("1", 1<<12),
	"tokens":      "(1)",
	"prose":       "Resource already exists (see the documentation). ",
}

// TestHostileMessages takes milliseconds if the time is linear, which the benchmark
// shows. If it is not, this takes hours, and go test ends it.
func TestHostileMessages(t *testing.T) {
	const size = 4 << 20
	for name, part := range hostile {
		message := strings.Repeat(part, size/len(part))
		if tcerr.MessageContains(message, -514) {
			t.Errorf("%s: found", name)
		}
		if !tcerr.MessageContains(message+"(-514)", -514) {
			t.Errorf("%s: not found at the end", name)
		}
		_ = tcerr.MessageCode("(" + message)
	}
}

func TestMessageAllocs(t *testing.T) {
	for _, message := range []string{
		"(-514) Resource already exists",
		"monitor: create: (- 514) Resource already exists",
		"(99999999999999999999)",
		"no code",
		"",
	} {
		if n := testing.AllocsPerRun(100, func() {
			_ = tcerr.MessageCode(message)
			tcerr.MessageContains(message, tcerr.ModuleSourceAlreadyExists)
		}); n != 0 {
			t.Errorf("%q: %v allocations", message, n)
		}
	}
}

var token = regexp.MustCompile(`\( *([+-]?) *([0-9]+)\)`)

// reference returns the codes in message, and whether the first one leads it,
// by means of package regexp.
func reference(message string) (codes []tcerr.ModuleCode, leads bool) {
	for _, m := range token.FindAllStringSubmatchIndex(message, -1) {
		n, err := strconv.ParseInt(message[m[2]:m[3]]+message[m[4]:m[5]], 10, 32)
		if err != nil {
			continue // out of range
		}
		if m[0] == 0 {
			leads = true
		}
		codes = append(codes, tcerr.ModuleCode(n))
	}
	return codes, leads
}

func FuzzMessage(f *testing.F) {
	for _, test := range messageTests {
		f.Add(test.message, int32(test.want))
		f.Add("create: (1) (("+test.message, int32(test.want))
	}
	f.Add("(-514)(-21474836480)(0)", int32(-1<<31))
	f.Fuzz(func(t *testing.T, message string, code int32) {
		codes, leads := reference(message)

		var want tcerr.ModuleCode
		if leads {
			want = codes[0]
		}
		if got := tcerr.MessageCode(message); got != want {
			t.Errorf("MessageCode(%q) = %d, want %d", message, got, want)
		}

		for _, c := range append(codes, tcerr.ModuleCode(code), 0, -514) {
			if got, want := tcerr.MessageContains(message, c), slices.Contains(codes, c); got != want {
				t.Errorf("MessageContains(%q, %d) = %v, want %v", message, c, got, want)
			}
		}
	})
}

func BenchmarkMessageCode(b *testing.B) {
	for _, message := range []string{"(-514) Resource already exists", "(-  514)", "Resource already exists"} {
		b.Run(message, func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; i < b.N; i++ {
				_ = tcerr.MessageCode(message)
			}
		})
	}
}

// BenchmarkMessageContains shows by its MB/s, which do not depend on the size,
// that the time is linear.
func BenchmarkMessageContains(b *testing.B) {
	b.Run("wrapped", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; i < b.N; i++ {
			tcerr.MessageContains("monitor: create: (-514) Resource already exists", -514)
		}
	})
	for name, part := range hostile {
		for _, size := range []int{1 << 16, 1 << 20} {
			message := strings.Repeat(part, size/len(part))
			b.Run(fmt.Sprintf("%s/%dKiB", name, size>>10), func(b *testing.B) {
				b.ReportAllocs()
				b.SetBytes(int64(len(message)))
				for i := 0; i < b.N; i++ {
					tcerr.MessageContains(message, -514)
				}
			})
		}
	}
}
