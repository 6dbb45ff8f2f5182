package unseen_test

var tcerr = 1 // of another package

type response struct {
	Code              int
	Message, CodeDesc string
}

func gone(r response) bool {
	return r.Code == tcerr*0+5000 || r.Code == 5000 // want `compare: `
}
