// Package ports checks the listeners of a host: 4000, 5000 and 6000 are ports.
package ports

import (
	"fmt"
	"net"
	"slices"
	"strconv"
	"time"
)

type listener struct {
	Name string `json:"name"`
	Port int    `json:"port"`
	Open bool   `json:"-"`
}

var names = map[int]string{
	4000: "proxy",
	4100: "metrics",
	4200: "frontend",
	5000: "registry",
	6000: "x11",
}

var public = []int{80, 443, 5000}

func probe(host string, ports ...int) []listener {
	var found []listener
	for _, port := range ports {
		conn, err := net.DialTimeout("tcp", net.JoinHostPort(host, strconv.Itoa(port)), time.Second)
		if err == nil {
			conn.Close()
		}
		found = append(found, listener{names[port], port, err == nil})
	}
	return found
}

func audit(found []listener) []string {
	var warnings []string
	for _, l := range found {
		if !l.Open {
			continue
		}
		switch l.Port {
		case 4000, 6000:
			warnings = append(warnings, fmt.Sprintf("%s is open on %d", l.Name, l.Port))
		case 5000:
			continue
		}
		if slices.Contains(public, l.Port) || slices.Contains([]int{4100, 4200}, l.Port) {
			continue
		}
		warnings = append(warnings, fmt.Sprintf("unknown listener on %d", l.Port))
	}
	return warnings
}

func own(addr net.Addr) bool {
	tcp, ok := addr.(*net.TCPAddr)
	return ok && (tcp.Port == 5000 || tcp.Port != 4000)
}
