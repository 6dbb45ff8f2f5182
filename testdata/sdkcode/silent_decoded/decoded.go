// Package silent_decoded has codes of API 3.0 in places where others can be.
package silent_decoded

import (
	"cmp"
	"encoding/json"
	"fmt"
	"os"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

type failure struct{ Code string }

func of(e *sdk.TencentCloudSDKError) *failure { return &failure{Code: e.Code} }

func read(data []byte) bool {
	var f failure
	if err := json.Unmarshal(data, &f); err != nil {
		return false
	}
	return f.Code == "not found"
}

// A tree has itself inside.
type tree []tree

func print(t *tree, m map[string]*tree) { fmt.Println(t, m) }

type row struct{ code string }

func (r *row) save(e *sdk.TencentCloudSDKError) { r.code = e.Code }

func (r *row) load(text string) bool {
	fmt.Sscan(text, &r.code)
	return r.code == "not found"
}

func (r *row) get() bool {
	r.code = os.Getenv("CODE")
	return r.code == "no value"
}

func either(e *sdk.TencentCloudSDKError) bool {
	return cmp.Or(e.Code, "not there") == "not there"
}

func parts(e *sdk.TencentCloudSDKError) bool {
	code := e.Code
	code += " (" + e.RequestId + ")"
	return code == "InternalError (1)" || fmt.Sprintf("code %s", e.Code) == "code InternalError"
}

func bytes(e *sdk.TencentCloudSDKError) bool {
	b := []byte(e.Code)
	b = append(b, ' ')
	return string(b) == "InternalError " || e.Code[:2] == "re" || string(e.Code[0]) == "r"
}
