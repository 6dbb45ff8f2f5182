package single

// documented needs it.
import "fmt"

var _ = fmt.Sprint

func documented(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
