package main

import "testing"

func TestFlowchart(t *testing.T) {
	got := flowchart(map[string][]string{
		"a":          {"internal/b", "internal/c", "internal/d"},
		"internal/b": {"internal/c"},
		"internal/c": nil,
		"internal/d": {"internal/c"},
	})
	const want = "```mermaid\nflowchart TD\n    a --> b & d\n    b --> c\n    d --> c\n```\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
