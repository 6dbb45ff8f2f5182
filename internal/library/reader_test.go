package library

import (
	"slices"
	"testing"
)

// TestReaders asks for each method of each row with and without it.
func TestReaders(t *testing.T) {
	for i := range readers {
		r := &readers[i]
		path, all := "example.com/sdk/v2/"+r.below, r.methods
		for i, method := range all {
			for _, name := range r.types {
				if !OnlyReads(path, name, method) {
					t.Errorf("%s.%s does not only read", name, method)
				}
			}
			r.methods = slices.Delete(slices.Clone(all), i, i+1)
			if OnlyReads(path, r.types[0], method) {
				t.Errorf("%s.%s: its row changes nothing", r.types[0], method)
			}
			r.methods = all
		}
		names := r.types
		for i, name := range names {
			r.types = slices.Delete(slices.Clone(names), i, i+1)
			if OnlyReads(path, name, all[0]) {
				t.Errorf("%s: its name changes nothing", name)
			}
			r.types = names
		}
		for _, method := range []string{"Set", "SetId", "SetType", "SetConnInfo", "Partial", "MarkNewResource", "State", "Identity", ""} {
			if OnlyReads(path, r.types[0], method) {
				t.Errorf("%s.%s only reads", r.types[0], method)
			}
		}
		if OnlyReads(path, "Set", all[0]) || OnlyReads(path+"2", r.types[0], all[0]) || OnlyReads("my"+r.below, r.types[0], all[0]) {
			t.Errorf("%s: another type or package counts", r.types[0])
		}
	}
}
