package outcome

import (
	"go/token"
	"go/types"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"
)

// TestFacts compares the tree with a map, of so few variables that it is a leaf, and
// of so many that it has two levels.
func TestFacts(t *testing.T) {
	for _, size := range []int{1, 62, 63, 64, 200, 300} {
		random := rand.New(rand.NewPCG(1, uint64(size)))
		n := newNumbers()
		vars := make([]*types.Var, size)
		for i := range vars {
			vars[i] = types.NewVar(token.NoPos, nil, "v", types.Typ[types.Bool])
			n.add(vars[i])
			n.add(vars[i]) // has its place
		}
		var known []facts
		var want []map[*types.Var]truth
		add := func(f facts, m map[*types.Var]truth) {
			for _, v := range vars {
				if f.get(v) != m[v] {
					t.Fatalf("of %d variables, one is %v, want %v", size, f.get(v), m[v])
				}
			}
			known, want = append(known, f), append(want, m)
		}
		add(facts{numbers: n}, nil)
		for range 300 {
			i, j := random.IntN(len(known)), random.IntN(len(known))
			v, value := vars[random.IntN(size)], truth(random.IntN(3))
			changed := maps.Clone(want[i])
			if changed == nil {
				changed = make(map[*types.Var]truth)
			}
			changed[v] = value
			add(known[i].with(v, value), changed)

			both, fewer := make(map[*types.Var]truth), false
			for v, value := range want[i] {
				if want[j][v] == value {
					both[v] = value
				}
				fewer = fewer || value != both[v]
			}
			met, less := known[i].meet(known[j])
			if less != fewer {
				t.Fatalf("of %d variables, less is %t, want %t", size, less, fewer)
			}
			if !less && met != known[i] {
				t.Fatalf("of %d variables, nothing is lost, but the tree is another", size)
			}
			add(met, both)
		}
		if stranger := types.NewVar(token.NoPos, nil, "v", types.Typ[types.Bool]); slices.ContainsFunc(known, func(f facts) bool {
			return f.get(stranger) != unknown || f.get(nil) != unknown || f.with(stranger, yes) != f
		}) {
			t.Fatal("something is known of a variable without a place")
		}
	}
}
