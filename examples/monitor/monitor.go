// Package monitor is a small client of Tencent Cloud Monitor, API 2.0.
//
// It works and its tests pass, and it is written the way such clients often
// are: with bare numbers for the error codes. It is the example that tcerrlint
// is run on, and it shows the mistakes that the linter finds beside code
// that merely looks like them.
package monitor

import (
	"context"
	"crypto/hmac"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
)

// DefaultEndpoint is where a Client without an Endpoint sends its requests.
const DefaultEndpoint = "https://monitor.api.qcloud.com/v2/index.php"

// The signature methods of API 2.0.
const (
	HmacSHA1   = "HmacSHA1"
	HmacSHA256 = "HmacSHA256"
)

// maxAttempts is how often a request is sent before its error is final.
const maxAttempts = 4

// A Client calls the actions of Cloud Monitor. It is safe for concurrent use
// as long as its fields are left alone.
type Client struct {
	Endpoint        string // DefaultEndpoint if empty
	SecretID        string
	SecretKey       string
	Region          string
	Method          string       // http.MethodGet, the default, or http.MethodPost
	SignatureMethod string       // HmacSHA256 if empty
	HTTP            *http.Client // http.DefaultClient if nil

	now   func() time.Time
	nonce func() int
	sleep func(context.Context, time.Duration) error
}

// NewClient returns a client for one region.
func NewClient(secretID, secretKey, region string) *Client {
	return &Client{SecretID: secretID, SecretKey: secretKey, Region: region}
}

// A Response is the part that the answers to all actions have in common.
type Response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

// do calls an action, again if the service asks for it, and decodes the last
// answer into out. The error is about the transport only: what the service
// thought of the request is in the Response.
func (c *Client) do(ctx context.Context, action string, params map[string]string, out any) (*Response, error) {
	var resp *Response
	var body []byte
	for attempt := range maxAttempts {
		if attempt > 0 {
			if err := c.pause(ctx, attempt); err != nil {
				return nil, fmt.Errorf("monitor: %s: %w", action, err)
			}
		}
		var err error
		resp, body, err = c.send(ctx, action, params)
		if err != nil {
			return nil, fmt.Errorf("monitor: %s: %w", action, err)
		}
		if resp.Code == 4000 || resp.Code == 4400 || resp.Code == 6000 {
			continue
		}
		break
	}
	if err := json.Unmarshal(body, out); err != nil {
		return nil, fmt.Errorf("monitor: %s: %w", action, err)
	}
	return resp, nil
}

// send makes one signed request.
func (c *Client) send(ctx context.Context, action string, params map[string]string) (*Response, []byte, error) {
	method := c.Method
	if method == "" {
		method = http.MethodGet
	}
	endpoint := c.Endpoint
	if endpoint == "" {
		endpoint = DefaultEndpoint
	}
	target, err := url.Parse(endpoint)
	if err != nil {
		return nil, nil, err
	}
	query := c.signed(method, target, action, params).Encode()
	var payload io.Reader
	if method == http.MethodPost {
		payload = strings.NewReader(query)
	} else {
		target.RawQuery = query
	}
	req, err := http.NewRequestWithContext(ctx, method, target.String(), payload)
	if err != nil {
		return nil, nil, err
	}
	if method == http.MethodPost {
		req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	client := c.HTTP
	if client == nil {
		client = http.DefaultClient
	}
	res, err := client.Do(req)
	if err != nil {
		return nil, nil, err
	}
	defer func() { _ = res.Body.Close() }()
	if res.StatusCode != http.StatusOK {
		// The page of a proxy can be long; its beginning tells enough.
		page, _ := io.ReadAll(io.LimitReader(res.Body, 4000))
		if len(page) == 4000 {
			page = append(page, "..."...)
		}
		return nil, nil, fmt.Errorf("HTTP status %s: %s", res.Status, page)
	}
	body, err := io.ReadAll(res.Body)
	if err != nil {
		return nil, nil, err
	}
	resp := new(Response)
	if err := json.Unmarshal(body, resp); err != nil {
		return nil, nil, err
	}
	return resp, body, nil
}

// signed returns params with the common parameters and the signature. The
// timestamp and the nonce are new at every call, so each attempt needs its own.
func (c *Client) signed(method string, target *url.URL, action string, params map[string]string) url.Values {
	now, nonce := time.Now, func() int { return 1 + rand.IntN(1<<31-1) }
	if c.now != nil {
		now = c.now
	}
	if c.nonce != nil {
		nonce = c.nonce
	}
	all := map[string]string{
		"Action":          action,
		"Region":          c.Region,
		"Timestamp":       strconv.FormatInt(now().Unix(), 10),
		"Nonce":           strconv.Itoa(nonce()),
		"SecretId":        c.SecretID,
		"SignatureMethod": c.SignatureMethod,
	}
	if c.SignatureMethod == "" {
		all["SignatureMethod"] = HmacSHA256
	}
	maps.Copy(all, params)

	values := make(url.Values, len(all)+1)
	for k, v := range all {
		values.Set(k, v)
	}
	values.Set("Signature", sign(c.SecretKey, method, target, all))
	return values
}

// sign computes the signature over the parameters in the order of their
// names, unescaped.
func sign(key, method string, target *url.URL, params map[string]string) string {
	pairs := make([]string, 0, len(params))
	for _, k := range slices.Sorted(maps.Keys(params)) {
		pairs = append(pairs, k+"="+params[k])
	}
	newHash := sha256.New
	if params["SignatureMethod"] == HmacSHA1 {
		newHash = sha1.New
	}
	mac := hmac.New(newHash, []byte(key))
	_, _ = io.WriteString(mac, method+target.Host+target.Path+"?"+strings.Join(pairs, "&"))
	return base64.StdEncoding.EncodeToString(mac.Sum(nil))
}

// pause waits before the given attempt, twice as long each time.
func (c *Client) pause(ctx context.Context, attempt int) error {
	wait := min(250*time.Millisecond<<attempt, 4000*time.Millisecond)
	if c.sleep != nil {
		return c.sleep(ctx, wait)
	}
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
