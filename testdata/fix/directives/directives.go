// Package directives has lines that say where they come from. What comes from
// another file has findings there, and no fix: the next run of what copied it
// would lose it.
package directives

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

func own(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}

//line rules.y:100
func copied(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}

//line directives.go:21
func back(r response) bool {
	return r.Code == 4400 // want `compare: 4400 `
}

func inline(r response) bool {
	return /*line rules.y:200:9*/ r.Code == 5000 // want `compare: 5000 `
}
