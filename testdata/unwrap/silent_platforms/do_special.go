//go:build special

package silent_platforms

func do() error { return request() }

func init() { errOther = request() }

func (l *local) Unwrap() error { return l.err }
