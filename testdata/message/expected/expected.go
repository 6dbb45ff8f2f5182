// Package expected has nothing to match; its tests do.
package expected

import "errors"

func create() (string, error) { return "", errors.New("(-514) Resource already exists") }
