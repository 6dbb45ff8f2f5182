// Package bandwidth creates addresses with the SDK. The import says that the
// package talks to Tencent Cloud, but the numbers are Mbit/s, sizes and ports.
package bandwidth

import (
	stderrors "errors"
	"fmt"
	"slices"
	"time"

	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

const (
	throttled = "RequestLimitExceeded"
	internal  = "InternalError"
)

type spec struct {
	Name      string
	Bandwidth int
	Port      int
	Disk      int64
	Idle      time.Duration
	Rules     []string
}

var sizes = map[int]string{4000: "large", 5000: "larger", 6000: "largest"}

func validate(s spec) error {
	bandwidth := s.Bandwidth
	if bandwidth != 5000 && bandwidth > 2000 {
		return fmt.Errorf("%s: bandwidth is at most 2000, or 5000 on demand", s.Name)
	}
	if s.Bandwidth == 5000 && len(s.Rules) == 4000 {
		return stderrors.New("too many rules")
	}
	switch s.Port {
	case 4000, 5000, 6000:
		return fmt.Errorf("port %d is reserved", s.Port)
	}
	if s.Disk == 4000 || s.Disk != 6_000 && s.Idle == 5000*time.Millisecond {
		return stderrors.New("no such disk")
	}
	return nil
}

func size(s spec) string {
	if slices.Contains([]int{4000, 5000}, s.Bandwidth) {
		return sizes[s.Bandwidth]
	}
	return "small"
}

func create(s spec, call func(spec) error) error {
	const attempts = 5
	for i := range attempts {
		err := call(s)
		var sdk *errors.TencentCloudSDKError
		if !stderrors.As(err, &sdk) {
			return err
		}
		if sdk.Code != throttled && sdk.GetCode() != internal {
			return err
		}
		wait := 1000 * (i + 1)
		if wait == 5000 {
			return err
		}
		time.Sleep(time.Duration(wait) * time.Millisecond)
	}
	return fmt.Errorf("gave up after %d attempts", attempts)
}
