// Package mixed_module pays for instances of Tencent Cloud out of a wallet. The
// package of the wallet is of the same module and has nothing to do with the
// API.
package mixed_module

import (
	_ "github.com/dbdd4us/qcloudapi-sdk-go/common"
	"github.com/tcerr/tcerrlint/testdata/lookalikes/mixed_module/wallet"
)

func denied(e *wallet.RPCError) bool {
	n := e.Code
	return e.Code == 4100 || n == 4100 || failed(e.Code)
}

func failed(code int) bool { return code == 4200 }

func event(e wallet.Event) bool { return e.Code == 4000 || wallet.Code == 5000 }

func do() bool {
	code, err := wallet.Do()
	return err == nil && code == 4200
}
