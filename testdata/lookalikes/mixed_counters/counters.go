// Package mixed_counters lists codes: it makes the numbers itself.
package mixed_counters

import "fmt"

const host = "cvm.api.qcloud.com"

func list(texts []string, text string) {
	for code := 4000; code != 5000; code++ {
		fmt.Println(code)
	}
	for code := range 7000 {
		if code == 4000 || code == 5000 {
			fmt.Println(code)
		}
	}
	for _, code := range text {
		if code == 4000 {
			fmt.Println(code)
		}
	}
	for code := range texts {
		if code == 6000 {
			fmt.Println(texts[code])
		}
	}
	var code int
	for range texts {
		code++
	}
	if code == 4000 {
		fmt.Println("full")
	}
	retCode := 4000
	for retCode != 6000 {
		retCode += 100
	}
	for _, errCode := range []int{1, 2, 3} {
		if errCode == 4400 {
			fmt.Println(errCode)
		}
	}
}
