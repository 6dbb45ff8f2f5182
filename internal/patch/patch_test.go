package patch

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// numbered returns n lines, of which some are replaced.
func numbered(n int, end string, replaced map[int]string) string {
	var b strings.Builder
	for i := 1; i <= n; i++ {
		line, ok := replaced[i]
		if !ok {
			line = "line " + strconv.Itoa(i) + end
		}
		b.WriteString(line)
	}
	return b.String()
}

// TestUnified applies patches as git and patch do.
func TestUnified(t *testing.T) {
	far := map[int]string{2: "two\nand a half\n", 5: "five\n", 20: "", 40: "forty\nand one\n"}
	for _, test := range []struct{ name, old, fixed string }{
		{"a.go", numbered(5, "\n", nil), numbered(5, "\n", map[int]string{3: "three\n"})},
		{"joined.go", numbered(50, "\n", nil), numbered(50, "\n", far)},
		{"insert only.go", numbered(9, "\n", nil), "new\n\n" + numbered(9, "\n", nil)},
		{"sub/dir/crlf.go", numbered(50, "\r\n", nil), numbered(50, "\r\n", map[int]string{2: "two\r\nmore\r\n", 40: "forty\r\n"})},
		{"noend.go", numbered(9, "\n", nil) + "last", numbered(9, "\n", map[int]string{2: "two\n"}) + "last"},
		{"noend2.go", numbered(9, "\n", nil) + "last", numbered(9, "\n", nil) + "other"},
		{"getsend.go", "one\nlast", "one\nlast\n"},
		{"losesend.go", "one\nlast\n", "one\nlast"},
		{"empty.go", "", "one\n"},
		{"emptied.go", "one\n", ""},
		{"leer ä.go", "one\n", "two\n"},
		{"\"quoted\" \\ $x 'y'.go", "one\n", "two\n"},
		{"tab\tand \"quoted\" ä \\\n\r.go", "one\n", "two\n"},
	} {
		t.Run(test.name, func(t *testing.T) { checkPatch(t, test.name, test.old, test.fixed) })
	}
	if p := Unified("same.go", "one\n", "one\n"); p != "" {
		t.Errorf("no difference gives\n%s", p)
	}
}

// TestRandom checks the headers, line by line, of patches between texts that
// differ by chance.
func TestRandom(t *testing.T) {
	r := rand.New(rand.NewPCG(4000, 5000))
	for range 2000 {
		n := r.IntN(60)
		replaced := make(map[int]string)
		for range r.IntN(8) {
			replaced[1+r.IntN(60)] = strings.Repeat("new "+strconv.Itoa(r.IntN(9))+"\n", r.IntN(4))
		}
		old, fixed := numbered(n, "\n", nil), numbered(n, "\n", replaced)
		if r.IntN(3) == 0 {
			old = strings.TrimSuffix(old, "\n")
		}
		checkHunks(t, Unified("a.go", old, fixed), old, fixed)
	}
}

func checkPatch(t *testing.T, name, old, fixed string) {
	t.Helper()
	p := Unified(name, old, fixed)
	checkHunks(t, p, old, fixed)
	for _, args := range [][]string{{"git", "apply"}, {"patch", "-p1"}} {
		if args[0] == "patch" {
			if _, err := exec.LookPath("patch"); err != nil {
				continue // CI promises git only
			}
		}
		dir := t.TempDir()
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(old), 0o666); err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command(args[0], args[1:]...)
		cmd.Dir = dir
		cmd.Stdin = strings.NewReader(p)
		if out, err := cmd.CombinedOutput(); err != nil || strings.Contains(string(out), "offset") || strings.Contains(string(out), "fuzz") {
			t.Errorf("%v: %v\n%s\n%s", args, err, out, p)
		}
		if got, err := os.ReadFile(file); string(got) != fixed && !(fixed == "" && os.IsNotExist(err)) {
			t.Errorf("%v makes\n%q\nwant\n%q", args, got, fixed)
		}
	}
}

var header = regexp.MustCompile(`^@@ -(\d+),(\d+) \+(\d+),(\d+) @@$`)

// checkHunks checks that each line of a patch is that of the file which the
// header of its hunk says.
func checkHunks(t *testing.T, p, old, fixed string) {
	t.Helper()
	p = strings.ReplaceAll(p, "\n\\ No newline at end of file\n", "\x00")
	sides := map[byte][]string{'-': splitLines(old), '+': splitLines(fixed)}
	next, left := map[byte]int{}, map[byte]int{}
	take := func(sign byte, text string) {
		left[sign]--
		if n := next[sign]; n >= len(sides[sign]) || sides[sign][n] != text {
			t.Fatalf("line %d of %c is not %q in\n%s", n+1, sign, text, p)
		}
		next[sign]++
	}
	for _, line := range splitLines(strings.ReplaceAll(p, "\x00", "\x00\n"))[min(2, strings.Count(p, "\n")):] {
		if m := header.FindStringSubmatch(strings.TrimSuffix(line, "\n")); m != nil {
			for i, sign := range []byte("-+") {
				start, _ := strconv.Atoi(m[1+2*i])
				count, _ := strconv.Atoi(m[2+2*i])
				if count > 0 {
					start--
				}
				if left[sign] != 0 {
					t.Fatalf("a hunk has not as many lines as its header says:\n%s", p)
				}
				next[sign], left[sign] = start, count
			}
			continue
		}
		text := line[1:]
		if cut, ok := strings.CutSuffix(text, "\x00\n"); ok {
			text = cut
		}
		if line[0] != '+' {
			take('-', text)
		}
		if line[0] != '-' {
			take('+', text)
		}
	}
	if fmt.Sprint(left['-'], left['+']) != "0 0" {
		t.Errorf("the last hunk has not as many lines as its header says:\n%s", p)
	}
}
