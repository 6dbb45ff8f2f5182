package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// BenchmarkKeystroke measures the time from a change of a file, as from a key, to
// the end of gopls' diagnostics of it, among which is the finding of another
// analyzer, and with tcerr the one of tcerr. Every second change is one after
// which there is none. The file is one of this project. The least of the times is
// what the machine's other work disturbs least.
func BenchmarkKeystroke(b *testing.B) {
	module, err := filepath.Abs(root)
	if err != nil {
		b.Fatal(err)
	}
	name := filepath.Join(module, "internal", "check", "message.go")
	data, err := os.ReadFile(name)
	if err != nil {
		b.Fatal(err)
	}
	right := string(data) + response + `
func keystroke(r response, list []response) bool { return r.Code == 0 }
`
	wrong := strings.Replace(right, "{ return r.Code == 0 }", "{ list = list; return r.Code == 5000 }", 1)
	gopls := build(b)
	for _, with := range []bool{false, true} {
		b.Run(fmt.Sprintf("tcerr=%t", with), func(b *testing.B) {
			e := start(b, gopls, module, immediately(object{"analyses": object{"tcerr": with}}))
			show := func(text string, findings int) {
				e.open(name, text)
				if got := len(e.diagnostics(name, "assign")); got != findings {
					b.Fatalf("%d findings of assign, want %d", got, findings)
				}
				if !with {
					findings = 0
				}
				if got := len(e.diagnostics(name, "tcerr")); got != findings {
					b.Fatalf("%d findings of tcerr, want %d", got, findings)
				}
			}
			show(right, 0)
			show(wrong, 1)
			show(right, 0)
			least := time.Hour
			for n := 0; b.Loop(); n++ {
				start := time.Now()
				if n%2 == 0 {
					show(wrong+comment(n), 1)
				} else {
					show(right+comment(n), 0)
				}
				least = min(least, time.Since(start))
			}
			b.ReportMetric(float64(least.Microseconds())/1000, "least-ms")
		})
	}
}

// comment returns a text that no file had before, so that nothing is in a cache.
func comment(n int) string { return fmt.Sprintf("\n// %d\n", n) }
