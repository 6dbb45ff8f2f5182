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
			if !OnlyReads(path, r.name, method) {
				t.Errorf("%s.%s does not only read", r.name, method)
			}
			r.methods = slices.Delete(slices.Clone(all), i, i+1)
			if OnlyReads(path, r.name, method) {
				t.Errorf("%s.%s: its row changes nothing", r.name, method)
			}
			r.methods = all
		}
		for _, method := range []string{"Set", "SetId", "SetType", "SetConnInfo", "Partial", "MarkNewResource", "State", "Identity", ""} {
			if OnlyReads(path, r.name, method) {
				t.Errorf("%s.%s only reads", r.name, method)
			}
		}
		if OnlyReads(path, "Set", all[0]) || OnlyReads(path+"2", r.name, all[0]) || OnlyReads("my"+r.below, r.name, all[0]) {
			t.Errorf("%s: another type or package counts", r.name)
		}
	}
}
