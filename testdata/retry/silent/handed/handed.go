// Package handed gives the answer to somebody who can look at its code: that lets
// nothing pass.
package handed

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"

	"github.com/tcerr/tcerrlint/tcerr"
)

type Resp struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
	Items    []string
}
type Outer struct {
	Response Resp
	ID       string
}

func call(v any) error { return json.Unmarshal(nil, v) }

var errGone = errors.New("gone")

// the part that holds the code is returned
func Part() (Resp, error) {
	var out Outer
	if err := call(&out); err != nil {
		return Resp{}, err
	}
	switch out.Response.Code {
	case int(tcerr.CodeResourceNotFound):
		return Resp{}, errGone
	}
	return out.Response, nil
}
func PartPtr() (*Resp, error) {
	var out Outer
	if err := call(&out); err != nil {
		return nil, err
	}
	switch out.Response.Code {
	case int(tcerr.CodeResourceNotFound):
		return nil, errGone
	}
	return &out.Response, nil
}

// handed to a function of this package, which looks at the code
func must(items []string, err error) []string {
	if err != nil {
		panic(err)
	}
	return items
}
func items(r Resp) ([]string, error) {
	if r.Code != 0 {
		return nil, errors.New(r.Message)
	}
	return r.Items, nil
}
func Handed() []string {
	var r Resp
	call(&r)
	switch r.Code {
	case int(tcerr.CodeResourceNotFound):
		return nil
	}
	return must(items(r))
}
func render(w http.ResponseWriter, r Resp) {
	if r.Code != 0 {
		http.Error(w, r.Message, 500)
		return
	}
	fmt.Fprintln(w, r.Items)
}
func Render(w http.ResponseWriter) {
	var r Resp
	call(&r)
	switch r.Code {
	case int(tcerr.CodeResourceNotFound):
		http.NotFound(w, nil)
		return
	}
	render(w, r)
}
func Encode(w http.ResponseWriter) error {
	var r Resp
	call(&r)
	switch r.Code {
	case int(tcerr.CodeResourceNotFound):
		return errGone
	}
	return json.NewEncoder(w).Encode(r)
}

type sink interface{ put(Resp) }

func Sink(s sink) error {
	var r Resp
	call(&r)
	switch r.Code {
	case int(tcerr.CodeResourceNotFound):
		return errGone
	}
	s.put(r)
	return nil
}
func Chan(c chan Resp) error {
	var r Resp
	call(&r)
	switch r.Code {
	case int(tcerr.CodeResourceNotFound):
		return errGone
	}
	c <- r
	return nil
}
func Method(cb func(Resp)) error {
	var r Resp
	call(&r)
	switch r.Code {
	case int(tcerr.CodeResourceNotFound):
		return errGone
	}
	cb(r)
	return nil
}
func Out(out *Resp) error {
	var r Resp
	call(&r)
	switch r.Code {
	case int(tcerr.CodeResourceNotFound):
		return errGone
	}
	*out = r
	return nil
}
func Out2(out *Resp) error {
	if err := call(out); err != nil {
		return err
	}
	switch out.Code {
	case int(tcerr.CodeResourceNotFound):
		return errGone
	}
	return nil
}

type job struct{ last Resp }

func (j *job) Field() error {
	if err := call(&j.last); err != nil {
		return err
	}
	switch j.last.Code {
	case int(tcerr.CodeResourceNotFound):
		return errGone
	}
	return nil
}
func (j *job) Field2() error {
	var r Resp
	if err := call(&r); err != nil {
		return err
	}
	j.last = r
	switch r.Code {
	case int(tcerr.CodeResourceNotFound):
		return errGone
	}
	return nil
}
func (j *job) Field3(cs map[string]int) error {
	var r Resp
	if err := call(&r); err != nil {
		return err
	}
	cs["a"] = r.Code
	switch r.Code {
	case int(tcerr.CodeResourceNotFound):
		return errGone
	}
	return nil
}
func Err2(r Resp) (err error) {
	switch r.Code {
	case int(tcerr.CodeResourceNotFound):
		return errGone
	}
	err = fmt.Errorf("%w", r.err())
	return
}
func (r Resp) err() error {
	if r.Code == 0 {
		return nil
	}
	return errors.New(r.Message)
}
func Collect(rs []Resp) (ok []Resp, err error) {
	for _, r := range rs {
		switch r.Code {
		case int(tcerr.CodeResourceNotFound):
			return nil, errGone
		}
		ok = append(ok, r)
	}
	return ok, nil
}
func Collect2(rs []*Resp) (map[string]*Resp, error) {
	m := map[string]*Resp{}
	for _, r := range rs {
		switch r.Code {
		case int(tcerr.CodeResourceNotFound):
			return nil, errGone
		}
		m[r.Message] = r
	}
	return m, nil
}
func Wrap() (*Outer, error) {
	var r Resp
	call(&r)
	switch r.Code {
	case int(tcerr.CodeResourceNotFound):
		return nil, errGone
	}
	return &Outer{Response: r}, nil
}
func Wrap2() (*Outer, error) {
	var r Resp
	call(&r)
	switch r.Code {
	case int(tcerr.CodeResourceNotFound):
		return nil, errGone
	}
	out := &Outer{Response: r}
	out.ID = "x"
	return out, nil
}
func Wrap3() (o *Outer, err error) {
	var r Resp
	call(&r)
	switch r.Code {
	case int(tcerr.CodeResourceNotFound):
		return nil, errGone
	}
	o = new(Outer)
	o.Response = r
	return o, nil
}
func CodeOut() (code int, msg string, err error) {
	var r Resp
	if err := call(&r); err != nil {
		return 0, "", err
	}
	code, msg = r.Code, r.Message
	switch code {
	case int(tcerr.CodeResourceNotFound):
		return 0, "", errGone
	}
	return code, msg, nil
}
func CodeOut2() (code int, err error) {
	var r Resp
	if err = call(&r); err != nil {
		return
	}
	code = r.Code
	switch r.Code {
	case int(tcerr.CodeResourceNotFound):
		err = errGone
	}
	return
}
func CodeOut3() (res struct{ Status int }, err error) {
	var r Resp
	if err = call(&r); err != nil {
		return res, err
	}
	res.Status = r.Code
	switch r.Code {
	case int(tcerr.CodeResourceNotFound):
		return res, errGone
	}
	return res, nil
}
