// Package mixed_shadow has variables that hide others of the same name. The
// outer ones are answers of the API, the inner ones are not.
package mixed_shadow

import (
	"encoding/json"
	"io"
	"net"

	"github.com/dbdd4us/qcloudapi-sdk-go/common"
)

type answer struct {
	common.LegacyAPIError
	Addr  string `json:"addr"`
	Total int    `json:"totalCount"`
}

type slot struct {
	Value int
	Limit int
}

func decode(r io.Reader) (answer, error) {
	var resp answer
	err := json.NewDecoder(r).Decode(&resp)
	return resp, err
}

func listeners(r io.Reader, conns []net.Conn) (n int, err error) {
	resp, err := decode(r)
	if err != nil || resp.Code != common.NoErr {
		return 0, err
	}
	value := resp.Code
	for _, conn := range conns {
		resp := conn.RemoteAddr().(*net.TCPAddr)
		value := resp.Port
		if value == 4000 || resp.Port == 5000 {
			n++
		}
	}
	if n == 5000 || resp.Total == 4000 {
		return value, nil
	}
	return n, nil
}

func slots(r io.Reader, limit int) []slot {
	resp, err := decode(r)
	if err != nil {
		return nil
	}
	out := []slot{{Limit: limit}, {Limit: resp.Total}}
	for i, s := range out {
		if s.Limit == 5000 || i == 4000 || s.Value+i == 6000 {
			out = out[:i]
			break
		}
	}
	{
		decode := func(s slot) int { return s.Limit }
		if decode(slot{Limit: limit}) == 4000 {
			return nil
		}
	}
	return out
}

func total(r io.Reader) bool {
	resp, err := decode(r)
	if err != nil {
		return false
	}
	resp2 := resp.Total
	return resp2 == 5000 && resp.Total != 4000 && len(resp.Message) == 6000
}
