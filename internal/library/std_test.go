package library

import (
	"slices"
	"strings"
	"testing"
)

// TestStd asks for a function of each row, with the row and without it, and for
// each name in it.
func TestStd(t *testing.T) {
	converts := func(path, name string) bool { return Converts(path, name, false) }
	for name, table := range map[string]struct {
		rows *[]row
		is   func(path, name string) bool
	}{
		"reading":    {&reading, ReadsArguments},
		"computing":  {&computing, Computes},
		"converting": {&converting, converts},
		"momentary":  {&momentary, IsMomentary},
		"traceless":  {&traceless, LeavesNoTrace},
	} {
		t.Run(name, func(t *testing.T) {
			all := *table.rows
			defer func() { *table.rows = all }()
			for i, r := range all {
				path := r.path
				if strings.HasSuffix(path, "/") {
					path += "sub"
				}
				names := []string{"Any"}
				if len(r.names) > 0 {
					names = r.names
				}
				for _, pattern := range names {
					function := strings.Replace(pattern, "*", "More", 1)
					if !table.is(path, function) {
						t.Errorf("%s.%s: no", path, function)
					}
					if table.is("x/"+path, function) || table.is(path+"x", function) != strings.HasSuffix(r.path, "/") {
						t.Errorf("%s: another path counts", path)
					}
					*table.rows = slices.Delete(slices.Clone(all), i, i+1)
					if table.is(path, function) {
						t.Errorf("%s.%s: its row changes nothing", path, function)
					}
					*table.rows = all
					if len(r.names) > 0 {
						without := slices.Clone(all)
						without[i].names = append([]string{"none"}, slices.DeleteFunc(slices.Clone(r.names), func(s string) bool { return s == pattern })...)
						*table.rows = without
						if table.is(path, function) {
							t.Errorf("%s.%s: its name changes nothing", path, function)
						}
						*table.rows = all
					}
				}
				if len(r.names) > 0 && table.is(path, "Any") {
					t.Errorf("%s: any name counts", path)
				}
				for j, pattern := range r.but {
					function := strings.Replace(pattern, "*", "More", 1)
					if table.is(path, function) {
						t.Errorf("%s.%s: yes", path, function)
					}
					without := slices.Clone(all)
					without[i].but = slices.Delete(slices.Clone(r.but), j, j+1)
					*table.rows = without
					if !table.is(path, function) {
						t.Errorf("%s.%s: its exception changes nothing", path, function)
					}
					*table.rows = all
				}
			}
		})
	}
	for _, r := range converting {
		if Converts(strings.TrimSuffix(r.path, "/")+"/", "Errorf", true) || Converts(r.path, "Errorf", true) != (r.methods) {
			t.Errorf("%s: a method that may change its receiver", r.path)
		}
	}
}
