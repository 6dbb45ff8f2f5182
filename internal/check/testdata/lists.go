// flags: -disable=compare

// Package lists decides by lists, which are known if nothing changes them.
package lists

import (
	"slices"

	"example.com/others"
	expslices "golang.org/x/exp/slices"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

func call() *response
func change(list []int) { list[0] = 1 }

// Exported may be changed by other packages.
var Exported = []int{4000, 6000}

var (
	plain    = []int{4000, 6000}
	written  = []int{4000, 6000}
	counted  = []int{4000, 6000}
	pointed  = []int{4000, 6000}
	ranged   = []int{4000, 6000}
	value    = []int{4000, 6000}
	sliced   = []int{4000, 6000}
	changed  = []int{4000, 6000}
	decoded  = []int{4000, 6000}
	sorted   = []int{4000, 6000}
	assigned = []int{4000, 6000}
)

func init() {
	_ = (plain)[0] + len(plain)
	for range plain {
	}
	written[0] = 1
	counted[0]++
	_ = &pointed[0]
	for ranged[0] = range 3 {
	}
	for _, value[0] = range plain {
	}
	_ = sliced[:]
	change(changed)
	others.Decode(decoded)
	slices.SortFunc(sorted, nil)
	assigned = nil
}

func lookups(r *response) bool {
	return slices.Index(plain, r.Code) >= 0 || expslices.Contains(plain, r.Code)
}

func askPlain() error {
	for {
		r := call()
		if slices.Contains(plain, r.Code) { // want "makes the request again for 4000"
			continue
		}
		return nil
	}
}

func askWritten() error {
	for {
		r := call()
		if slices.Contains(written, r.Code) {
			continue
		}
		return nil
	}
}

func askCounted() error {
	for {
		r := call()
		if slices.Contains(counted, r.Code) {
			continue
		}
		return nil
	}
}

func askPointed() error {
	for {
		r := call()
		if slices.Contains(pointed, r.Code) {
			continue
		}
		return nil
	}
}

func askRanged() error {
	for {
		r := call()
		if slices.Contains(ranged, r.Code) {
			continue
		}
		return nil
	}
}

func askValue() error {
	for {
		r := call()
		if slices.Contains(value, r.Code) {
			continue
		}
		return nil
	}
}

func askSliced() error {
	for {
		r := call()
		if slices.Contains(sliced, r.Code) {
			continue
		}
		return nil
	}
}

func askChanged() error {
	for {
		r := call()
		if slices.Contains(changed, r.Code) {
			continue
		}
		return nil
	}
}

func askDecoded() error {
	for {
		r := call()
		if slices.Contains(decoded, r.Code) {
			continue
		}
		return nil
	}
}

func askSorted() error {
	for {
		r := call()
		if slices.Contains(sorted, r.Code) {
			continue
		}
		return nil
	}
}

func askAssigned() error {
	for {
		r := call()
		if slices.Contains(assigned, r.Code) {
			continue
		}
		return nil
	}
}

func askExported() error {
	for {
		r := call()
		if slices.Contains(Exported, r.Code) {
			continue
		}
		return nil
	}
}

func askLocal() error {
	Local := []int{4000, 6000}
	for {
		r := call()
		if slices.Contains(Local, r.Code) { // want "makes the request again for 4000"
			continue
		}
		return nil
	}
}
