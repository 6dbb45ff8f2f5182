package settings

import (
	"flag"
	"strings"
	"testing"
)

// FuzzSettings sets one setting to any text, as a flag. What is accepted, the
// analyzer accepts, and what a flag prints of itself means the same. What is not
// is said in one line, and changes nothing.
func FuzzSettings(f *testing.F) {
	for i, s := range All(checks) {
		f.Add(uint8(i), s.Example, "")
		f.Add(uint8(i), s.Default, s.Example)
		f.Add(uint8(i), s.Example+","+s.Example, "\n")
	}
	f.Add(uint8(2), "4000:common:CodeX:never,4100:common:CodeY:never", "9223372036854775808:module:X:later")
	f.Fuzz(func(t *testing.T, which uint8, value, second string) {
		all := All(checks)
		name := all[int(which)%len(all)].Name
		var s Settings
		set := flags(&s)
		value, second = oneLine(value), oneLine(second)
		for _, v := range []string{value, second} {
			before := set.Lookup(name).Value.String()
			err := set.Set(name, v)
			if _, errCompile := s.Compile(checks); errCompile != nil {
				t.Errorf("-%s=%q gives %v, and then %v", name, v, err, errCompile)
			}
			after := set.Lookup(name).Value.String()
			if err == nil {
				continue
			}
			if text := err.Error(); text == "" || strings.Contains(text, "\n") {
				t.Errorf("-%s=%q is said in %q, want one line", name, v, text)
			}
			if before != after {
				t.Errorf("-%s=%q is wrong and makes %q of %q", name, v, after, before)
			}
		}

		var again Settings
		if err := flags(&again).Set(name, set.Lookup(name).Value.String()); err != nil && set.Lookup(name).Value.String() != "" {
			t.Errorf("-%s=%q is printed as what is wrong: %v", name, value, err)
		}
		if a, b := get(set, name), get(flags(&again), name); a != b {
			t.Errorf("-%s=%q is %q and, set to that, %q", name, value, a, b)
		}
	})
}

// oneLine returns a text without control characters, which no shell gives.
func oneLine(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return ' '
		}
		return r
	}, text)
}

func get(set *flag.FlagSet, name string) string { return set.Lookup(name).Value.String() }
