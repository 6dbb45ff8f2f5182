//go:build go1.27

package evidence_test

import "testing"

// TestOf127 is TestOf for what only Go 1.27 and later can read.
func TestOf127(t *testing.T) { testArchives(t, "testdata/go127/*.txtar") }
