package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// installs builds the commands and imports package tcerr as users will: from a
// proxy that has the commit as the version, without the repository around.
func (c commit) installs() error {
	temp, err := os.MkdirTemp("", "release")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(temp) }()
	proxy := filepath.Join(temp, "proxy")
	for module, dir := range map[string]string{linter: "", constants: "tcerr/"} {
		if err := c.publish(proxy, module, dir); err != nil {
			return err
		}
	}
	user := filepath.Join(temp, "user")
	if err := os.Mkdir(user, 0o777); err != nil {
		return err
	}
	const src = "package m\n\nimport _ \"" + constants + "\"\n"
	if err := os.WriteFile(filepath.Join(user, "m.go"), []byte(src), 0o666); err != nil {
		return err
	}
	env, err := c.env(proxy, temp)
	if err != nil {
		return err
	}
	for _, args := range [][]string{
		{"install", linter + "/cmd/tcerrlint@" + c.version, linter + "/cmd/tcerr-gopls@" + c.version},
		{"mod", "init", "example.com/m"},
		{"get", constants + "@" + c.version},
		{"build", "."},
	} {
		cmd := exec.Command("go", args...)
		cmd.Dir, cmd.Env = user, append(os.Environ(), env...)
		if _, err := output(cmd); err != nil {
			return err
		}
	}
	installed, err := c.run(filepath.Join(temp, "bin", "tcerrlint"), "version")
	if err == nil && !strings.Contains(installed, " "+c.version+" ") {
		err = fmt.Errorf("tcerrlint version prints %q, want %s", installed, c.version)
	}
	return err
}

// publish puts a module, as it is in the commit, into a proxy: a folder with the
// files that a proxy serves. Modules below it are not part of it.
func (c commit) publish(proxy, module, dir string) error {
	folder := filepath.Join(proxy, filepath.FromSlash(module), "@v")
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return err
	}
	nested, err := c.git("ls-files", dir+"*/go.mod")
	if err != nil {
		return err
	}
	args := []string{"archive", "--format=zip", "--output=" + filepath.Join(folder, c.version+".zip"), "--prefix=" + module + "@" + c.version + "/", "HEAD:" + dir, "."}
	for file := range strings.FieldsSeq(nested) {
		args = append(args, ":(exclude)"+strings.TrimSuffix(strings.TrimPrefix(file, dir), "/go.mod"))
	}
	if _, err := c.git(args...); err != nil {
		return err
	}
	mod, err := c.git("show", "HEAD:"+dir+"go.mod")
	if err != nil {
		return err
	}
	for file, content := range map[string]string{
		c.version + ".mod":  mod + "\n",
		c.version + ".info": fmt.Sprintf("{\"Version\": %q}\n", c.version),
		"list":              c.version + "\n",
	} {
		if err := os.WriteFile(filepath.Join(folder, file), []byte(content), 0o666); err != nil {
			return err
		}
	}
	return nil
}

// env is the environment of a user who has nothing but the proxy, and whatever
// others were downloaded before. The versions go into a cache of its own: they
// are not released yet.
func (c commit) env(proxy, temp string) ([]string, error) {
	known, err := c.run("go", "env", "GOMODCACHE", "GOPROXY")
	if err != nil {
		return nil, err
	}
	cache, proxies, _ := strings.Cut(known, "\n")
	return []string{
		"GOWORK=off",
		"GOFLAGS=-modcacherw",
		"GOPROXY=" + fileURL(proxy) + "," + fileURL(filepath.Join(cache, "cache", "download")) + "," + proxies,
		"GONOSUMDB=" + linter + "," + constants,
		"GOMODCACHE=" + filepath.Join(temp, "cache"),
		"GOBIN=" + filepath.Join(temp, "bin"),
	}, nil
}

func fileURL(path string) string { return "file:///" + strings.TrimPrefix(filepath.ToSlash(path), "/") }
