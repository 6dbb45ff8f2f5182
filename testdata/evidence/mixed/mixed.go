// Package mixed has codes and other numbers in the same variables.
package mixed

import "github.com/tcerr/tcerrlint/testdata/evidence/api"

// A metric is any number with a name.
type metric struct {
	name  string
	value float64
}

func report(r *api.Response, millis float64) []metric {
	return []metric{{"code", float64(r.Code)}, {"latency", millis}}
}

func slow(m metric) bool { return m.value == 5000 }

// A setting is filled by encoding/json as well.
type setting struct {
	Value int `json:"value"`
}

func store(r *api.Response) setting { return setting{Value: r.Code} }

func full(s setting) bool { return s.Value == 4000 }

func abs(n int) int {
	if n == 6000 {
		return n
	}
	return max(n, -n)
}

func size(r *api.Response, items []string) (int, int) {
	return abs(r.Code), abs(len(items))
}

func toInt(v any) int {
	switch v := v.(type) {
	case int:
		return v
	case float64:
		return int(v)
	}
	return 0
}

func port(r *api.Response, m map[string]any) bool {
	return toInt(r.Code) > 0 && toInt(m["port"]) == 5000
}

func limit(r *api.Response, limits []int) bool {
	n := r.Code
	n += limits[0]
	return n == 4000
}
