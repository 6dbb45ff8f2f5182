package lines // CRLF

func crlfNone(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
