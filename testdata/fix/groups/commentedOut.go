package groups

import (
	"fmt"
	// "log"
	"os"

	// "github.com/tcerr/tcerrlint/tcerr"
	"github.com/dbdd4us/qcloudapi-sdk-go/common"
)

var _, _ = fmt.Sprint, os.Open

var _ common.LegacyAPIError

func commentedOut(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
