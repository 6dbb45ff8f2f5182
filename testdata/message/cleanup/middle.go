package cleanup

import (
	"fmt"
	"strings"

	"github.com/tcerr/tcerrlint/tcerr"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
)

func middle(s string) bool {
	fmt.Println(common.StringPtr(s), tcerr.CodeSuccess)
	return strings.HasPrefix(s, "(-514)") // want `message: `
}
