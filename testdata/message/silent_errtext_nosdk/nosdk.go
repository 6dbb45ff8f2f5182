// Package silent_errtext_nosdk does not use the SDK: its errors are those of
// others.
package silent_errtext_nosdk

import (
	"strings"

	eip "github.com/tcerr/tcerrlint/testdata/sdkcode/clone/eip/v20160304"
)

func busy(client *eip.Client, err error) bool {
	if err := client.Release("x"); err != nil {
		return strings.Contains(err.Error(), "Code=EIPNotFound") || strings.Contains(err.Error(), "AddressInUse.Bound")
	}
	return strings.Contains(err.Error(), "Code=InternalError") || strings.Contains(err.Error(), "ResourceNotFound.X") || strings.HasPrefix(err.Error(), "[TencentCloudSDKError]")
}
