package library

import (
	"slices"
	"strings"
	"testing"
)

// TestWords gives each word a name that a program has, and which nothing but
// the word decides on: without it, the answer is another.
func TestWords(t *testing.T) {
	for list, test := range map[string]struct {
		words words
		// names of functions, in the order of the words: prefixes, suffixes, but
		names []string
	}{
		"waiting": {waiting(), []string{
			"SleepContext", "WaitForRetry", "BackoffTime", "DelayNext", "PauseAfter",
			"jitterSleep", "limiterWait", "NextBackOff", "RetryDelay", "Await"}},
		"printing": {printing(), []string{
			"Logf", "Println", "Debugw", "Infof", "Warningf", "Errorw", "TraceContext",
			"Login", "LogonUser", "LogoutUser", "LogoffUser"}},
		"counting": {counting(), []string{"IncCounter", "Observe", "RecordError", "ReportMetric", "CountRetry", "WithLabelValues", "Close"}},
		"asking":   {asking(), []string{"IsSuccess", "HasError", "Err", "Len", "String"}},
		"getting":  {getting(), []string{"GetAction", "ToJsonString"}},
		"taking":   {taking(), []string{"NextPage", "PopFront", "Shift", "DequeueJob", "Recv", "ReceiveMessage", "ReadLine", "ScanRow", "Advance", "PollMessage", "TakeJob", "LeaseTask", "ClaimJob"}},
		"setting":  {setting(), []string{"SetLimit"}},
		"building": {building(), []string{"SetLimit", "AddFilter", "WithLimit"}},
		"renewed":  {renewed(), []string{"Timestamp", "Signature", "X-Request-Id", "RequestID", "Nonce", "timestamps", "Signatures", "SignatureMethod", "requestIDs"}},
	} {
		t.Run(list, func(t *testing.T) {
			w := test.words
			all := len(w.prefixes) + len(w.suffixes) + len(w.but)
			if len(test.names) != all {
				t.Fatalf("%d names for %d words", len(test.names), all)
			}
			for i, name := range test.names {
				promised := i < len(w.prefixes)+len(w.suffixes)
				if w.match(name) != promised {
					t.Errorf("%s: %v, want %v", name, !promised, promised)
				}
				if without(w, i).match(name) == promised {
					t.Errorf("%s: its word changes nothing", name)
				}
			}
		})
	}
}

// without returns the words but the i-th.
func without(w words, i int) words {
	for _, list := range []*[]string{&w.prefixes, &w.suffixes, &w.but} {
		if i < len(*list) {
			if i >= 0 {
				*list = slices.Delete(slices.Clone(*list), i, i+1)
			}
			return w
		}
		i -= len(*list)
	}
	return w
}

// TestNoPromise has names that are near a word and promise nothing.
func TestNoPromise(t *testing.T) {
	for name, is := range map[string]func(string) bool{
		"Refresh":      Waits,
		"Login":        Prints,
		"Rotate":       Counts,
		"Get":          Asks,
		"DescribeNext": Takes,
		"Reset":        Sets,
		"Build":        Builds,
		"StartTime":    Renewed,
		"Date":         Renewed,
	} {
		if is(name) {
			t.Errorf("%s promises something", name)
		}
	}
}

// TestNames gives each exact name, and each ending, a program's call that has it.
func TestNames(t *testing.T) {
	names, endings := loggers()
	for i, call := range []string{"Println", "Trace", "Debugf", "InfoContext", "Warnw", "Warning", "Error"} {
		if !Logs(call) || !strings.HasPrefix(strings.ToLower(call), names[i]) {
			t.Errorf("%s does not log by the name %s", call, names[i])
		}
	}
	for i, call := range []string{"Debugf", "Println", "Warnw", "InfoContext"} {
		if !Logs(call) || !strings.HasSuffix(strings.ToLower(call), endings[i]) {
			t.Errorf("%s does not log by its ending %s", call, endings[i])
		}
	}
	for _, call := range []string{"Log", "errorHandler", "Tracer", "Fprint", "Informer", ""} {
		if Logs(call) {
			t.Errorf("%s only logs", call)
		}
	}
	if want := []string{"Inc", "Dec", "Observe", "WithLabelValues"}; !slices.Equal(metrics(), want) || IsMetric("Incr") || !IsMetric("Dec") {
		t.Errorf("the metrics are %q, want %q", metrics(), want)
	}
	ends := map[string]bool{
		"log Fatal": true, "log Fatalf": true, "log Fatalln": true, "go.uber.org/zap Fatalw": true,
		"log Panic": true, "log Panicf": true, "log Panicln": true, "go.uber.org/zap Panicw": true,
		"testing FailNow": true, "testing Skip": true, "testing Skipf": true, "testing SkipNow": true, "example.org/scanner Skip": false,
		"os Exit": true, "syscall Exit": true, "example.org/shop Exit": false, "runtime Goexit": true, "example.org/x Goexit": false,
		"log Print": false,
	}
	for call, want := range ends {
		path, name, _ := strings.Cut(call, " ")
		if Returns(path, name) == want {
			t.Errorf("%s.%s ends the program: %v, want %v", path, name, !want, want)
		}
	}
	for name, packages := range enders {
		if packages == nil {
			packages = []string{"log", "go.uber.org/zap"}
		}
		if !slices.ContainsFunc(packages, func(path string) bool { return ends[path+" "+name] }) {
			t.Errorf("no call of %s", name)
		}
		for _, path := range packages {
			if enders[name] != nil && !ends[path+" "+name] {
				t.Errorf("no call of %s.%s", path, name)
			}
		}
	}
}
