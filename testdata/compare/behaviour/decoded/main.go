// Command decoded compares codes that encoding/json decoded.
package main

import (
	"encoding/json"
	"fmt"
	"math"
)

const host = "https://vpc.api.qcloud.com/v2/index.php"

type response struct {
	Code              interface{}
	Message, CodeDesc string
}

type double struct {
	Code              float64
	Message, CodeDesc string
}

// numbers are the codes of the tables, others, and their neighbours.
var numbers = []int{
	0, 1, -1, 200, 3999, 4000, 4001, 4100, 4101, 4102, 4103, 4104, 4105, 4106, 4107, 4110, 4200, 4300, 4400, 4500, 4600, 4711,
	4999, 5000, 5001, 5100, 5200, 5300, 5400, 5500, 6000, 6100, 6200, 6201, -502, -503, -505, -507, -509, -513, -514, -515, 514, -5000,
	5000 - 1<<16, 5000 + 1<<16, math.MaxInt8, math.MinInt16, math.MaxInt32, math.MinInt32,
}

func main() {
	for _, text := range []string{`{}`, `{"code":null}`, `{"code":"5000"}`, `{"code":5000.5}`, `{"code":5e3}`, `{"code":-514}`, `{"code":1e300}`, `{"code":[5000]}`} {
		show(text)
	}
	for _, n := range numbers {
		show(fmt.Sprintf(`{"code": %d, "message": "", "codeDesc": ""}`, n))
		fmt.Println(isAny(response{Code: n}), tagAny(response{Code: n}), isAny(response{Code: int64(n)}), isDouble(double{Code: float64(n)}))
	}
	for _, f := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), 5000.5, 4999.999999999, math.MaxFloat64, math.Copysign(0, -1), 1 << 53} {
		fmt.Println(f, isDouble(double{Code: f}), tagDouble(double{Code: f}, f), isAny(response{Code: f}), tagAny(response{Code: f}))
	}
}

func show(text string) {
	var r response
	var m map[string]interface{}
	fmt.Println(text, json.Unmarshal([]byte(text), &r), json.Unmarshal([]byte(text), &m))
	fmt.Println(isAny(r), tagAny(r), isMap(m))
}

func isAny(r response) []bool {
	f, _ := r.Code.(float64)
	return []bool{
		r.Code == 5000,   // want `compare: 5000 is `
		r.Code == 5000.0, // want `compare: 5000 `
		r.Code != 4e3,    // want `compare: 4000 `
		f == 4400,        // want `compare: 4400 `
		4000 == int(f),   // want `compare: 4000 `
	}
}

func tagAny(r response) string {
	switch r.Code {
	case nil:
		return "nil"
	case 5000: // want `compare: 5000 is `
		return "int"
	case 5000.0, "5000", 4000.0: // want `compare: 5000 ` `compare: 4000 `
		return "float"
	}
	return ""
}

func isDouble(r double) []bool {
	return []bool{
		r.Code == 5000, // want `compare: 5000 `
		5000 != r.Code, // want `compare: 5000 `
		r.Code == 5000.5,
		map[float64]bool{5000: true, 5000.5: true}[r.Code], // want `compare: 5000 `
	}
}

func tagDouble(r double, other float64) string {
	switch r.Code {
	case 4999.5, 5000, 5000.5: // want `compare: 5000 `
		return "near"
	case other:
		return "same"
	}
	return ""
}

func isMap(m map[string]interface{}) []bool {
	code, ok := m["code"].(float64)
	return []bool{
		ok,
		code == 5000,        // want `compare: 5000 `
		m["code"] == 4000,   // want `compare: 4000 .* never equals`
		m["code"] == 4000.0, // want `compare: 4000 `
	}
}
