// Package mixed_handlers is a web service about instances of Tencent Cloud. It
// has codes of its own: it makes them, sends them and reads them.
package mixed_handlers

import (
	"encoding/json"
	"log"
	"net/http"
	"os"
)

const host = "cvm.api.qcloud.com"

const (
	errUser  = 4000
	errOwner = 5000
)

type reply struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}

func users(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("name") == "" {
		write(w, reply{Code: errUser, Message: "name is missing"})
		return
	}
	write(w, reply{Message: "ok"})
}

func write(w http.ResponseWriter, r reply) {
	if r.Code == 4000 || r.Code == 5000 {
		log.Print(r.Message)
	}
	json.NewEncoder(w).Encode(r)
}

func writeError(w http.ResponseWriter, code int) {
	if code == 5000 {
		code = 500
	}
	w.WriteHeader(code)
}

func fail(w http.ResponseWriter, errCode int, err error) {
	if errCode == 4000 {
		log.Print(err)
	}
	http.Error(w, err.Error(), errCode)
}

func exit(code int) {
	if code == 4000 {
		code = 1
	}
	os.Exit(code)
}

func classify(err error) int {
	if os.IsNotExist(err) {
		return errOwner
	}
	return 0
}

func handle(err error) bool {
	code := classify(err)
	return code == 5000
}

type recorder struct {
	http.ResponseWriter
	code int
}

func (r *recorder) WriteHeader(code int) {
	r.code = code
	r.ResponseWriter.WriteHeader(code)
}

func logged(r *recorder) bool { return r.code == 4000 || r.code == 5000 }
