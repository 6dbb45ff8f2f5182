package keys

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	sdkerrors "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/profile"
)

// A fake is an endpoint of API 3.0 that gives its answers one after the other,
// and repeats the last one.
type fake struct {
	answers []string
	actions []string
	waits   []time.Duration
}

func (f *fake) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	f.actions = append(f.actions, r.Header.Get("X-TC-Action"))
	answer := f.answers[0]
	if len(f.answers) > 1 {
		f.answers = f.answers[1:]
	}
	fmt.Fprintf(w, `{"Response": {%s, "RequestId": "1"}}`, answer)
}

func failure(code string) string { return fmt.Sprintf(`"Error": {"Code": %q, "Message": "no"}`, code) }

const (
	enabled = `"KeyMetadata": {"KeyState": "Enabled"}`
	done    = `"KeyId": "1"`
)

// newFake returns a fake and a ring that calls it and never waits.
func newFake(t *testing.T, answers ...string) (*fake, *Ring) {
	f := &fake{answers: answers}
	server := httptest.NewServer(f)
	t.Cleanup(server.Close)
	p := profile.NewClientProfile()
	p.HttpProfile.Scheme = "HTTP"
	p.HttpProfile.Endpoint = strings.TrimPrefix(server.URL, "http://")
	ring, err := New("id", "key", "ap-guangzhou", p)
	if err != nil {
		t.Fatal(err)
	}
	ring.sleep = func(ctx context.Context, d time.Duration) error {
		f.waits = append(f.waits, d)
		return ctx.Err()
	}
	return f, ring
}

// isCode reports whether err is, or wraps, an error of the service.
func isCode(err error, code string) bool {
	var sdkErr *sdkerrors.TencentCloudSDKError
	return errors.As(err, &sdkErr) && sdkErr.Code == code
}

func TestEnsure(t *testing.T) {
	for _, answer := range []string{done, failure("InvalidParameterValue.AliasAlreadyExists")} {
		if _, ring := newFake(t, answer); ring.Ensure(t.Context(), "backups") != nil {
			t.Errorf("%s is an error", answer)
		}
	}
	_, ring := newFake(t, failure("UnauthorizedOperation"))
	if err := ring.Ensure(t.Context(), "backups"); !isCode(err, "UnauthorizedOperation") {
		t.Errorf("got %v", err)
	}
}

func TestState(t *testing.T) {
	f, ring := newFake(t, failure("RequestLimitExceeded"), failure("InternalError"), enabled)
	if state, err := ring.State(t.Context(), "1"); state != "Enabled" || err != nil {
		t.Errorf("got %q, %v", state, err)
	}
	if len(f.waits) != 2 || f.waits[1] != 2*time.Second {
		t.Errorf("waited %v", f.waits)
	}
	_, ring = newFake(t, failure("ResourceUnavailable.CmkNotFound"))
	if _, err := ring.State(t.Context(), "1"); !errors.Is(err, ErrNotFound) {
		t.Errorf("got %v", err)
	}
	f, ring = newFake(t, failure("AuthFailure.SecretIdNotFound"))
	if _, err := ring.State(t.Context(), "1"); !isCode(err, "AuthFailure.SecretIdNotFound") || len(f.actions) != 1 {
		t.Errorf("got %v after %v", err, f.actions)
	}
	f, ring = newFake(t, failure("RequestLimitExceeded"))
	if _, err := ring.State(t.Context(), "1"); err == nil || len(f.actions) != attempts {
		t.Errorf("got %v after %v", err, f.actions)
	}
}

func TestDisable(t *testing.T) {
	f, ring := newFake(t, failure("InternalError"), done)
	if err := ring.Disable(t.Context(), "1"); err != nil || len(f.actions) != 2 {
		t.Errorf("got %v after %v", err, f.actions)
	}
	_, ring = newFake(t, failure("ResourceUnavailable.CmkNotFound"))
	if err := ring.Disable(t.Context(), "1"); err != nil {
		t.Errorf("got %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	f, ring = newFake(t, failure("InternalError"))
	cancel()
	if err := ring.Disable(ctx, "1"); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v after %v", err, f.actions)
	}
}

func TestDelete(t *testing.T) {
	f, ring := newFake(t, done)
	if err := ring.Delete(t.Context(), "1"); err != nil || len(f.actions) != 1 || f.actions[0] != "ScheduleKeyDeletion" {
		t.Errorf("got %v after %v", err, f.actions)
	}
	_, ring = newFake(t, failure("UnauthorizedOperation"))
	if err := ring.Delete(t.Context(), "1"); !isCode(err, "UnauthorizedOperation") || IsThrottled(err) {
		t.Errorf("got %v", err)
	}
	_, ring = newFake(t, failure("RequestLimitExceeded"))
	if err := ring.Delete(t.Context(), "1"); !IsThrottled(err) {
		t.Errorf("got %v", err)
	}
}
