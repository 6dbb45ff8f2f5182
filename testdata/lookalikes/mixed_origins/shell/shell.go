// Package shell speaks with a shell over a network.
package shell

// A CloseError says why the shell is gone.
type CloseError struct {
	Code int
	Text string
}

func (e *CloseError) Error() string { return e.Text }

// A Conn is a connection to a shell.
type Conn struct{ Err error }

// Read reads from the shell.
func (c *Conn) Read() ([]byte, error) { return nil, c.Err }
