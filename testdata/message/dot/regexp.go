package dot

import . "regexp"

var exists = MustCompile(`^\(-514\)`) // want `message: `

func patterns(s string) bool {
	ok, _ := MatchString(`\(-514\)`, s) // want `message: `
	return ok || exists.MatchString(s)
}
