package programs

// A library is one that calls a function again and again.
type library struct {
	path, name string
	// call is how a function is handed to it, written for %s: the statements of
	// the function. It is an expression of type error.
	call string
	// What the function returns for %s, an error: to be called again, to be
	// called no more, and when all is well.
	again, stop, done string
	// predicate says that the function is given the answer R, or the error err,
	// and returns whether to repeat the request.
	predicate bool
}

// decoding begins a function that is given an answer in another value.
const decoding = "var r R\nif got, ok := resp.Result().(*R); ok {\nr = *got\n}\n"

// asking is a function that makes the request for a client.
const asking = "func() (*PKG.Response, error) {\nr, err := c.Both(req)\nreturn &PKG.Response{Value: &r}, err\n}"

// libraries are those that the linter knows, as programs use them. PKG stands
// for the package in what they write.
func libraries() []library { //nolint:funlen // a table
	const retryError = "PKG.RetryableError(%s)"
	return []library{
		{
			path: standins + "terraform-plugin-sdk/v2/helper/resource", name: "resource",
			call:  "PKG.Retry(time.Minute, func() *PKG.RetryError {\n%s})",
			again: retryError, stop: "PKG.NonRetryableError(%s)", done: "nil",
		},
		{
			path: standins + "terraform-plugin-sdk/v2/helper/retry", name: "retry",
			call:  "PKG.RetryContext(context.Background(), time.Minute, func() *PKG.RetryError {\n%s})",
			again: retryError, stop: "PKG.NonRetryableError(%s)", done: "nil",
		},
		{
			path: standins + "cenkalti/backoff/v4", name: "backoff",
			call:  "PKG.Retry(func() error {\n%s}, PKG.NewExponentialBackOff())",
			again: "%s", stop: "PKG.Permanent(%s)", done: "nil",
		},
		{
			path: standins + "cenkalti/backoff/v5", name: "backoff",
			call:  "second(PKG.Retry(context.Background(), func() (int, error) {\n%s}))",
			again: "0, %s", stop: "0, PKG.Permanent(%s)", done: "1, nil",
		},
		{
			path: standins + "avast/retry-go/v4", name: "retry",
			call:  "PKG.Do(func() error {\n%s}, PKG.Attempts(5))",
			again: "%s", stop: "PKG.Unrecoverable(%s)", done: "nil",
		},
		{
			path: standins + "codeGROOVE-dev/retry", name: "retry",
			call:  "second(PKG.DoWithData(func() (int, error) {\n%s}))",
			again: "0, %s", stop: "0, PKG.Unrecoverable(%s)", done: "1, nil",
		},
		{
			path: standins + "sethvargo/go-retry", name: "retry",
			call:  "PKG.Do(context.Background(), PKG.NewFibonacci(time.Second), func(ctx context.Context) error {\n%s})",
			again: retryError, stop: "%s", done: "nil",
		},
		{
			path: standins + "apimachinery/pkg/util/wait", name: "wait",
			call:  "PKG.PollImmediate(time.Second, time.Minute, func() (bool, error) {\n%s})",
			again: "false, nil", stop: "false, %s", done: "true, nil",
		},
		{
			path: standins + "client-go/util/retry", name: "retry",
			again: "true", stop: "false", done: "false",
			call:      "PKG.OnError(PKG.DefaultRetry, func(err error) bool {\n%s}, func() error { return c.Send(req) })",
			predicate: true,
		},
		{
			path: standins + "failsafe-go/failsafe-go/retrypolicy", name: "retrypolicy",
			again: "true", stop: "false", done: "false",
			call:      "ending(PKG.NewBuilder[R]().HandleIf(func(r R, err error) bool {\n%s}).Build().Get(func() (R, error) { return c.Both(req) }))",
			predicate: true,
		},
		{
			path: standins + "go-resty/resty/v2", name: "resty",
			again: "true", stop: "false", done: "false",
			call:      "result(PKG.New().AddRetryCondition(func(resp *PKG.Response, err error) bool {\n" + decoding + "%s}).Do(" + asking + "))",
			predicate: true,
		},
		{
			path: standins + "resty.dev/v3", name: "resty",
			again: "true", stop: "false", done: "false",
			call:      "result(PKG.New().AddRetryConditions(func(resp *PKG.Response, err error) bool {\n" + decoding + "%s}).R().Do(" + asking + "))",
			predicate: true,
		},
		{
			path: standins + "hashicorp/go-retryablehttp", name: "retryablehttp",
			again: "true, nil", stop: "false, %s", done: "false, nil",
			call:      "func() error {\nclient := PKG.NewClient()\nclient.CheckRetry = func(ctx context.Context, resp *PKG.Response, err error) (bool, error) {\n" + decoding + "%s}\nreturn result(client.Do(" + asking + "))\n}()",
			predicate: true,
		},
	}
}
