// Package programs makes small Go programs that handle error codes in all the
// ways that people do, for tests that fix them and compare what they do before
// and after.
//
// A program is made of choices. The choices come from a seed, or are given, so
// that a program that makes a test fail can be made smaller without knowing what
// programs look like: see [Shrink].
package programs

import "math/rand/v2"

// Draws are the choices that a program is made of. The zero value always
// chooses 0, which is the simplest.
type Draws struct {
	given  []int
	random *rand.Rand // what follows the given ones; nil: 0
	taken  []int
	spans  []span
}

// A span is the choices that one piece of a program is made of, by their
// indexes: from the first, to the one behind the last.
type span struct {
	kind     string // pieces of a kind can stand in each other's place
	from, to int
}

// Random returns the choices of a seed.
func Random(seed uint64) *Draws {
	return &Draws{random: rand.New(rand.NewPCG(seed, 0))}
}

// Given returns the choices of a list.
func Given(choices []int) *Draws { return &Draws{given: choices} }

// Taken returns the choices that have been made.
func (d *Draws) Taken() []int { return d.taken }

// int chooses a number below n.
func (d *Draws) int(n int) int {
	choice := 0
	switch i := len(d.taken); {
	case i < len(d.given):
		choice = min(d.given[i], n-1)
	case d.random != nil:
		choice = d.random.IntN(n)
	}
	d.taken = append(d.taken, choice)
	return choice
}

// one chooses true once in n times.
func (d *Draws) one(n int) bool { return d.int(n) == n-1 }

// of chooses an element.
func of[T any](d *Draws, list ...T) T { return list[d.int(len(list))] }

// piece writes a piece of the program.
func (d *Draws) piece(kind string, write func() string) string {
	i := len(d.spans)
	d.spans = append(d.spans, span{kind: kind, from: len(d.taken)})
	text := write()
	d.spans[i].to = len(d.taken)
	return text
}

// list writes a number of pieces, and stops once in so many times. Whether there
// is another one is the first choice of each, so that any of them can be left out.
func (d *Draws) list(kind string, least, most, times int, write func() string) []string {
	var texts []string
	for len(texts) < most {
		i, more := len(d.spans), true
		text := d.piece(kind, func() string {
			if more = d.int(times) > 0 || len(texts) < least; more {
				return write()
			}
			return ""
		})
		if !more {
			d.spans = append(d.spans[:i], d.spans[i+1:]...)
			break
		}
		texts = append(texts, text)
	}
	return texts
}
