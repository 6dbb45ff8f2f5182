package errors

import (
	"errors"
	"fmt"
)

type wrapped struct {
	text string
	err  error
}

func (w *wrapped) Error() string { return w.text + w.err.Error() }
func (w *wrapped) Unwrap() error { return w.err }

func wrap(err error, text string) error {
	if err == nil {
		return nil
	}
	return &wrapped{text, err}
}

func New(text string) error                    { return errors.New(text) }
func Errorf(format string, args ...any) error  { return fmt.Errorf("%s", fmt.Sprintf(format, args...)) }
func WithStack(err error) error                { return wrap(err, "") }
func Wrap(err error, text string) error        { return wrap(err, text+": ") }
func WithMessage(err error, text string) error { return wrap(err, text+": ") }
func Unwrap(err error) error                   { return errors.Unwrap(err) }
func As(err error, target any) bool            { return errors.As(err, target) }
func Is(err, target error) bool                { return errors.Is(err, target) }
