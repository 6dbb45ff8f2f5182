// Package unrelated compares the fields beside the code.
package unrelated

import "slices"

type response struct {
	Code, Limit, Port int
	Message, CodeDesc string
}

func fields(r response, timeout int) bool {
	switch r.Limit {
	case 4000, 5000:
		return true
	}
	return r.Port == 5000 || timeout == 6000 || len(r.Message) == 4000 || slices.Contains([]int{4000}, r.Port)
}

func text(r response) bool {
	return r.CodeDesc == "5000" || map[string]bool{"4000": true}[r.Message] || slices.Contains([]string{"5000"}, r.CodeDesc)
}

func dependent(r response) bool {
	return r.Code+1 == 5000 || r.Code/100*100 == 4000 || -r.Code == 5000 || r.Code<<1 == 6000
}

func truncated(r response) bool {
	return float32(r.Code) == 5000 || string(rune(r.Code)) == "\u1388"
}

func index(r response, list []int) bool {
	return list[r.Code] == 5000 || map[int]int{1: 2}[r.Code] == 4000
}
