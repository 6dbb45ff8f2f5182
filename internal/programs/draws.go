// Package programs makes small Go programs that handle error codes in all the
// ways that people do, for tests that fix them and compare what they do before
// and after.
//
// A program is made of choices. The choices come from a seed, or are given, so
// that a program that makes a test fail can be made smaller without knowing what
// programs look like: see [Shrink].
package programs

import (
	"math/rand/v2"
	"slices"
)

// Draws are the choices that a program is made of. The zero value always
// chooses 0, which is the simplest.
type Draws struct {
	given  []int
	random *rand.Rand // what follows the given ones; nil: 0
	taken  []int
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

// Shrink returns the simplest choices it finds that still fail: fewer of them,
// and smaller ones. It gives up after so many attempts.
func Shrink(choices []int, attempts int, fails func([]int) bool) []int {
	best := slices.Clone(choices)
	try := func(smaller []int) bool {
		if attempts == 0 || slices.Equal(smaller, best) {
			return false
		}
		attempts--
		if fails(smaller) {
			best = smaller
			return true
		}
		return false
	}
	for progress := true; progress && attempts > 0; {
		progress = false
		for size := len(best) / 2; size > 0; size /= 2 {
			for at := 0; at+size <= len(best); {
				if try(slices.Delete(slices.Clone(best), at, at+size)) {
					progress = true
				} else {
					at += size
				}
			}
		}
		for i := range best {
			for i < len(best) && best[i] > 0 {
				smaller := slices.Clone(best)
				smaller[i] /= 2
				if !try(smaller) {
					break
				}
				progress = true
			}
		}
	}
	return best
}
