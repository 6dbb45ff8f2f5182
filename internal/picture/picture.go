// Package picture draws a finding and its quick fix as an editor shows them. What
// it draws is what a gopls with the analyzer has answered, kept in docs/editor.json:
// TestPicture in cmd/tcerr-gopls/e2e compares that with gopls, and the one in
// package analyzer with the analyzer.
package picture

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// Data and Drawing are the paths of the files, from the root of the repository.
const (
	Data    = "docs/editor.json"
	Drawing = "docs/editor.svg"
)

// A Finding is a diagnostic of the Language Server Protocol and the one quick fix
// that is offered for it. The file is all ASCII, so that columns are bytes.
type Finding struct {
	File    string // from the root of the repository
	Range   Range
	Source  string
	Code    string
	Link    string // of the code
	Message string
	Fix     string // the title of the quick fix
	Edits   []Edit
}

// A Range is a part of a text.
type Range struct{ Start, End Position }

// A Position counts lines and bytes from 0.
type Position struct{ Line, Character int }

// An Edit replaces a part of a text.
type Edit struct {
	Range   Range
	NewText string
}

// Parse reads the data.
func Parse(data []byte) (*Finding, error) {
	f := new(Finding)
	return f, json.Unmarshal(data, f)
}

// JSON returns the data.
func (f *Finding) JSON() ([]byte, error) {
	data, err := json.MarshalIndent(f, "", "\t")
	return append(data, '\n'), err
}

// Apply returns the source with the edits.
func (f *Finding) Apply(src string) (string, error) {
	edits := slices.Clone(f.Edits)
	slices.SortStableFunc(edits, func(a, b Edit) int { // the last first
		return b.Range.Start.compare(a.Range.Start)
	})
	for _, e := range edits {
		start, end := e.Range.Start.offset(src), e.Range.End.offset(src)
		if start < 0 || end < start || end > len(src) {
			return "", errors.New("an edit is not in the file")
		}
		src = src[:start] + e.NewText + src[end:]
	}
	return src, nil
}

func (p Position) compare(q Position) int {
	if p.Line != q.Line {
		return p.Line - q.Line
	}
	return p.Character - q.Character
}

// offset returns the place of a position in a text, or -1.
func (p Position) offset(text string) int {
	start := 0
	for range p.Line {
		i := strings.IndexByte(text[start:], '\n')
		if i < 0 {
			return -1
		}
		start += i + 1
	}
	return start + p.Character
}

// The measures, in pixels.
const (
	fontSize = 13
	width    = 7.8 // of a character
	height   = 20  // of a line
	margin   = 14
	gutter   = 5 // characters for the number of a line
	columns  = 116
	shown    = 5 // lines
)

// SVG draws the finding in the source and, below, the source with the fix.
func (f *Finding) SVG(src string) ([]byte, error) {
	fixed, err := f.Apply(src)
	if err != nil {
		return nil, err
	}
	first := f.Range.Start.Line - 1
	var d drawing
	d.title(f.File)
	for i, line := range linesFrom(src, first) {
		d.code(first+i, line)
		if first+i == f.Range.Start.Line {
			d.underline(line, f.Range)
			d.popup(f)
		}
	}
	d.y += height / 2
	d.title("after the quick fix")
	for i, line := range linesFrom(fixed, first) {
		d.code(first+i, line)
	}
	return d.bytes(), nil
}

func linesFrom(text string, first int) []string {
	lines := strings.Split(text, "\n")
	return lines[first:min(first+shown, len(lines))]
}

// A drawing grows downwards.
type drawing struct {
	body strings.Builder
	y    float64
}

func (d *drawing) title(text string) {
	d.y += height
	d.text(margin, "label", text)
	d.y += height / 2
}

// code draws a line of code with its number.
func (d *drawing) code(n int, line string) {
	d.y += height
	d.text(margin, "number", fmt.Sprintf("%4d", n+1))
	line = expanded(line)
	if limit := columns - gutter; utf8.RuneCountInString(line) > limit {
		line = line[:limit-1] + "…"
	}
	d.text(margin+gutter*width, "code", line)
}

// underline draws a wavy line below a part of the line of code.
func (d *drawing) underline(line string, r Range) {
	start, end := len(expanded(line[:r.Start.Character])), len(expanded(line[:r.End.Character]))
	fmt.Fprintf(&d.body, `<path class="wave" d="M%.1f %.1f`, margin+float64(gutter+start)*width, d.y+4)
	for i := range 2 * (end - start) {
		fmt.Fprintf(&d.body, " l%.1f %d", width/2, 3-6*(i%2))
	}
	d.body.WriteString("\"/>\n")
}

// popup draws what the editor shows when the finding is pointed at.
func (d *drawing) popup(f *Finding) {
	const indent, wide = gutter + 6, columns - gutter - 6
	lines := wrap(f.Message, wide-4)
	top := d.y + height/2
	d.y = top + height/4
	fmt.Fprintf(&d.body, `<rect class="popup" x="%.1f" y="%.1f" width="%.1f" height="%d" rx="4"/>`+"\n",
		margin+indent*width, top, wide*width, (len(lines)+3)*height)
	x := margin + (indent+2)*width
	for _, line := range lines {
		d.y += height
		d.text(x, "code", line)
	}
	d.y += height
	d.text(x, "link", fmt.Sprintf("%s (%s)", f.Source, f.Code))
	d.y += height
	d.text(x, "fix", "Quick fix: "+f.Fix)
	d.y += height
}

// text draws a text as wide as its characters in every font.
func (d *drawing) text(x float64, class, text string) {
	trimmed := strings.TrimLeft(text, " ")
	n := utf8.RuneCountInString(trimmed)
	if n == 0 {
		return
	}
	x += float64(len(text)-len(trimmed)) * width
	fmt.Fprintf(&d.body, `<text class="%s" x="%.1f" y="%.1f" textLength="%.1f" lengthAdjust="spacingAndGlyphs">%s</text>`+"\n",
		class, x, d.y, float64(n)*width, escaper.Replace(trimmed))
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

func (d *drawing) bytes() []byte {
	const w = 2*margin + columns*width
	h := d.y + margin
	return fmt.Appendf(nil, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %.0f" width="%.0f" height="%.0f">
<!-- Code generated by internal/gen; DO NOT EDIT. -->
<style>
text { font: %dpx ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; white-space: pre; }
.code { fill: #1f2328; } .number, .label { fill: #7d8590; } .link { fill: #0969da; } .fix { fill: #1a7f37; font-weight: bold; }
.wave { fill: none; stroke: #bf8700; stroke-width: 1.2; }
.popup { fill: #f6f8fa; stroke: #d0d7de; } .page { fill: #ffffff; stroke: #d0d7de; }
</style>
<rect class="page" x="0.5" y="0.5" width="%.0f" height="%.0f" rx="6"/>
%s</svg>
`, w, h, w, h, fontSize, w-1, h-1, d.body.String())
}

func expanded(line string) string { return strings.ReplaceAll(line, "\t", "    ") }

// wrap breaks a text into lines.
func wrap(text string, limit int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && len(line)+1+len(word) > limit {
			lines = append(lines, line)
			line = ""
		}
		line = strings.TrimSpace(line + " " + word)
	}
	return append(lines, line)
}
