package e2e

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/textproto"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf16"
)

// An editor speaks the Language Server Protocol with a server, one thing at a
// time: while it waits for an answer, it does what the server asks for.
type editor struct {
	t        testing.TB
	server   *exec.Cmd
	in       io.Writer
	out      *textproto.Reader
	settings map[string]any
	calls    int
	versions map[string]int // of the open files, by name
	// What the server has to look at, and how often it has come to an end.
	changes, diagnosed int
	diagnosing         map[string]bool         // under way, by token
	shown              map[string][]diagnostic // the latest, by name
}

// A diagnostic is kept as the server sent it too, which wants it back.
type diagnostic struct {
	Range           textRange
	Code            string
	CodeDescription struct{ Href string }
	Source, Message string

	raw json.RawMessage
}

func (d *diagnostic) UnmarshalJSON(data []byte) error {
	type plain diagnostic
	d.raw = slices.Clone(data)
	return json.Unmarshal(data, (*plain)(d))
}

func (d diagnostic) MarshalJSON() ([]byte, error) { return d.raw, nil }

type textRange struct{ Start, End position }

// A position counts from 0, and in a line in UTF-16.
type position struct{ Line, Character int }

type textEdit struct {
	Range   textRange
	NewText string
}

type message struct {
	ID     json.RawMessage `json:"id"`
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
	Result json.RawMessage `json:"result"`
	Error  *struct{ Message string }
}

type object = map[string]any

// start opens a folder in an editor. The server ends with the test.
func start(t testing.TB, server, dir string, settings object) *editor {
	t.Helper()
	// No test waits for anything as long as this, but if the server hangs, it
	// fails.
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Minute)
	cmd := exec.CommandContext(ctx, server)
	cmd.Dir = dir
	cmd.Env = append(cmd.Environ(), "GOWORK=off", "GOPLSCACHE="+t.TempDir())
	cmd.Stderr = os.Stderr
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	e := &editor{
		t: t, server: cmd, in: in, out: textproto.NewReader(bufio.NewReader(out)), settings: settings,
		versions: make(map[string]int), diagnosing: make(map[string]bool), shown: make(map[string][]diagnostic),
	}
	t.Cleanup(func() {
		defer cancel()
		if t.Failed() {
			cancel()
			_ = cmd.Wait()
			return
		}
		e.call("shutdown", nil, nil)
		e.notify("exit", nil)
		if err := cmd.Wait(); err != nil {
			t.Errorf("the server ends with %v", err)
		}
	})
	e.call("initialize", object{
		"processId": os.Getpid(),
		"rootUri":   uri(dir),
		"capabilities": object{
			"workspace": object{"configuration": true},
			"window":    object{"workDoneProgress": true},
			"textDocument": object{
				"publishDiagnostics": object{"versionSupport": true, "codeDescriptionSupport": true},
				"codeAction": object{"codeActionLiteralSupport": object{
					"codeActionKind": object{"valueSet": []string{"quickfix", "source.fixAll"}},
				}},
			},
		},
		"initializationOptions": settings,
	}, nil)
	e.notify("initialized", object{})
	e.changes++
	return e
}

// open opens a file, or, if it is open already, changes its text.
func (e *editor) open(name, text string) {
	e.t.Helper()
	e.changes++
	e.versions[name]++
	version := e.versions[name]
	if version == 1 {
		e.notify("textDocument/didOpen", object{
			"textDocument": object{"uri": uri(name), "version": version, "languageId": "go", "text": text},
		})
		return
	}
	e.notify("textDocument/didChange", object{
		"textDocument":   object{"uri": uri(name), "version": version},
		"contentChanges": []object{{"text": text}},
	})
}

// close closes an open file.
func (e *editor) close(name string) {
	e.t.Helper()
	e.changes++
	delete(e.versions, name)
	e.notify("textDocument/didClose", object{"textDocument": object{"uri": uri(name)}})
}

// diagnostics waits for those of the texts as they are now, from one source.
// What arrives before the server has come to an end may lack some.
func (e *editor) diagnostics(name, source string) []diagnostic {
	e.t.Helper()
	for e.diagnosed < e.changes {
		e.receive()
	}
	return slices.DeleteFunc(slices.Clone(e.shown[name]), func(d diagnostic) bool { return d.Source != source })
}

// A codeAction is what the user can choose at a diagnostic.
type codeAction struct {
	Title       string
	Kind        string
	Diagnostics []diagnostic
	Edit        struct {
		DocumentChanges []struct {
			TextDocument struct{ URI string }
			Edits        []textEdit
		}
	}
}

// actions asks for the code actions of a kind that repair a diagnostic.
func (e *editor) actions(name, kind string, d diagnostic) []codeAction {
	e.t.Helper()
	var actions []codeAction
	e.call("textDocument/codeAction", object{
		"textDocument": object{"uri": uri(name)},
		"range":        d.Range,
		"context":      object{"diagnostics": []diagnostic{d}, "only": []string{kind}},
	}, &actions)
	return slices.DeleteFunc(actions, func(a codeAction) bool {
		return !slices.ContainsFunc(a.Diagnostics, func(of diagnostic) bool {
			return of.Range == d.Range && of.Message == d.Message
		})
	})
}

// configure changes the settings of the server.
func (e *editor) configure(settings object) {
	e.t.Helper()
	e.settings = settings
	e.changes++
	e.notify("workspace/didChangeConfiguration", object{"settings": settings})
}

// call sends a request and waits for the result.
func (e *editor) call(method string, params, result any) {
	e.t.Helper()
	e.calls++
	id := strconv.Itoa(e.calls)
	e.send(object{"id": e.calls, "method": method, "params": params})
	for {
		m := e.receive()
		switch {
		case m.Method != "" || string(m.ID) != id:
			continue
		case m.Error != nil:
			e.t.Fatalf("%s: %s", method, m.Error.Message)
		case result != nil:
			if err := json.Unmarshal(m.Result, result); err != nil {
				e.t.Fatalf("%s: %v", method, err)
			}
		}
		return
	}
}

func (e *editor) notify(method string, params any) {
	e.t.Helper()
	e.send(object{"method": method, "params": params})
}

func (e *editor) send(m object) {
	e.t.Helper()
	m["jsonrpc"] = "2.0"
	data, err := json.Marshal(m)
	if err != nil {
		e.t.Fatal(err)
	}
	if _, err := fmt.Fprintf(e.in, "Content-Length: %d\r\n\r\n%s", len(data), data); err != nil {
		e.t.Fatal(err)
	}
}

// receive takes the next message and does what it asks for.
func (e *editor) receive() message {
	e.t.Helper()
	m, err := readMessage(e.out)
	if err != nil {
		e.t.Fatalf("from the server: %v", err)
	}
	switch {
	case m.Method == "textDocument/publishDiagnostics":
		var p struct {
			URI         string
			Diagnostics []diagnostic
		}
		if err := json.Unmarshal(m.Params, &p); err != nil {
			e.t.Fatal(err)
		}
		e.shown[fileName(e.t, p.URI)] = p.Diagnostics
	case m.Method == "$/progress":
		var p struct {
			Token json.RawMessage
			Value struct{ Kind, Title string }
		}
		if err := json.Unmarshal(m.Params, &p); err != nil {
			e.t.Fatal(err)
		}
		switch token := string(p.Token); {
		case p.Value.Kind == "begin" && strings.HasPrefix(p.Value.Title, "diagnosing "):
			e.diagnosing[token] = true
		case p.Value.Kind == "end" && e.diagnosing[token]:
			delete(e.diagnosing, token)
			e.diagnosed++
		}
	case m.Method == "workspace/configuration":
		var p struct{ Items []any }
		if err := json.Unmarshal(m.Params, &p); err != nil {
			e.t.Fatal(err)
		}
		e.send(object{"id": m.ID, "result": slices.Repeat([]object{e.settings}, len(p.Items))})
	case m.Method != "" && m.ID != nil: // something to show, or to register
		e.send(object{"id": m.ID, "result": nil})
	}
	return m
}

func readMessage(r *textproto.Reader) (m message, err error) {
	header, err := r.ReadMIMEHeader()
	if err != nil {
		return m, err
	}
	size, err := strconv.Atoi(header.Get("Content-Length"))
	if err != nil {
		return m, err
	}
	data := make([]byte, size)
	if _, err := io.ReadFull(r.R, data); err != nil {
		return m, err
	}
	return m, json.Unmarshal(data, &m)
}

func uri(name string) string {
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(name)}).String()
}

func fileName(t testing.TB, uri string) string {
	t.Helper()
	u, err := url.Parse(uri)
	if err != nil {
		t.Fatal(err)
	}
	return filepath.FromSlash(u.Path)
}

// offset returns the place of a position in a text.
func offset(text string, p position) (int, error) {
	start := 0
	for range p.Line {
		i := strings.IndexByte(text[start:], '\n')
		if i < 0 {
			return 0, errors.New("no such line")
		}
		start += i + 1
	}
	column := 0
	for i, r := range text[start:] {
		if column == p.Character {
			return start + i, nil
		}
		column += utf16.RuneLen(r)
	}
	return len(text), nil
}

// textOf returns a range of a text.
func textOf(t testing.TB, text string, r textRange) string {
	t.Helper()
	start, err1 := offset(text, r.Start)
	end, err2 := offset(text, r.End)
	if err := errors.Join(err1, err2); err != nil {
		t.Fatal(err)
	}
	return text[start:end]
}

// apply returns the text with edits made.
func apply(t testing.TB, text string, edits []textEdit) string {
	t.Helper()
	slices.SortStableFunc(edits, func(a, b textEdit) int {
		if a.Range.Start.Line != b.Range.Start.Line {
			return a.Range.Start.Line - b.Range.Start.Line
		}
		return a.Range.Start.Character - b.Range.Start.Character
	})
	for _, e := range slices.Backward(edits) {
		start, err1 := offset(text, e.Range.Start)
		end, err2 := offset(text, e.Range.End)
		if err := errors.Join(err1, err2); err != nil {
			t.Fatal(err)
		}
		text = text[:start] + e.NewText + text[end:]
	}
	return text
}
