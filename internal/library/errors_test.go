package library

import "testing"

func TestMakerOf(t *testing.T) {
	for _, test := range []struct {
		path, function string
		want           Maker
	}{
		{"fmt", "Errorf", Formats},
		{"fmt", "Sprintf", NoMaker},
		{"errors", "New", Flattens},
		{"errors", "Join", Wraps},
		{"errors", "Unwrap", NoMaker},
		{"github.com/pkg/errors", "Wrapf", Wraps},
		{"github.com/pkg/errors", "WithMessagef", Wraps},
		{"github.com/pkg/errors", "Errorf", Flattens},
		{"github.com/pkg/errors", "Cause", NoMaker},
		{"example.com/errors", "Wrap", NoMaker},
		{"example.com/pkg/errors", "New", NoMaker},
	} {
		if got := MakerOf(test.path, test.function); got != test.want {
			t.Errorf("%s.%s: got %v, want %v", test.path, test.function, got, test.want)
		}
	}
	if !HasErrorsAs("errors") || !HasErrorsAs("github.com/pkg/errors") || HasErrorsAs("example.com/errors") {
		t.Error("HasErrorsAs")
	}
}
