// Package mutant is what mutated code asks whether its mistake is made now.
// Only the copies of the source that command mutate writes import it.
package mutant

import (
	"os"
	"strconv"
)

// Active is the number of the one mistake that is made, 0 if there is none. A
// test binary takes it from the environment.
var Active, _ = strconv.Atoi(os.Getenv("MUTANT"))

// On reports whether the mistake is made.
func On(id int) bool { return Active == id }

// String returns the text or, if the mistake is made, another one.
func String(id int, text string) string {
	if On(id) {
		return text + "\x00"
	}
	return text
}
