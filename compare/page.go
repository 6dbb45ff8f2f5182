package main

import (
	"fmt"
	"strings"
)

const head = `<!-- Written by compare; DO NOT EDIT. -->

# Beside other linters

None of them is made for error codes of Tencent Cloud. Each is good at what it is for, and goes well with tcerrlint. This page says what they make of the
same code, with their default settings: of [examples/](../examples), where tcerrlint reports %d lines, the yardstick, which is ours; and of
[testdata/lookalikes/](../testdata/lookalikes), in which the same numbers and names are websocket close codes, ports, sizes, weather, other vendors' errors,
and nothing is a mistake with a Tencent Cloud code.

` + "`cd compare && GOWORK=off go run .`" + ` repeats it; CI compares what it prints with this page.

A finding about a whole switch counts for every line in it. The findings of go-errorlint and exhaustive in the look-alikes are about other things than codes,
and may be right; those of ruleguard are about the numbers.

| linter | looks for | lines of the yardstick | other lines in examples | lines in the look-alikes |
| --- | --- | --- | --- | --- |
`

// details lists what the others report in the examples.
func details(linters []linter, examples [][]finding) string {
	var b strings.Builder
	for i, l := range linters[1:] {
		found := examples[i+1]
		if len(found) == 0 {
			fmt.Fprintf(&b, "%s reports nothing in the examples, as there is nothing of the kind that it looks for.\n\n", l.name)
			continue
		}
		fmt.Fprintf(&b, "%s reports in the examples:\n\n", l.name)
		for _, f := range found {
			fmt.Fprintf(&b, "- `%s:%d`: %s\n", f.file, f.first, f.message)
		}
		b.WriteString("\n")
	}
	return strings.TrimSuffix(b.String(), "\n")
}
