// Package registers has the codes of the real world: postal codes, accounts of
// a ledger, categories of merchants and coordinate systems.
package registers

import (
	"fmt"
	"strconv"
)

type account struct {
	Code    int    `json:"code"`
	Name    string `json:"name"`
	Message string `json:"message"` // shown to who books on it
	Balance int64  `json:"balance"`
}

type address struct {
	Street string
	City   string
	Code   string
}

func city(code int) string {
	switch code {
	case 4000:
		return "Roskilde"
	case 4100:
		return "Ringsted"
	case 4200:
		return "Slagelse"
	case 5000:
		return "Odense C"
	case 6000:
		return "Kolding"
	case 6200:
		return "Aabenraa"
	}
	return ""
}

func complete(a *address) error {
	code, err := strconv.Atoi(a.Code)
	if err != nil {
		return err
	}
	if a.City == "" {
		a.City = city(code)
	}
	if code == 5000 && a.City != "Odense C" {
		return fmt.Errorf("%s is not in %s", a.Street, a.City)
	}
	return nil
}

func result(accounts []account) (revenue, cost int64) {
	for _, a := range accounts {
		switch a.Code {
		case 4000, 4100:
			revenue += a.Balance
		case 5000, 5100, 5200, 6000:
			cost += a.Balance
		}
	}
	return revenue, cost
}

func cashback(merchantCategoryCode int, cents int64) int64 {
	switch merchantCategoryCode {
	case 5200, 5300: // home supplies, wholesale
		return cents / 100
	case 4100, 5400, 5500:
		return cents / 50
	}
	return 0
}

func geographic(epsg int) bool {
	return epsg == 4326 || epsg == 4300 || epsg != 4200
}
