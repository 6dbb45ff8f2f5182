// Package callbacks talks to the API, and has numbers called code that are
// made by others: lengths, random numbers, the codes of characters.
package callbacks

import (
	"math/rand"
	"sort"
	"strings"
	"unicode/utf8"
)

const host = "cvm.api.qcloud.com"

func characters(s string) int {
	for _, code := range s {
		if code == 4000 {
			return int(code)
		}
	}
	if code, _ := utf8.DecodeRuneInString(s); code == 5000 {
		return int(code)
	}
	return strings.IndexFunc(s, func(code rune) bool { return code == 6000 })
}

func lengths(s string) bool {
	code := len(s)
	return code == 4000
}

func verification() bool {
	code := rand.Intn(10_000)
	return code == 5000
}

func search(n int) (int, int) {
	return sort.Search(n, func(code int) bool { return code == 4100 }), sort.Search(n, isMatch)
}

func isMatch(code int) bool { return code == 4200 }
