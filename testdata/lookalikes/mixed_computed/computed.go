// Package mixed_computed computes numbers that it calls codes.
package mixed_computed

import (
	"math/rand"
	"net"
	"syscall"

	"github.com/dbdd4us/qcloudapi-sdk-go/common"
)

func status(ws syscall.WaitStatus) bool {
	code := ws.ExitStatus() & 0xffff
	return code == 4000
}

func verification() bool {
	code := rand.Intn(9000) + 1000
	return code == 5000
}

func frame(conn net.Conn) bool {
	b := make([]byte, 2)
	if _, err := conn.Read(b); err != nil {
		return false
	}
	code := int(b[0])<<8 | int(b[1])
	errCode := -int(b[0])
	return code == 4000 || errCode == 4000
}

func element(numbers []int, byName map[string]int, i int) bool {
	code, retCode := numbers[i], byName["x"]
	return code == 4000 || retCode == 5000
}

func either(a, b int) int {
	if a != 0 {
		return a
	}
	return b
}

func pick(e common.LegacyAPIError, s []string) bool {
	n := either(e.Code, len(s))
	return n == 5000 || either(len(s), e.Code) == 4000
}

func pointer(e common.LegacyAPIError, ns []int) bool {
	z := e.Code
	p := &z
	*p = len(ns)
	code := e.Code
	q := &code
	*q = len(ns)
	retCode := e.Code
	fill(&retCode, ns)
	return z == 4000 || code == 4000 || retCode == 4000
}

func fill(n *int, ns []int) { *n = len(ns) }

func swap(e common.LegacyAPIError, n int) bool {
	a, b := e.Code, n
	a, b = b, a
	return a == 4000 || b == 4000
}

func sum(e common.LegacyAPIError, ns []int) bool {
	code := e.Code
	for _, n := range ns {
		code += n
	}
	return code == 4000
}
