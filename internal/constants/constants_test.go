package constants

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestWrite writes a package into a new module and compiles and uses it there.
func TestWrite(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "go.mod"), "module example.com/m\n\ngo 1.21\n")
	write(t, filepath.Join(dir, "use_test.go"), `package m

import (
	"encoding/json"
	"errors"
	"testing"

	"example.com/m/internal/apicodes"
)

func TestUse(t *testing.T) {
	var e apicodes.Error
	if err := json.Unmarshal([]byte(`+"`"+`{"code": 5100, "message": "(-514) Resource already exists"}`+"`"+`), &e); err != nil {
		t.Fatal(err)
	}
	if !errors.Is(&e, apicodes.ModuleSourceAlreadyExists) || e.Code.Retry() != apicodes.RetryLater {
		t.Error(e)
	}
}

type TencentCloudSDKError struct{ Code, Message, RequestId string }

func (e *TencentCloudSDKError) Error() string        { return e.Message }
func (e *TencentCloudSDKError) GetCode() string      { return e.Code }
func (e *TencentCloudSDKError) GetMessage() string   { return e.Message }
func (e *TencentCloudSDKError) GetRequestId() string { return e.RequestId }

func TestSDK(t *testing.T) {
	err := &TencentCloudSDKError{Code: "RequestLimitExceeded"}
	if code := apicodes.SDKCodeOf(err); code != apicodes.SDKRequestLimitExceeded || code.Retry() != apicodes.RetryLater {
		t.Error(code)
	}
}
`)
	out := filepath.Join(dir, "internal", "apicodes")
	if err := Write(out, "apicodes"); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("go", "test", "./...")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOPROXY=off")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
	files, err := filepath.Glob(filepath.Join(out, "*"))
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, name := range files {
		data := read(t, name)
		if bytes.Contains(data, []byte("tcerr.")) || bytes.Contains(data, []byte("package tcerr")) {
			t.Errorf("%s names package tcerr:\n%s", name, data)
		}
	}

	for _, terms := range []string{"// MIT License\n", "// Copyright (c) ", "// The above copyright notice and this permission notice shall be included"} {
		if doc := read(t, filepath.Join(out, "doc.go")); !bytes.Contains(doc, []byte(terms)) {
			t.Errorf("doc.go lacks %q:\n%s", terms, doc)
		}
	}

	before := make(map[string]os.FileInfo)
	for _, name := range files {
		before[name] = stat(t, name)
	}
	if err := Write(out, "apicodes"); err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if !os.SameFile(before[name], stat(t, name)) {
			t.Errorf("the second run writes %s again", name)
		}
	}
}

func TestWriteRefuses(t *testing.T) {
	dir := t.TempDir()
	mine := filepath.Join(dir, "error.go")
	write(t, mine, "package apicodes\n")
	err := Write(dir, "apicodes")
	if err == nil || !strings.Contains(err.Error(), "error.go") {
		t.Errorf("Write over a file of the user gives %v", err)
	}
	if got := string(read(t, mine)); got != "package apicodes\n" {
		t.Errorf("Write changes the user's file to %q", got)
	}
	if files, _ := filepath.Glob(filepath.Join(dir, "*")); len(files) != 1 {
		t.Errorf("Write leaves %v", files)
	}
	for _, name := range []string{"", "_", "main", "my-codes", "func", "4000"} {
		if err := Write(filepath.Join(t.TempDir(), "x"), name); err == nil {
			t.Errorf("Write takes %q for the name of a package", name)
		}
	}
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func stat(t *testing.T, path string) os.FileInfo {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info
}

// TestWriteFails writes where that is not possible.
func TestWriteFails(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	write(t, file, "")
	for _, folder := range []string{file, filepath.Join(file, "apicodes")} {
		if err := Write(folder, "apicodes"); err == nil {
			t.Errorf("no error about %s", folder)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "code.go"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := Write(dir, "apicodes"); err == nil {
		t.Error("a folder is written")
	}
	if err := Write(dir, "api codes"); err == nil {
		t.Error("no error about a name with a blank")
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 2 {
		t.Errorf("there are %v: %v", entries, err)
	}
}
