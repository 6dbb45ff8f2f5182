// Package evidence decides whether an expression is a part of a Tencent Cloud
// API answer: the error code, the module code, the message or the codeDesc. A
// value alone proves nothing, since the same numbers mean other things in
// websockets, ports and the protocols of other vendors. What counts is where
// the value comes from:
//
//   - E1 shape (shape.go): a field of a struct that has the three fields of the
//     API's envelope, code, message and codeDesc.
//   - E2 type (known.go, sdkerror.go, user.go): a type that is known to hold a
//     code, or a field or function that the user has named in the settings.
//   - E3 flow: a variable, parameter, result or field of this package that E1 or
//     E2 values are assigned, passed or returned to.
//   - E4 package (weak.go): a weaker sign, in a package that says elsewhere
//     that it talks to the Tencent Cloud API. It does not count for what is proved
//     to be something else (contrary.go, origin.go), nor for what such a value
//     flows to.
//
// Flow has four files: collect.go reads the statements of the package, graph.go
// holds which variable is given what, kind.go what is known of values that come
// from outside the package, and solve.go finds the variables that hold a role;
// holders.go keeps the answers.
//
// # An example
//
//	type response struct {
//		Code     int    `json:"code"`
//		Message  string `json:"message"`
//		CodeDesc string `json:"codeDesc"`
//	}
//
//	func parse(body []byte) (int, error) {
//		var r response
//		if err := json.Unmarshal(body, &r); err != nil {
//			return 0, err
//		}
//		return r.Code, nil
//	}
//
//	func exists(body []byte) bool {
//		n, err := parse(body)
//		return err == nil && n != 5000
//	}
//
// A check has found that n is compared with 5000, a number of the table, and
// asks for the evidence that the operand n has the role Code (Index.Of).
//
//   - By itself, n shows nothing: it is an int. It is a variable, though, so the
//     graph of the package is asked what it is given.
//   - It is given the first result of parse, which is a variable too. That is
//     given r.Code, and 0, which says nothing: programs return it for no code.
//   - r.Code is a field of a struct, response, whose tags name code, message and
//     codeDesc. The first is an integer, the others are strings: the struct is an
//     envelope, and its field Code has the role Code by its shape, E1.
//   - So the result of parse is given a code and nothing else, and holds the
//     role. So does n, which is given nothing but that result. The evidence for n
//     is E3.
//
// If parse could also return len(body), its result would be given something that
// is no code, and the evidence for n would be None, even if both were named
// code. If response had no CodeDesc, r.Code would be a weak sign, E4, which counts
// only if the package imports an SDK of API 2.0 or names a host of that API.
//
// All of it comes from types and from the syntax of the one package. There are
// no facts: an analyzer that declares one makes its driver type-check every
// dependency from source, which costs ten times what the analysis does.
//
// Where the evidence is mixed, the answer is None: a finding that is missing
// does less harm than one that is wrong.
package evidence
