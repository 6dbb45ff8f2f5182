package dot

import . "slices"

func list(s string) bool {
	return Contains([]string{"(-514)"}, s) // want `message: `
}

func search(s string) bool {
	return Index([]string{"(-502)", "(-514)"}, s) >= 0 // want `message: "\(-502\)" ` `message: "\(-514\)" `
}
