// Package mixed_arithmetic computes with codes. What comes out is a group, an
// offset or a count, and no code any more, even where the number is one.
package mixed_arithmetic

import (
	"fmt"
	"hash/fnv"
	"io"
	"strconv"

	"github.com/dbdd4us/qcloudapi-sdk-go/common"
)

type stats struct {
	perGroup map[int]int
	calls    int
	failures int
	sum      int
}

func (s *stats) add(e common.LegacyAPIError) {
	s.calls++
	s.sum += e.Code
	if e.Code != 0 {
		s.failures++
	}
	if e.Code/100 == 40 || e.Code/1000*1000 == 4000 {
		s.perGroup[4000]++
	}
	group := e.Code - e.Code%100
	s.perGroup[group]++
	if group == 5000 || e.Code%10000 == 6000 {
		s.perGroup[e.Code/1000]++
	}
}

func (s *stats) report(w io.Writer) error {
	if s.calls == 5000 || s.failures == 4000 || s.sum == 6000 {
		if _, err := fmt.Fprintln(w, "round number"); err != nil {
			return err
		}
	}
	if s.perGroup[4000] == 4000 || s.perGroup[5000] != 5000 {
		fmt.Fprintln(w, "bad requests:", s.perGroup[4000])
	}
	offset := 4000
	for n := offset; n != 6000; n += 100 {
		if s.perGroup[n] > 0 {
			fmt.Fprintln(w, n, s.perGroup[n])
		}
	}
	return nil
}

// exit turns a code into a status for the shell.
func exit(e common.LegacyAPIError) int {
	status := e.Code >> 5
	if status == 4000 {
		status = 1
	}
	return status & 0xff
}

// bucket spreads messages over files.
func bucket(e common.LegacyAPIError) int {
	h := fnv.New32a()
	io.WriteString(h, e.Message+strconv.Itoa(e.Code))
	b := int(h.Sum32() % 6101)
	if b == 6000 || len(strconv.Itoa(e.Code)+e.Message) == 4000 {
		b = 0
	}
	return b
}

func ordered(e common.LegacyAPIError, last int) bool {
	return e.Code-last == 4000 || -e.Code == -5000+last || e.Code == 4000+last
}
