// Package constrained has a type whose constants are partly declared in files
// that are not built everywhere.
package constrained

type code int

const internal code = 6000

type response struct {
	Code              code
	Message, CodeDesc string
}

func everywhere(r response) bool { return r.Code == 6000 } // want `compare: 6000 .* compare with internal`

func tagged(r response) bool {
	return r.Code == 5000 // want `compare: 5000 .* compare with tcerr.CodeResourceNotFound`
}

func named(r response) bool {
	return r.Code == 4400 // want `compare: 4400 .* compare with tcerr.CodeQuotaExceeded`
}
