package analyzer

import (
	"bytes"
	"go/token"
	"os"

	"golang.org/x/tools/go/analysis"
)

// lineEnds makes fixes end lines as their files do. Fixes are made for files of
// Unix: of others the syntax tree knows nothing. Applied as they are, to a file
// whose every line ends in \r\n, they leave lines that end in \n,
//
//	import (\r\n                import (\r\n
//		"fmt"\r\n          →        "fmt"\r\n
//	)\r\n                               "github.com/tcerr/tcerrlint/tcerr"\n
//	                            )\r\n
//
// which drivers that do not look at the whole file, editors among them, let be.
type lineEnds struct {
	pass *analysis.Pass
	dos  map[*token.File][]byte // see content; nil before the first fix
}

// content returns the content of a file each of whose lines ends in \r\n, of
// any other nil. A file that has changed since it was parsed counts as other.
func (l *lineEnds) content(file *token.File) []byte {
	content, ok := l.dos[file]
	if !ok {
		read := l.pass.ReadFile
		if read == nil { // nogo gives none
			read = os.ReadFile
		}
		content, _ = read(file.Name())
		lines := bytes.Count(content, []byte("\n"))
		if len(content) != file.Size() || lines != bytes.Count(content, []byte("\r\n")) {
			content = nil
		}
		if l.dos == nil {
			l.dos = make(map[*token.File][]byte)
		}
		l.dos[file] = content
	}
	return content
}

// apply returns the edits of a fix, which are all in one file, with the line
// ends of that file.
func (l *lineEnds) apply(edits []analysis.TextEdit) []analysis.TextEdit {
	file := l.pass.Fset.File(edits[0].Pos)
	content := l.content(file)
	if content == nil {
		return edits
	}
	// What is put at the end of a line stands before its \n, and so behind its \r.
	beforeEnd := func(pos token.Pos) token.Pos {
		if offset := file.Offset(pos); 0 < offset && offset < len(content) && content[offset] == '\n' {
			return pos - 1
		}
		return pos
	}
	adapted := make([]analysis.TextEdit, len(edits))
	for i, e := range edits {
		adapted[i] = analysis.TextEdit{
			Pos:     beforeEnd(e.Pos),
			End:     beforeEnd(e.End),
			NewText: bytes.ReplaceAll(e.NewText, []byte("\n"), []byte("\r\n")),
		}
	}
	return adapted
}
