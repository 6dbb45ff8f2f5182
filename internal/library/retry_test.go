package library

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// TestRetryPaths finds libraries by the import paths that programs write, and
// none by a path that only looks like one.
func TestRetryPaths(t *testing.T) {
	for path, want := range map[string]string{
		"github.com/cenkalti/backoff":                                      "cenkalti/backoff",
		"github.com/cenkalti/backoff/v5":                                   "cenkalti/backoff",
		"github.com/hashicorp/terraform-plugin-sdk/v2/helper/retry":        "terraform-plugin-sdk",
		"k8s.io/apimachinery/pkg/util/wait":                                "apimachinery/pkg/util/wait",
		"example.org/vendor/github.com/avast/retry-go":                     "avast/retry-go",
		"resty.dev/v3":                                                     "resty.dev",
		"github.com/failsafe-go/failsafe-go/retrypolicy":                   "failsafe-go/failsafe-go/retrypolicy",
		"github.com/failsafe-go/failsafe-go/circuitbreaker":                "",
		"github.com/mycenkalti/backoff":                                    "",
		"github.com/avast/retry-gopher":                                    "",
		"example.org/myapimachinery/pkg/util/wait/for":                     "",
		"github.com/somebody/retry":                                        "",
		"github.com/tencentyun/terraform-plugin-sdk-tencent/helper/retryx": "",
	} {
		got := ""
		if r := RetryOf(path); r != nil {
			got = r.Path
		}
		if got != want {
			t.Errorf("%s is taken for %q, want %q", path, got, want)
		}
	}
}

// TestRetryRows shows that nothing in the table is there for no reason: some
// fixture imports each library, and calls each function, mark, option and wait
// of it by name. That a word taken out makes the fixture fail is what `go run
// ./internal/library/without WORD` shows.
func TestRetryRows(t *testing.T) {
	sources := fixtures(t)
	for _, r := range retries {
		var users []string
		for _, source := range sources {
			for _, path := range source.imports {
				if RetryOf(path) != nil && RetryOf(path).Path == r.Path {
					users = append(users, source.text)
					break
				}
			}
		}
		if len(users) == 0 {
			t.Errorf("no fixture imports %s", r.Path)
		}
		words := append([]string{r.Mark, r.Marked, r.Repeat, r.Result}, append(r.Options, r.Waits...)...)
		for _, c := range r.Calls {
			words = append(words, strings.TrimSuffix(c.Name, "*"))
		}
		for _, word := range words {
			if word != "" && !strings.Contains(strings.Join(users, "\n"), "."+word) {
				t.Errorf("no fixture uses %s of %s", word, r.Path)
			}
		}
	}
}

type source struct {
	text    string
	imports []string
}

func fixtures(t *testing.T) []source {
	t.Helper()
	var sources []source
	err := filepath.WalkDir("../../testdata/retry", func(name string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(name) != ".go" {
			return err
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	_ = parser.ImportsOnly
	_ = token.NewFileSet
	return sources
}
