package outcome

import "testing"

func TestValues(t *testing.T) {
	if Number(0) != Success || Name("") != Success || Number(1) == Name("1") {
		t.Error("a value is equal to another")
	}
	test := Test{Value: Name("ResourceNotFound"), Prefix: true}
	for name, want := range map[string]bool{"ResourceNotFound": true, "ResourceNotFound.X": true, "Resource": false, "resourcenotfound.X": false, "": false} {
		if test.Names(Name(name)) != want {
			t.Errorf("%q: got %t", name, !want)
		}
		bounds := test.bounds()
		between := bounds[0].compare(Name(name)) <= 0 && Name(name).compare(bounds[1]) < 0
		if between != want {
			t.Errorf("%q lies between the bounds: %t, want %t", name, between, want)
		}
	}
	if len(Test{Value: Name("A")}.bounds()) != 1 {
		t.Error("an equality has other bounds than its value")
	}
}
