// Package mixed_decoded hands the codes of the API on in an answer of its own,
// and reads answers of that form from other services.
package mixed_decoded

import (
	"encoding/json"
	"net/http"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

type result struct {
	Code int    `json:"code"`
	Msg  string `json:"msg"`
}

func answer(w http.ResponseWriter, r response) error {
	return json.NewEncoder(w).Encode(result{Code: r.Code, Msg: r.Message})
}

func ask(resp *http.Response) (bool, error) {
	defer resp.Body.Close()
	var r result
	if err := json.NewDecoder(resp.Body).Decode(&r); err != nil {
		return false, err
	}
	code := r.Code
	return r.Code == 5000 || code == 4000 || r.denied(), nil
}

func (r *result) denied() bool { return r.Code == 4100 }
