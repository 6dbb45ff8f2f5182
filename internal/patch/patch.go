// Package patch describes the difference of two texts as git apply and patch -p1
// take it.
//
// The unified format of go-udiff, which is that of golang.org/x/tools, is not
// used: it leaves the lines between the edits of one hunk out of account, so
// that the headers of the hunks behind have the wrong line of the new file.
package patch

import (
	"fmt"
	"strings"

	"github.com/aymanbagabas/go-udiff"
)

// context is how many unchanged lines stand before and behind what changes.
const context = 3

// An edit replaces lines of the old text, from start to before end, counted
// from 0.
type edit struct {
	start, end int
	lines      []string
}

// Unified returns how a file changes, or "" if it does not. The name has slashes and starts at the
// folder in which the patch is to be applied.
func Unified(name, old, fixed string) string {
	lines := splitLines(old)
	edits := lineEdits(old, fixed)
	if len(edits) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString("--- " + spelled("a/"+name) + "\n+++ " + spelled("b/"+name) + "\n")
	longer := 0 // than the old text the new one is, up to the hunk
	for len(edits) > 0 {
		n := 1
		for n < len(edits) && edits[n].start-edits[n-1].end <= 2*context {
			n++
		}
		longer += writeHunk(&b, lines, edits[:n], longer)
		edits = edits[n:]
	}
	return b.String()
}

// spelled returns a name as a patch has it: in quotes if it would end too early
// otherwise, at a tab, and with a tab behind it if it has spaces, as for patch those
// may end it.
func spelled(name string) string {
	switch {
	case strings.ContainsAny(name, "\t\n\r"):
		return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\t", `\t`, "\n", `\n`, "\r", `\r`).Replace(name) + `"`
	case strings.Contains(name, " "):
		return name + "\t"
	}
	return name
}

// writeHunk writes neighbouring edits with the lines around them, and returns by
// how many lines the text becomes longer.
func writeHunk(b *strings.Builder, lines []string, edits []edit, longer int) int {
	start := max(0, edits[0].start-context)
	end := min(len(lines), edits[len(edits)-1].end+context)
	grows := 0
	for _, e := range edits {
		grows += len(e.lines) - (e.end - e.start)
	}
	b.WriteString("@@ -" + span(start, end-start) + " +" + span(start+longer, end-start+grows) + " @@\n")
	next := start
	for _, e := range edits {
		writeLines(b, " ", lines[next:e.start])
		writeLines(b, "-", lines[e.start:e.end])
		writeLines(b, "+", e.lines)
		next = e.end
	}
	writeLines(b, " ", lines[next:end])
	return grows
}

// span returns lines from start, counted from 0, as the header of a hunk has
// them: where there are none, it names the line before.
func span(start, count int) string {
	if count > 0 {
		start++
	}
	return fmt.Sprintf("%d,%d", start, count)
}

func writeLines(b *strings.Builder, sign string, lines []string) {
	for _, line := range lines {
		b.WriteString(sign + line)
		if !strings.HasSuffix(line, "\n") {
			b.WriteString("\n\\ No newline at end of file\n")
		}
	}
}

// lineEdits returns what makes the fixed text of the old one, in order.
func lineEdits(old, fixed string) []edit {
	var edits []edit
	offset, line := 0, 0
	to := func(next int) int {
		line += len(splitLines(old[offset:next]))
		offset = next
		return line
	}
	for _, e := range udiff.Lines(old, fixed) {
		edits = append(edits, edit{to(e.Start), to(e.End), splitLines(e.New)})
	}
	return edits
}

// splitLines returns the lines with their ends. The last may have none.
func splitLines(text string) []string {
	lines := strings.SplitAfter(text, "\n")
	if lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}
