package mixed_tests

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"net/url"
	"testing"
)

func equal[T comparable](t *testing.T, want, got T) {
	t.Helper()
	if want != got {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestDo(t *testing.T) {
	tests := []struct {
		name     string
		answer   response
		wantCode int
		wantErr  bool
	}{
		{"ok", response{}, 0, false},
		{"gone", response{Code: 5000, CodeDesc: "ResourceNotFound"}, 0, false},
		{"parameter", response{Code: 4000, Message: "(-503) instanceId"}, 4000, true},
		{"quota", response{4400, "(12003) quota", "RequestLimitExceeded"}, 4400, true},
		{name: "internal", answer: response{Code: 6000}, wantCode: 6000, wantErr: true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				json.NewEncoder(w).Encode(tt.answer)
			}))
			defer srv.Close()
			c := &Client{Endpoint: srv.URL, HTTP: srv.Client()}
			err := c.Do("DescribeAlarms", url.Values{})
			if (err != nil) != tt.wantErr {
				t.Fatalf("got %v", err)
			}
			var r *response
			if errors.As(err, &r) {
				equal(t, tt.wantCode, r.Code)
				if r.Code != tt.wantCode {
					t.Errorf("got %d, want %d", r.Code, tt.wantCode)
				}
			}
		})
	}
}

func TestError(t *testing.T) {
	r := &response{Code: 4100, Message: "denied", CodeDesc: "AuthFailure"}
	equal(t, 4100, r.Code)
	equal(t, "AuthFailure: denied (4100)", r.Error())
	equal(t, *r, response{4100, "denied", "AuthFailure"})
}
