// Package strings recognizes errors of other programs by the number that they
// print in parentheses: AppleScript, JSON-RPC, Kerberos, libcurl and SSH.
package strings

import (
	"bytes"
	"errors"
	"os/exec"
	"regexp"
	"strings"
)

var (
	errCanceled = errors.New("canceled by the user")
	errBusy     = errors.New("busy")
	rpcPattern  = regexp.MustCompile(`\((-32\d{3})\)`)
	krbPattern  = regexp.MustCompile(`KDC_ERR_\w+ \(16\)`)
)

func askUser(prompt string) (string, error) {
	var stdout, stderr bytes.Buffer
	cmd := exec.Command("osascript", "-e", prompt)
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		if strings.Contains(stderr.String(), "(-128)") || strings.HasSuffix(strings.TrimSpace(stderr.String()), "(-1743)") {
			return "", errCanceled
		}
		return "", err
	}
	return stdout.String(), nil
}

func rpcError(err error) error {
	msg := err.Error()
	switch {
	case strings.Contains(msg, "(-32002)"), strings.Contains(msg, "(-32700)"):
		return errBusy
	case strings.HasPrefix(msg, "(-32603)"):
		return errors.New("internal")
	}
	if m := rpcPattern.FindStringSubmatch(msg); m != nil && m[1] == "-32005" {
		return errBusy
	}
	return err
}

func kinit(message string) error {
	if strings.Contains(message, "(16)") || strings.HasPrefix(message, "(24)") || krbPattern.MatchString(message) {
		return errors.New("pre-authentication failed")
	}
	if prefix, _, ok := strings.Cut(message, "(25)"); ok {
		return errors.New(prefix)
	}
	return nil
}

func curl(line string) bool {
	switch {
	case strings.HasPrefix(line, "curl: (28)"), strings.HasPrefix(line, "curl: (7)"):
		return true
	}
	return len(line) > 3 && line[:3] == "(7)"
}
