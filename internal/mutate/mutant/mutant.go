// Package mutant is what mutated code asks whether its mistake is made now.
// Only the copies of the source that command mutate writes import it.
package mutant

import (
	"fmt"
	"os"
	"strconv"
	"sync"
)

// Active is the number of the one mistake that is made, 0 if there is none. A
// test binary takes it from the environment.
var Active, _ = strconv.Atoi(os.Getenv("MUTANT"))

// Reached is called, unless it is nil, with each number that is asked for. A
// test binary writes them to a file if the environment names one.
var Reached = recorder(os.Getenv("MUTANTS_REACHED"))

// Left is how often mutated code may still ask before it panics, because it is
// taken to run for ever; 0 if there is no limit. That of tests is far above what
// any of them needs.
var Left = map[bool]int{true: 300_000_000}[os.Getenv("MUTANT") != ""]

// On reports whether the mistake is made.
func On(id int) bool {
	if Left > 0 {
		if Left--; Left == 0 {
			panic("the mutant does not come to an end")
		}
	}
	if Reached != nil {
		Reached(id)
	}
	return Active == id
}

// String returns the text or, if the mistake is made, another one.
func String(id int, text string) string {
	if On(id) {
		return text + "\x00"
	}
	return text
}

// recorder returns a function that writes each number once to a file.
func recorder(name string) func(id int) {
	if name == "" {
		return nil
	}
	file, err := os.Create(name)
	if err != nil {
		panic(err)
	}
	var mu sync.Mutex
	seen := make(map[int]bool)
	return func(id int) {
		mu.Lock()
		defer mu.Unlock()
		if !seen[id] {
			seen[id] = true
			fmt.Fprintln(file, id)
		}
	}
}
