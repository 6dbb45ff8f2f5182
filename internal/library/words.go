package library

import (
	"slices"
	"strings"
)

// The names below are promises: of a function that another package declares, a
// name is all that can be seen. They are asked for only where the function's
// body can't be.
type words struct {
	prefixes, suffixes []string
	// but are beginnings of names that mean something else.
	but []string
}

func (w words) match(name string) bool {
	name = strings.ToLower(name)
	has := func(list []string, is func(s, word string) bool) bool {
		return slices.ContainsFunc(list, func(word string) bool { return is(name, word) })
	}
	return (has(w.prefixes, strings.HasPrefix) || has(w.suffixes, strings.HasSuffix)) && !has(w.but, strings.HasPrefix)
}

// waiting: limiter.Wait(ctx), clock.Sleep(d), b.NextBackOff(), policy.RetryDelay().
func waiting() words {
	return words{
		prefixes: []string{"sleep", "wait", "backoff", "delay", "pause"},
		suffixes: []string{"sleep", "wait", "backoff", "delay"},
		but:      []string{"await"}, // somebody's answer
	}
}

// printing: logger.Infow("again"), tflog.Debug(ctx, "again"), entry.Warnf("again").
func printing() words {
	return words{
		prefixes: []string{"log", "print", "debug", "info", "warn", "error", "trace"},
		but:      []string{"login", "logon", "logout", "logoff"},
	}
}

// counting: attempts.Inc(), latency.Observe(s), res.Body.Close(), c.WithLabelValues("x").
func counting() words {
	return words{prefixes: []string{"inc", "observe", "record", "report", "count", "with", "close"}}
}

// asking answers a question about its receiver: resp.IsSuccess(), err.Error(), buf.Len().
func asking() words {
	return words{prefixes: []string{"is", "has", "err", "len", "string"}}
}

// getting reads a part of a request or an answer, or writes it as text:
// request.GetAction(), response.ToJsonString().
func getting() words { return words{prefixes: []string{"get", "tojson"}} }

// taking gives another item at every call, whatever it is given: pager.NextPage(),
// reader.ReadLine(), stream.Recv(), queue.PopFront().
func taking() words {
	return words{prefixes: []string{"next", "pop", "shift", "dequeue", "recv", "receive", "read", "scan", "advance", "poll", "take", "lease", "claim"}}
}

// setting stores a value in the place that it names, and again the same value
// in the same place at the second call: req.SetLimit(10).
func setting() words { return words{prefixes: []string{"set"}} }

// building makes an object complete that was made just before: form.Add("k", v),
// builder.WithLimit(10).
func building() words { return words{prefixes: []string{"set", "add", "with"}} }

// renewed are the common parameters of API 2.0 that every request has anew, so
// that it is the same request. A date, or the start of a window of time, is
// something to ask for.
func renewed() words {
	return words{prefixes: []string{"timestamp", "signature", "x-request-id", "requestid"}, suffixes: []string{"nonce"},
		but: []string{"timestamps", "signatures", "signaturemethod", "requestids"}}
}

// loggers are the names of functions that do nothing but write to a log, if the
// call is a statement of its own: log.Printf, logger.Warn. With an ending of these,
// too: Printf, Println, Warnw, InfoContext.
func loggers() (names, endings []string) {
	return []string{"print", "trace", "debug", "info", "warn", "warning", "error"}, []string{"f", "ln", "w", "context"}
}

// metrics are the methods of the metrics that programs collect for those who
// watch them.
func metrics() []string { return []string{"Inc", "Dec", "Observe", "WithLabelValues"} }

// enders are functions that do not come back, by their names: in these packages,
// or in all, as the loggers' Fatal.
var enders = map[string][]string{
	"Fatal": nil, "Fatalf": nil, "Fatalln": nil, "Fatalw": nil,
	"Panic": nil, "Panicf": nil, "Panicln": nil, "Panicw": nil,
	"FailNow": {"testing"}, "Skip": {"testing"}, "Skipf": {"testing"}, "SkipNow": {"testing"},
	"Exit":   {"os", "syscall"},
	"Goexit": {"runtime"},
}

// Logs reports whether a function of that name, called as a statement of its own,
// only writes to a log.
func Logs(name string) bool {
	names, endings := loggers()
	name = strings.ToLower(name)
	for _, ending := range endings {
		if short, ok := strings.CutSuffix(name, ending); ok {
			name = short
			break
		}
	}
	return slices.Contains(names, name)
}

// IsMetric reports whether a method of that name is one of metrics.
func IsMetric(name string) bool { return slices.Contains(metrics(), name) }

// Returns reports whether a function of a package may come back.
func Returns(path, name string) bool {
	packages, known := enders[name]
	return !known || packages != nil && !slices.Contains(packages, path)
}

// Waits reports whether a function of that name only waits, or says how long.
func Waits(name string) bool { return waiting().match(name) }

// Prints reports whether a function of that name only writes to a log.
func Prints(name string) bool { return printing().match(name) }

// Counts reports whether a function of that name only tells others what has
// happened, if it is not given what the request is made of.
func Counts(name string) bool { return counting().match(name) }

// Asks reports whether a method of that name only reads its receiver.
func Asks(name string) bool { return asking().match(name) }

// Gets reports whether a method of that name, of a request or an answer, only reads
// it.
func Gets(name string) bool { return getting().match(name) }

// LimitsRate reports whether the functions of a package wait until a request may be
// made: ratelimit.Check(action).
func LimitsRate(path string) bool { return strings.HasSuffix("/"+path, "/ratelimit") }

// Takes reports whether a function of that name gives the next item.
func Takes(name string) bool { return taking().match(name) }

// Sets reports whether a method of that name only stores what it is given.
func Sets(name string) bool { return setting().match(name) }

// Builds reports whether a method of that name completes its receiver.
func Builds(name string) bool { return building().match(name) }

// Renewed reports whether a parameter, field or variable of that name holds
// another value in every request by the rules of the API.
func Renewed(name string) bool { return renewed().match(name) }
