// flags: -disable=sdkconst

// Package namedsets asks sets and lists of its own for names of API 3.0.
package namedsets

import (
	"strings"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

var (
	members = map[string]struct{}{"UnauthorizedOperation": {}, "X.Y": {}}
	listed  = []string{"UnauthorizedOperation", "X.Y"}
	ended   = map[string]bool{"ResourceNotFound": true}
	added   = map[string]struct{}{"UnauthorizedOperation": {}, "X.Y": {}}
)

func send() error
func unknown() bool
func add(name string) { added[name] = struct{}{} }

func isMember(code string) bool { _, ok := members[code]; return ok }

func askMember() error {
	for {
		err := send()
		if e, ok := err.(*sdk.TencentCloudSDKError); ok && isMember(e.Code) { // want "retry: .*UnauthorizedOperation"
			continue
		}
		return err
	}
}

func askInPlace() error {
	for {
		err := send()
		if e, ok := err.(*sdk.TencentCloudSDKError); ok {
			if _, ok := members[e.Code]; ok { // want "retry: .*UnauthorizedOperation"
				continue
			}
		}
		return err
	}
}

func isListed(code string) bool {
	for _, c := range listed {
		if c == code {
			return true
		}
	}
	return false
}

func askListed() error {
	for {
		err := send()
		if e, ok := err.(*sdk.TencentCloudSDKError); ok && isListed(e.GetCode()) { // want "retry: .*UnauthorizedOperation"
			continue
		}
		return err
	}
}

func askRange() error {
	for {
		err := send()
		again := false
		if e, ok := err.(*sdk.TencentCloudSDKError); ok {
			for _, c := range listed {
				if c == e.Code { // want "retry: .*UnauthorizedOperation"
					again = true
				}
			}
		}
		if again {
			continue
		}
		return err
	}
}

func hasCode(e *sdk.TencentCloudSDKError, codes []string) bool {
	for _, c := range codes {
		if e.GetCode() == c {
			return true
		}
	}
	return false
}

func askHasCode() error {
	for {
		err := send()
		if e, ok := err.(*sdk.TencentCloudSDKError); ok && hasCode(e, []string{"UnauthorizedOperation"}) { // want "retry: .*UnauthorizedOperation"
			continue
		}
		return err
	}
}

// All but what has ended is repeated.
func isEnded(code string) bool {
	end, ok := ended[code]
	return ok && end
}

func askEnded() error {
	for {
		err := send()
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdk.TencentCloudSDKError); ok && isEnded(e.Code) { // want "retry: .*every code that it does not name"
			return nil
		}
	}
}

type policy struct{ prefix string }

func (policy) again(code string) bool { return code == "UnauthorizedOperation" }

func (p policy) begins(code string) bool { return strings.HasPrefix(code, p.prefix) }

func (p policy) action(action, code string) bool {
	return strings.HasPrefix(action, "Describe") && code == "UnauthorizedOperation"
}

func askPolicy(p policy) error {
	for {
		err := send()
		if e, ok := err.(*sdk.TencentCloudSDKError); ok && p.again(e.Code) { // want "retry: .*UnauthorizedOperation"
			continue
		}
		return err
	}
}

// From here on, nobody can say what it comes to.

func isAdded(code string) bool { _, ok := added[code]; return ok }

func isSuffix(code string) bool {
	for _, c := range listed {
		if strings.HasSuffix(code, c) {
			return true
		}
	}
	return false
}

func isLower(code string) bool {
	for _, c := range listed {
		if c+"." == code+"." {
			return true
		}
	}
	return false
}

func askUnseen(p policy, action string) error {
	for {
		err := send()
		if e, ok := err.(*sdk.TencentCloudSDKError); ok {
			if isAdded(e.Code) || isSuffix(e.Code) || isLower(e.Code) || p.begins(e.Code) || p.action(action, e.Code) {
				continue
			}
		}
		return err
	}
}
