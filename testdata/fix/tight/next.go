package tight
// next has its comment here.
func next(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
