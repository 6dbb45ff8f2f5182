package settings

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// A list is a flag that is given with commas or several times.
type list struct {
	values *[]string
	check  func([]string) error
}

func (l *list) String() string {
	if l.values == nil {
		return "" // as package flag asks of a zero value
	}
	return strings.Join(*l.values, ",")
}

func (l *list) Get() any { return *l.values }

func (l *list) Set(text string) error {
	before := *l.values
	for v := range strings.SplitSeq(text, ",") {
		if v = strings.TrimSpace(v); v != "" {
			*l.values = append(*l.values, v)
		}
	}
	if err := l.check(*l.values); err != nil {
		*l.values = before
		return err
	}
	return nil
}

// A choice is a flag that is one of several words, the first by default.
type choice struct {
	value *string
	words []string
}

func (c *choice) String() string {
	switch {
	case c.value == nil:
		return ""
	case *c.value == "":
		return c.words[0]
	}
	return *c.value
}

func (c *choice) Get() any { return c.String() }

func (c *choice) Set(word string) error {
	if err := known([]string{word}, c.words); err != nil {
		return err
	}
	*c.value = word
	return nil
}

// An importPath is a flag that names a package.
type importPath struct{ value *string }

func (p *importPath) String() string {
	if p.value == nil {
		return ""
	}
	return *p.value
}

func (p *importPath) Get() any { return p.String() }

func (p *importPath) Set(path string) error {
	if err := checkPath(path); err != nil {
		return err
	}
	*p.value = path
	return nil
}

// checkPath returns an error for what can't be an import path.
func checkPath(path string) error {
	if strings.ContainsAny(path, " \t\"'`\\!*?:;,") || strings.HasPrefix(path, ".") || strings.HasPrefix(path, "/") || strings.HasSuffix(path, "/") {
		return fmt.Errorf("%q is no import path", path)
	}
	return nil
}

// A boolean is a flag that can be given without a value.
type boolean bool

func (b *boolean) String() string   { return strconv.FormatBool(bool(*b)) }
func (b *boolean) Get() any         { return bool(*b) }
func (b *boolean) IsBoolFlag() bool { return true }

func (b *boolean) Set(text string) error {
	v, err := strconv.ParseBool(text)
	if err != nil {
		return errors.New("want true or false")
	}
	*b = boolean(v)
	return nil
}
