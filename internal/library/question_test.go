package library

import (
	"slices"
	"testing"
)

// TestQuestion gives each word a name that a program has, and which is no
// question without the word.
func TestQuestion(t *testing.T) {
	q := retryQuestion()
	for list, test := range map[string]struct {
		words *[]string
		names []string // in the order of the words
	}{
		"ask": {&q.ask, []string{
			"shouldRetry", "CanRetry", "couldRetry", "MustRetry", "may_retry", "needRetry", "NeedToRetry", "needsRetry", "needsToRetry",
			"wantRetry", "wantToRetry", "wantsRetry", "wantsToRetry", "CheckRetry",
		}},
		"about": {&q.about, []string{
			"shouldErrRetry", "shouldErrorBeRetry", "shouldCodeRetry", "isStatusRetryable", "isRespRetryable", "isResponseRetryable", "shouldReqRetry", "shouldRequestRetry",
			"shouldResultRetry", "isHTTPRetryable", "isAPIRetryable", "isSDKRetryable", "isCloudRetryable", "isQCloudRetryable", "isTencentCloudRetryable",
			"canItRetry", "shouldWeRetry", "isThisRetryable",
		}},
		"able":  {&q.able, []string{"IsRetryable", "isRetriableError", "errTemporary", "isTransientCode"}},
		"when":  {&q.when, []string{"RetryIf", "retryOnError", "RetryWhen"}},
		"joint": {&q.joint, []string{"shouldRetryOnCode", "shouldRetryForStatus", "isRetryableByCode", "shouldRetryIfError", "shouldRetryWithCode"}},
		"of": {&q.of, []string{
			"shouldRetryErr", "isRetryableError", "isRetryableCode", "shouldRetryStatus", "shouldRetryResp", "shouldRetryResponse", "shouldRetryReq", "shouldRetryRequest",
			"shouldRetryResult", "shouldRetryIt", "shouldRetryThis",
		}},
	} {
		if len(test.names) != len(*test.words) {
			t.Errorf("%s: %d names for %d words", list, len(test.names), len(*test.words))
			continue
		}
		all := *test.words
		for i, name := range test.names {
			if !q.pattern().MatchString(plain(name)) || !AsksForRetry(name) {
				t.Errorf("%s is no question", name)
			}
			*test.words = slices.Delete(slices.Clone(all), i, i+1)
			if q.pattern().MatchString(plain(name)) {
				t.Errorf("%s: its word in %s changes nothing", name, list)
			}
			*test.words = all
		}
	}
	for _, name := range []string{"isNotRetryable", "doWithRetry", "shouldRetryLater", "retry", "Retry", "should", "isError", "retryIfNot", "shouldStop", ""} {
		if AsksForRetry(name) {
			t.Errorf("%s is a question", name)
		}
	}
}
