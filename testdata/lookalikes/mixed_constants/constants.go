// Package mixed_constants gives constants that are no codes to the same
// helpers and fields that codes go to.
package mixed_constants

import "github.com/dbdd4us/qcloudapi-sdk-go/common"

const adminPort = 9090

func isPort(n int) bool { return n == 5000 || n == 6000 }

func ports(e common.LegacyAPIError) bool {
	return isPort(e.Code) || isPort(8080) || isPort(adminPort)
}

type gauge struct {
	name  string
	value int
}

func gauges(e common.LegacyAPIError) []gauge {
	return []gauge{{"code", e.Code}, {"port", 8080}}
}

func alarm(x gauge) bool { return x.value == 5000 }

func limit(e common.LegacyAPIError, full bool) bool {
	n := 100
	if full {
		n = e.Code
	}
	return n == 4000
}
