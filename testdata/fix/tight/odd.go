package tight

import
("fmt"
"os")

var _, _ = fmt.Sprint, os.Open

func odd(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
