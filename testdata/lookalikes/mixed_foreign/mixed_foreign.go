// Package mixed_foreign provisions instances and runs commands in them. What
// is called code in it comes from a process, a response or another library.
package mixed_foreign

import (
	"encoding/binary"
	"errors"
	"flag"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"os/exec"
	"syscall"

	"github.com/gorilla/websocket"
)

const endpoint = "https://cvm.api.qcloud.com"

var expected = flag.Int("code", 0, "the exit code to wait for")

func run(name string, args ...string) (bool, error) {
	cmd := exec.Command(name, args...)
	err := cmd.Run()
	code := cmd.ProcessState.ExitCode()
	switch code {
	case 0, 3010:
		return false, nil
	case 4000, 5100:
		return true, nil
	}
	if *expected == 5000 {
		return false, nil
	}
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		if errCode := exit.ExitCode(); errCode == 4100 {
			return false, nil
		}
		retCode := exit.Sys().(syscall.WaitStatus).ExitStatus()
		if retCode == 6000 {
			return true, nil
		}
	}
	return false, err
}

func ping(client *http.Client) error {
	resp, err := client.Get(endpoint)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	code := resp.StatusCode
	if code == 4000 || resp.StatusCode == 5000 {
		return fmt.Errorf("unexpected %d", code)
	}
	return nil
}

func record(h http.Handler) bool {
	rec := httptest.NewRecorder()
	h.ServeHTTP(rec, httptest.NewRequest(http.MethodGet, "/", nil))
	code := rec.Code
	return code == 4000 || rec.Code == 5000
}

func frame(conn net.Conn) (bool, error) {
	var head [2]byte
	if _, err := conn.Read(head[:]); err != nil {
		return false, err
	}
	code := binary.BigEndian.Uint16(head[:])
	errorCode := int(binary.BigEndian.Uint16(head[:]))
	return code == 4000 || errorCode == 4100, nil
}

func reason(err error) string {
	var ce *websocket.CloseError
	if errors.As(err, &ce) && ce.Code == 4000 {
		return ce.Text
	}
	return ""
}
