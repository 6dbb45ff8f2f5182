// Package othernames has names that do not say that they are an error's code,
// or not one that is a number.
package othernames

func is(statusCode, exitCode, closeCode, zipCode, opcode, codes int) bool {
	return statusCode == 4000 || exitCode == 4100 || closeCode == 4400 || zipCode == 5000 || opcode == 6000 || codes == 4300
}

func types(code float64, errCode any, retCode []int) bool {
	return code == 4000 || errCode == 4000 || retCode[0] == 4000
}

func sizes(port, limit, timeout int) bool {
	return port == 5000 || limit == 4000 || timeout == 5_000
}
