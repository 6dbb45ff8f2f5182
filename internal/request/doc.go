// Package request proves that a call in a loop makes the same request in every
// round, or says what may make it another one.
//
// # An example
//
//	func create(c *Client, name string) error {
//		for {
//			req := NewCreateRequest()
//			req.SetName(strings.ToLower(name))
//			req.Nonce = rand.Int()
//			r, err := c.Create(req)
//			if err != nil {
//				return err
//			}
//			if r.Code == 4000 {
//				time.Sleep(time.Second)
//				continue
//			}
//			…
//
// [Package.Prove] is asked for the statement with c.Create in that loop. The
// call nearest to the answer is the request; what it is given are its inputs,
// and each must be the same in every round:
//
//   - c is a parameter that nothing in the loop assigns.
//   - req is made anew in each round, by a constructor of the SDK that is given
//     nothing, and completed on every way to the request. What SetName is given
//     is a conversion of name, another parameter.
//   - The nonce is one of the API's own parameters, which every request has anew.
//
// With name := prompt("name? "), or with fmt.Scanln(&name) in the loop, there
// is no proof: the answer of a call that can't be seen through is a new input,
// and what is given an address may write there.
//
// That the inputs are given no other value is half of it. The other half are
// the effects on the way from one request to the next, which depend on the way.
// [Request.Changes] tells, of one statement, whether it may change what the
// request is made of, or what it asks for at the other end: it writes there, or
// calls a function that may, or one of which nothing is known, such as a login.
// Sleep and continue change nothing. Package outcome asks for each statement
// that it passes.
//
// # What is seen through
//
// A function of this package is what its body does (see effects). Of others,
// the standard library's packages are known; a function of the form func(T) *T
// makes a pointer; and a few names are promises, those of waiting, logging and
// counting (see package library).
//
// A function of this package that makes the request is looked at too: if it
// takes a job from somewhere, or moves on, it makes another one at each call:
//
//	func (w *worker) step() Response { return w.client.Run(w.queue.Get()) }
//
// # The files
//
// request.go proves, asks.go finds the request that an answer comes from, known.go
// which function makes it, and choices.go whether each round does; same.go and
// writes.go tell whether a value and what is written to it are the same in every round.
// changes.go has what may change the next request, carried.go what a round leaves to
// the next, given.go what a function leaves behind that is given an answer, beside.go
// who sees what a callback writes, bounds.go what may end a loop from outside its
// conditions. effects.go sums up the functions of the package, altered.go what they
// leave to their next call, chance.go what they choose by chance; calls.go knows the
// functions of others, counter.go what only counts.
//
// # Left out on purpose
//
// A parameter, a field that it leads to and a variable of another package are
// the same as long as nothing that is seen changes them: what another goroutine
// does to them is not seen, unless it is a function of this package that
// assigns a captured variable, or one of the package.
package request
