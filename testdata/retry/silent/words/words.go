// Package words has functions whose names are nearly questions whether to retry.
package words

import (
	"github.com/tcerr/tcerrlint/tcerr"
)

func isNotRetryable(code tcerr.Code) bool {
	return code == tcerr.CodeInvalidParameter || code == tcerr.CodeAuthFailure
}

func noRetry(code tcerr.Code) bool {
	return code == tcerr.CodeInvalidParameter || code == tcerr.CodeAuthFailure
}

func shouldNotRetry(code tcerr.Code) bool {
	return code == tcerr.CodeInvalidParameter || code == tcerr.CodeAuthFailure
}

func stopRetry(code tcerr.Code) bool {
	return code == tcerr.CodeInvalidParameter || code == tcerr.CodeAuthFailure
}

func doWithRetry(code tcerr.Code) bool {
	return code == tcerr.CodeInvalidParameter || code == tcerr.CodeAuthFailure
}

func retry(code tcerr.Code) bool {
	return code == tcerr.CodeInvalidParameter || code == tcerr.CodeAuthFailure
}

func afterRetry(code tcerr.Code) bool {
	return code == tcerr.CodeInvalidParameter || code == tcerr.CodeAuthFailure
}

func lastRetry(code tcerr.Code) bool {
	return code == tcerr.CodeInvalidParameter || code == tcerr.CodeAuthFailure
}

func shouldRetryLater(code tcerr.Code) bool {
	return code == tcerr.CodeInvalidParameter || code == tcerr.CodeAuthFailure
}

func hasRetried(code tcerr.Code) bool {
	return code == tcerr.CodeInvalidParameter || code == tcerr.CodeAuthFailure
}

func isUnretryable(code tcerr.Code) bool {
	return code == tcerr.CodeInvalidParameter || code == tcerr.CodeAuthFailure
}

func isNonRetryable(code tcerr.Code) bool {
	return code == tcerr.CodeInvalidParameter || code == tcerr.CodeAuthFailure
}

func cannotRetry(code tcerr.Code) bool {
	return code == tcerr.CodeInvalidParameter || code == tcerr.CodeAuthFailure
}

func isPermanent(code tcerr.Code) bool {
	return code == tcerr.CodeInvalidParameter || code == tcerr.CodeAuthFailure
}

func nonTemporary(code tcerr.Code) bool {
	return code == tcerr.CodeInvalidParameter || code == tcerr.CodeAuthFailure
}

func retryExhausted(code tcerr.Code) bool {
	return code == tcerr.CodeInvalidParameter || code == tcerr.CodeAuthFailure
}

func skipRetry(code tcerr.Code) bool {
	return code == tcerr.CodeInvalidParameter || code == tcerr.CodeAuthFailure
}

type policy struct {
	Retryable  func(code tcerr.Code) string
	NeverRetry func(code tcerr.Code) bool
}

var _ = policy{
	Retryable: func(code tcerr.Code) string {
		if code == tcerr.CodeInvalidParameter {
			return "true"
		}
		return ""
	},
	NeverRetry: func(code tcerr.Code) bool { return code == tcerr.CodeInvalidParameter },
}

func retryCount(code tcerr.Code) int {
	if code == tcerr.CodeInvalidParameter {
		return 3
	}
	return 0
}

// It does the right thing.
func shouldRetry(code tcerr.Code) bool {
	switch code {
	case tcerr.CodeInternalError, tcerr.CodeQuotaExceeded, tcerr.CodeResourceNotFound:
		return true
	}
	return false
}
