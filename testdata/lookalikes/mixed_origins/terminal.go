package mixed_origins

import (
	"errors"

	"github.com/tcerr/tcerrlint/testdata/lookalikes/mixed_origins/shell"
)

type reason struct {
	Code int
	Text string
}

func (s *session) read(conn *shell.Conn) string {
	_, err := conn.Read()
	var ce *shell.CloseError
	if !errors.As(err, &ce) {
		return ""
	}
	if r := reason(*ce); r.Code == 4000 || r.Code == 5000 {
		return r.Text
	}
	code := ce.Code
	s.closed(code)
	return text(ce.Code)
}
