package programs

import (
	"cmp"
	"iter"
	"slices"
)

// Shrink returns the simplest choices it finds that still fail: fewer of them,
// and smaller ones. It makes so many attempts at once, since they may be cheap
// together and dear one by one: program makes the program of some choices, and
// fails returns which of several programs fail, by their choices. It gives up
// after so many rounds of attempts.
func Shrink(choices []int, rounds, atOnce int, program func(*Draws), fails func([][]int) []bool) []int {
	best, spans := canonical(choices, program)
	for {
		progress := false
		var batch [][]int
		try := func() {
			// Simplicity is a well-order: there is an end.
			for i, fails := range fails(batch) {
				if fails && compareChoices(batch[i], best) < 0 {
					best, progress = batch[i], true
				}
			}
			batch = nil
			rounds--
		}
		for attempt := range simpler(best, spans, program) {
			if batch = append(batch, attempt); len(batch) == atOnce {
				try()
			}
			if progress || rounds == 0 {
				break
			}
		}
		if len(batch) > 0 && !progress && rounds > 0 {
			try()
		}
		if !progress || rounds == 0 {
			return best
		}
		_, spans = canonical(best, program)
	}
}

// canonical returns the choices that a program really is made of, without
// zeros at the end, which are the default, and its pieces.
func canonical(choices []int, program func(*Draws)) ([]int, []span) {
	d := Given(choices)
	program(d)
	n := len(d.taken)
	for n > 0 && d.taken[n-1] == 0 {
		n--
	}
	return d.taken[:n], d.spans
}

// compareChoices compares lists by their simplicity.
func compareChoices(a, b []int) int {
	return cmp.Or(cmp.Compare(len(a), len(b)), slices.Compare(a, b))
}

// simpler returns lists of choices that are simpler than one, in the order in
// which they are worth a try: without a piece, the largest first; with a piece in
// place of another that it is a part of; without some choices; and with smaller
// ones.
func simpler(choices []int, spans []span, program func(*Draws)) iter.Seq[[]int] {
	spans = slices.Clone(spans)
	slices.SortStableFunc(spans, func(a, b span) int { return (b.to - b.from) - (a.to - a.from) })
	return func(yield func([]int) bool) {
		seen := make(map[string]bool)
		for _, e := range edits(choices, spans) {
			from, to := min(e.from, len(choices)), min(e.to, len(choices))
			list, _ := canonical(slices.Replace(slices.Clone(choices), from, to, e.with...), program)
			key := string(runes(list))
			if compareChoices(list, choices) < 0 && !seen[key] {
				seen[key] = true
				if !yield(list) {
					return
				}
			}
		}
	}
}

// An edit puts some choices in the place of others.
type edit struct {
	from, to int
	with     []int
}

// edits returns what may make choices simpler.
func edits(choices []int, spans []span) []edit {
	var edits []edit
	for _, s := range spans {
		edits = append(edits, edit{s.from, s.to, nil}, edit{s.from, s.to, []int{0}})
	}
	for _, outer := range spans {
		for _, inner := range spans {
			if inner.kind == outer.kind && outer.from <= inner.from && inner.to <= min(outer.to, len(choices)) {
				edits = append(edits, edit{outer.from, outer.to, choices[inner.from:inner.to]})
			}
		}
	}
	for _, size := range []int{8, 4, 2, 1} {
		for at := 0; at+size <= len(choices); at++ {
			edits = append(edits, edit{at, at + size, nil})
		}
	}
	for i, choice := range choices {
		for _, smaller := range []int{0, choice / 2, choice - 1} {
			if smaller < choice {
				edits = append(edits, edit{i, i + 1, []int{max(0, smaller)}})
			}
		}
	}
	return edits
}

func runes(choices []int) []rune {
	list := make([]rune, len(choices))
	for i, c := range choices {
		list[i] = rune(c)
	}
	return list
}
