//go:build !special

package silent_platforms

import "fmt"

func do() error { return fmt.Errorf("do: %w", request()) }
