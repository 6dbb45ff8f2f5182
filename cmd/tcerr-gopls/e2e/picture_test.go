package e2e

import (
	"flag"
	"path/filepath"
	"testing"

	"github.com/tcerr/tcerrlint/internal/picture"
)

var update = flag.Bool("update", false, "write what the picture in the README is drawn from; then run: go run ./internal/gen")

// TestPicture compares what the picture in the README is drawn from with what
// gopls answers.
func TestPicture(t *testing.T) {
	const file = "examples/keys/keys.go"
	name, err := filepath.Abs(filepath.Join(root, filepath.FromSlash(file)))
	if err != nil {
		t.Fatal(err)
	}
	e := start(t, build(t), filepath.Dir(filepath.Dir(name)), immediately(nil))
	e.open(name, read(t, name))
	for _, d := range e.diagnostics(name, "tcerr") {
		if d.Code != "unwrap" {
			continue
		}
		actions := e.actions(name, "quickfix", d)
		if len(actions) != 1 {
			t.Fatalf("there are the quick fixes %+v, want one", actions)
		}
		shown := picture.Finding{
			File: file, Range: rangeOf(d.Range), Source: d.Source, Code: d.Code, Link: d.CodeDescription.Href, Message: d.Message, Fix: actions[0].Title,
		}
		for _, edit := range e.fix(name, d) {
			shown.Edits = append(shown.Edits, picture.Edit{Range: rangeOf(edit.Range), NewText: edit.NewText})
		}
		data, err := shown.JSON()
		if err != nil {
			t.Fatal(err)
		}
		golden := filepath.Join(root, filepath.FromSlash(picture.Data))
		if *update {
			write(t, golden, string(data))
		}
		if kept := read(t, golden); kept != string(data) {
			t.Errorf("%s has\n%s\nand gopls answers\n%s\nif that is meant, run here: GOWORK=off go test -run TestPicture . -update", picture.Data, kept, data)
		}
		return
	}
	t.Errorf("no such finding in %s", file)
}

func rangeOf(r textRange) picture.Range {
	return picture.Range{Start: picture.Position(r.Start), End: picture.Position(r.End)}
}
