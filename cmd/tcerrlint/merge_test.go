package main

import (
	"fmt"
	"slices"
	"testing"

	"github.com/aymanbagabas/go-udiff"
)

// TestMerged merges fixes, of which one does not go with another: the second
// one is left out, wherever it stands.
func TestMerged(t *testing.T) {
	importing := udiff.Edit{Start: 5, End: 5, New: "import"}
	for n := range 9 {
		var fixes [][]udiff.Edit
		want := []udiff.Edit{importing}
		for i := range n + 1 {
			e := udiff.Edit{Start: 10 * (i + 1), End: 10*(i+1) + 4, New: fmt.Sprint(i)}
			fixes = append(fixes, []udiff.Edit{importing, e})
			want = append(want, e)
		}
		for at := 1; at <= len(fixes); at++ {
			clashing := []udiff.Edit{{Start: 10, End: 14, New: "other"}}
			got := merged(slices.Insert(slices.Clone(fixes), at, clashing))
			if !slices.Equal(got, want) {
				t.Errorf("%d fixes and a clash at %d give %v, want %v", len(fixes), at, got, want)
			}
		}
	}
}
