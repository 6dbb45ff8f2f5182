package cleanup

import (
	"strings"

	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
)

func first(s *string) bool {
	return s == common.StringPtr("") || strings.HasPrefix(*s, "(-514)") // want `message: `
}
