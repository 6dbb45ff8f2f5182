package monitor

import (
	"context"
	"crypto/hmac"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"hash"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"sort"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

const (
	testID  = "AKIDEXAMPLE"
	testKey = "EXAMPLEKEY"
	success = `{"code": 0, "message": "", "codeDesc": "Success"}`
)

var testTime = time.Date(2018, 7, 4, 12, 0, 0, 0, time.UTC)

func envelope(code int, message, desc string) string {
	return fmt.Sprintf(`{"code": %d, "message": %q, "codeDesc": %q}`, code, message, desc)
}

// A fake is an endpoint of API 2.0. It authenticates every request and then
// gives the next of its answers; it repeats the last one.
type fake struct {
	t        *testing.T
	mu       sync.Mutex
	status   int
	answers  []string
	requests []url.Values
	nonces   map[string]bool
	waits    []time.Duration
}

// newFake returns a fake and a client that calls it and never waits.
func newFake(t *testing.T, answers ...string) (*fake, *Client) {
	f := &fake{t: t, status: http.StatusOK, answers: answers, nonces: make(map[string]bool)}
	server := httptest.NewServer(f)
	t.Cleanup(server.Close)
	c := NewClient(testID, testKey, "gz")
	c.Endpoint = server.URL + "/v2/index.php"
	c.HTTP = server.Client()
	c.now = func() time.Time { return testTime }
	var nonce atomic.Int64
	c.nonce = func() int { return int(nonce.Add(1)) }
	c.sleep = func(ctx context.Context, d time.Duration) error {
		f.mu.Lock()
		defer f.mu.Unlock()
		f.waits = append(f.waits, d)
		return ctx.Err()
	}
	return f, c
}

func (f *fake) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := r.ParseForm(); err != nil {
		f.t.Error(err)
	}
	f.requests = append(f.requests, r.Form)
	w.WriteHeader(f.status)
	if refusal := f.authenticate(r); refusal != "" {
		fmt.Fprint(w, refusal)
		return
	}
	fmt.Fprint(w, f.answers[0])
	if len(f.answers) > 1 {
		f.answers = f.answers[1:]
	}
}

func (f *fake) authenticate(r *http.Request) string {
	var names []string
	for name := range r.Form {
		if name != "Signature" {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	text, separator := r.Method+r.Host+r.URL.Path, "?"
	for _, name := range names {
		text += separator + name + "=" + r.Form.Get(name)
		separator = "&"
	}
	algorithm, ok := map[string]func() hash.Hash{"HmacSHA1": sha1.New, "HmacSHA256": sha256.New}[r.Form.Get("SignatureMethod")]
	if !ok {
		return envelope(4000, "SignatureMethod", "InvalidParameter")
	}
	mac := hmac.New(algorithm, []byte(testKey))
	mac.Write([]byte(text))
	signature, err := base64.StdEncoding.DecodeString(r.Form.Get("Signature"))
	if err != nil || !hmac.Equal(signature, mac.Sum(nil)) || r.Form.Get("SecretId") != testID {
		return envelope(4100, "signature mismatch", "AuthFailure")
	}
	seconds, err := strconv.ParseInt(r.Form.Get("Timestamp"), 10, 64)
	if err != nil || time.Unix(seconds, 0).Sub(testTime).Abs() > 2*time.Hour {
		return envelope(4200, "request expired", "RequestExpired")
	}
	nonce := r.Form.Get("Nonce")
	if n, err := strconv.Atoi(nonce); err != nil || n <= 0 || f.nonces[nonce] {
		return envelope(4500, "replayed request", "ReplayAttack")
	}
	f.nonces[nonce] = true
	if r.Form.Get("Action") == "" || r.Form.Get("Region") != "gz" {
		return envelope(4000, "Action or Region", "InvalidParameter")
	}
	return ""
}

func TestSign(t *testing.T) {
	target, err := url.Parse(DefaultEndpoint)
	if err != nil {
		t.Fatal(err)
	}
	for method, want := range map[string]string{
		HmacSHA1:   "bCM0c52c8/KB2kKopZAgmu8VrWI=",
		HmacSHA256: "ZDotER8i+8aXG2i9S/BeujT8O1Un1U99RrwzDG5wd6E=",
	} {
		got := sign(testKey, "GET", target, map[string]string{
			"namespace":       "qce/cvm",
			"Action":          "DescribeBaseMetrics",
			"Region":          "ap-guangzhou",
			"SecretId":        testID,
			"SignatureMethod": method,
			"Timestamp":       "1465185768",
			"Nonce":           "11886",
		})
		if got != want {
			t.Errorf("%s: signature %s, want %s", method, got, want)
		}
	}
}

func TestRequests(t *testing.T) {
	const answer = `{"code": 0, "metricSet": [{"metricName": "cpu_usage", "unit": "%", "period": [60, 300]}]}`
	for _, method := range []string{"", http.MethodGet, http.MethodPost} {
		for _, signature := range []string{"", HmacSHA1, HmacSHA256} {
			f, c := newFake(t, answer)
			c.Method, c.SignatureMethod = method, signature
			metrics, err := c.DescribeBaseMetrics(t.Context(), "qce/cvm & 测试")
			if err != nil || len(metrics) != 1 || metrics[0].Name != "cpu_usage" || !slices.Equal(metrics[0].Periods, []int{60, 300}) {
				t.Errorf("%q %q: %v, %v", method, signature, metrics, err)
			}
			if got := f.requests[0].Get("namespace"); got != "qce/cvm & 测试" {
				t.Errorf("%q %q: namespace %q", method, signature, got)
			}
		}
	}
}

func TestConcurrentRequests(t *testing.T) {
	_, c := newFake(t, success)
	c.nonce = nil // the real ones
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if err := c.CreateNamespace(t.Context(), "app"); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
}

func TestRefusedRequests(t *testing.T) {
	tests := []struct {
		name  string
		spoil func(*Client)
		code  int
		text  string
		is    error
	}{
		{"key", func(c *Client) { c.SecretKey = "other" }, 4100, "signature", ErrCredentials},
		{"id", func(c *Client) { c.SecretID = "other" }, 4100, "signature", ErrCredentials},
		{"clock", func(c *Client) { c.now = func() time.Time { return testTime.Add(-3 * time.Hour) } }, 4200, "clock", nil},
		{"nonce", func(c *Client) { c.nonce = func() int { return 1 } }, 4500, "nonce", nil},
		{"region", func(c *Client) { c.Region = "" }, 4000, "Region", ErrBadRequest},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, c := newFake(t, success)
			if err := c.CreateNamespace(t.Context(), "app"); err != nil {
				t.Fatal(err)
			}
			test.spoil(c)
			err := c.CreateNamespace(t.Context(), "app")
			var e *Error
			if !errors.As(err, &e) || e.Code != test.code || !strings.Contains(err.Error(), test.text) {
				t.Errorf("error %v, want code %d and %q", err, test.code, test.text)
			}
			if test.is != nil && !errors.Is(err, test.is) {
				t.Errorf("error %v is not %v", err, test.is)
			}
		})
	}
}

func TestRetry(t *testing.T) {
	internal := envelope(6000, "internal error", "InternalError")
	quota := envelope(4400, "too many requests", "RequestLimitExceeded")
	for name, answers := range map[string][]string{
		"none":     {success},
		"internal": {internal, success},
		"quota":    {quota, success},
		"both":     {internal, quota, internal, success},
	} {
		t.Run(name, func(t *testing.T) {
			f, c := newFake(t, answers...)
			if err := c.CreateNamespace(t.Context(), "app"); err != nil {
				t.Fatal(err)
			}
			if len(f.requests) != len(answers) || len(f.waits) != len(answers)-1 || !slices.IsSorted(f.waits) {
				t.Errorf("%d requests, waits %v for %d answers", len(f.requests), f.waits, len(answers))
			}
		})
	}
	t.Run("exhausted", func(t *testing.T) {
		f, c := newFake(t, internal)
		var e *Error
		if err := c.CreateNamespace(t.Context(), "app"); !errors.As(err, &e) || e.Message != "internal error" || !e.Temporary() {
			t.Errorf("error %v", err)
		}
		if len(f.requests) != maxAttempts {
			t.Errorf("%d requests, want %d", len(f.requests), maxAttempts)
		}
	})
	t.Run("canceled", func(t *testing.T) {
		_, c := newFake(t, internal)
		ctx, cancel := context.WithCancel(t.Context())
		c.sleep = func(ctx context.Context, _ time.Duration) error { cancel(); return ctx.Err() }
		if err := c.CreateNamespace(ctx, "app"); !errors.Is(err, context.Canceled) {
			t.Errorf("error %v", err)
		}
	})
}

func TestTransportErrors(t *testing.T) {
	tests := []struct {
		name   string
		status int
		answer string
		want   string
	}{
		{"not JSON", 200, `<html>`, "invalid character"},
		{"cut", 200, `{"code": 0, "message": `, "unexpected end"},
		{"wrong type", 200, `{"code": "0"}`, "cannot unmarshal"},
		{"wrong payload", 200, `{"code": 0, "metricSet": 7}`, "cannot unmarshal"},
		{"HTTP 500", 500, "no backend", "500 Internal Server Error: no backend"},
		{"HTTP 502", 502, strings.Repeat("x", 5000), "xxx..."},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			f, c := newFake(t, test.answer)
			f.status = test.status
			metrics, err := c.DescribeBaseMetrics(t.Context(), "qce/cvm")
			var e *Error
			if err == nil || errors.As(err, &e) || !strings.Contains(err.Error(), test.want) || metrics != nil {
				t.Errorf("metrics %v, error %v, want %q", metrics, err, test.want)
			}
		})
	}
}

func TestDescribeBaseMetricsNotFound(t *testing.T) {
	_, c := newFake(t, envelope(5000, "no such namespace", "ResourceNotFound"))
	if metrics, err := c.DescribeBaseMetrics(t.Context(), "nowhere"); err != nil || len(metrics) != 0 {
		t.Errorf("metrics %v, error %v", metrics, err)
	}
	_, c = newFake(t, envelope(5500, "who are you", "Unverified"))
	if metrics, err := c.DescribeBaseMetrics(t.Context(), "qce/cvm"); err == nil {
		t.Errorf("metrics %v, want an error", metrics)
	}
}

func TestGetMonitorData(t *testing.T) {
	q := Query{"qce/cvm", "cpu_usage", "unInstanceId", "ins-1", 0, testTime.Add(-time.Hour), testTime}
	f, c := newFake(t, `{"code": 0, "dataPoints": [1, 2.5]}`)
	got, err := c.GetMonitorData(t.Context(), q)
	if err != nil || !slices.Equal(got, []float64{1, 2.5}) {
		t.Errorf("values %v, error %v", got, err)
	}
	if r := f.requests[0]; r.Get("period") != "300" || r.Get("startTime") != "2018-07-04 11:00:00" || r.Get("dimensions.0.value") != "ins-1" {
		t.Errorf("request %v", r)
	}
	for code, want := range map[int]error{4000: ErrBadRequest, 4600: ErrBadRequest, 4100: ErrCredentials, 4200: nil, 5100: nil, 6000: nil, 6200: nil} {
		_, c := newFake(t, envelope(code, "no", "No"))
		got, err := c.GetMonitorData(t.Context(), q)
		if err == nil || got != nil || want != nil && !errors.Is(err, want) {
			t.Errorf("code %d: values %v, error %v, want %v", code, got, err, want)
		}
	}
}

func TestSeries(t *testing.T) {
	// Twelve days of five minutes are three requests of up to 1440 values.
	q := Query{Start: testTime.AddDate(0, 0, -12), End: testTime}
	answer := `{"code": 0, "dataPoints": [1` + strings.Repeat(",1", 999) + `]}`
	for limit, want := range map[int]int{5000: 3000, 2500: 2500, 1: 1, 0: 0} {
		f, c := newFake(t, answer)
		got, err := c.Series(t.Context(), q, limit)
		if err != nil || len(got) != want || len(f.requests) != (want+999)/1000 {
			t.Errorf("limit %d: %d values, %d requests, error %v", limit, len(got), len(f.requests), err)
		}
	}
	_, c := newFake(t, answer)
	if _, err := c.Series(t.Context(), q, 5001); !errors.Is(err, ErrBadRequest) {
		t.Errorf("limit 5001: error %v", err)
	}
}

func TestEnsureNamespace(t *testing.T) {
	tests := []struct {
		answer string
		ok     bool
	}{
		{success, true},
		{envelope(5100, "(-514) Resource already exists", "OperationDenied.SourceAlreadyExists"), true},
		{envelope(5100, "(-507) Limit has been exceeded", "OperationDenied.ExceedLimit"), false},
		{envelope(4300, "suspended", "AccessDenied"), false},
	}
	for _, test := range tests {
		_, c := newFake(t, test.answer)
		if err := c.EnsureNamespace(t.Context(), "app"); (err == nil) != test.ok {
			t.Errorf("%s: error %v", test.answer, err)
		}
	}
}

func TestDeleteAlarmRules(t *testing.T) {
	tests := []struct {
		answer    string
		one, many bool // whether DeleteAlarmRule and DeleteAlarmRules succeed
	}{
		{success, true, true},
		{envelope(5000, "no such rule", "ResourceNotFound"), true, true},
		{envelope(5100, "no such rule", "OperationDenied.SourceNotExists"), true, true},
		{envelope(5100, "(-502) Resource does not exist", ""), false, true},
		{envelope(5100, "(-515) Unable to operate", "OperationDenied.SubresourceExist"), false, false},
		{envelope(4100, "signature mismatch", "AuthFailure"), false, false},
	}
	for _, test := range tests {
		_, c := newFake(t, test.answer)
		if err := c.DeleteAlarmRule(t.Context(), "r-1"); (err == nil) != test.one {
			t.Errorf("%s: one: error %v", test.answer, err)
		}
		if err := c.DeleteAlarmRules(t.Context(), "r-1", "r-2"); (err == nil) != test.many {
			t.Errorf("%s: many: error %v", test.answer, err)
		}
	}
}

func TestErrors(t *testing.T) {
	failed := func(code int, message string) error {
		return fmt.Errorf("outer: %w", failure("Any", &Response{Code: code, Message: message}))
	}
	exists := failed(5100, "(-514) Resource already exists")
	missing := failed(5100, "(-502) Resource does not exist")
	if !IsAlreadyExists(exists) || IsAlreadyExists(missing) || IsAlreadyExists(nil) || IsAlreadyExists(errors.New("no")) {
		t.Error("IsAlreadyExists is wrong")
	}
	if !IsNotFound(missing) || !IsNotFound(failed(5000, "gone")) || !IsNotFound(errors.New(missing.Error())) || IsNotFound(exists) || IsNotFound(nil) {
		t.Error("IsNotFound is wrong")
	}
	for code, want := range map[int]bool{4000: false, 4400: true, 5000: false, 5100: true, 5300: false, 6000: true, 6200: true} {
		if e := (&Error{Response: Response{Code: code}}); e.Temporary() != want {
			t.Errorf("code %d: Temporary() = %v", code, e.Temporary())
		}
	}
	for code, want := range map[int]string{4200: "clock", 4500: "nonce", 5200: "billing", 5300: "billing", 5000: "code 5000: m"} {
		if text := failed(code, "m").Error(); !strings.Contains(text, want) {
			t.Errorf("code %d: %q lacks %q", code, text, want)
		}
	}
}
