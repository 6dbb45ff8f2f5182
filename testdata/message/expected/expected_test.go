package expected

import (
	"strings"
	"testing"
)

func TestCreate(t *testing.T) {
	_, err := create()
	if got := err.Error(); got != "(-514) Resource already exists" {
		t.Errorf("got %q", got)
	}
	if !strings.Contains(err.Error(), "(-514)") {
		t.Error(err)
	}
	for _, want := range []string{"(-514) Resource already exists"} {
		if err.Error() != want {
			t.Error(err)
		}
	}
	switch err.Error() {
	case "(-514) Resource already exists":
	default:
		t.Error(err)
	}
}
