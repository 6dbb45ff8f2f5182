package evidence_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/tcerr/tcerrlint/internal/evidence"
)

// TestProducts checks which constants of which packages are codes of a product.
func TestProducts(t *testing.T) {
	p := load(t, txtar.Parse([]byte(`
-- p.go --
package p

import (
	_ "example.org/clone/cds-sdk-go/cvm/v20170312"
	_ "example.org/app/indirect"
	_ "github.com/go-acme/tencentclouddnspod/v20210323"
	_ "github.com/go-acme/tencentedgdeone/v20220901"
	_ "example.org/other/tencentclouddnspod/v20210323"
	_ "github.com/dbdd4us/qcloudapi-sdk-go/clb"
	_ "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
	cvm "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/cvm/v20170312"
	_ "github.com/tencentcloud/tencentcloud-sdk-go-intl-en/tencentcloud/cvm/v20170312"
)

var _ = cvm.INTERNALERROR
-- github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/cvm/v20170312/errors.go --
package v20170312

const APIVersion = "2017-03-12"

const (
	INTERNALERROR                   = "InternalError"
	INVALIDPARAMETER_A_B            = "InvalidParameter.A_B"
	RESOURCENOTFOUND_INSTANCE       = "ResourceNotFound.Instance"
	OTHER                           = "InternalError2"
	LIMIT                     int    = 5
	TYPED                     string = "Typed"
)

var VARIABLE = "Variable"
-- github.com/tencentcloud/tencentcloud-sdk-go-intl-en/tencentcloud/cvm/v20170312/errors.go --
package v20170312

const INTERNALERROR = "InternalError"
-- github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/common.go --
package common

const Region = "ap-guangzhou"
-- github.com/dbdd4us/qcloudapi-sdk-go/clb/clb.go --
package clb

const INTERNALERROR = "InternalError"
-- github.com/go-acme/tencentclouddnspod/v20210323/errors.go --
package v20210323

const DNSONLY = "DnsOnly"
-- github.com/go-acme/tencentedgdeone/v20220901/errors.go --
package v20220901

const EDGEONLY = "EdgeOnly"
-- example.org/other/tencentclouddnspod/v20210323/errors.go --
package v20210323

const INTERNALERROR = "InternalError"
-- example.org/clone/cds-sdk-go/cvm/v20170312/errors.go --
package v20170312

const INTERNALERROR = "InternalError"
-- example.org/app/indirect/indirect.go --
package indirect

import _ "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/vpc/v20170312"
-- github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/vpc/v20170312/errors.go --
package v20170312

const VPCONLY = "VpcOnly"
`)), false)
	var got []string
	for _, product := range p.index(evidence.Standard).Products() {
		for _, code := range slices.Sorted(maps.Keys(product.Codes)) {
			got = append(got, strings.TrimPrefix(product.Pkg.Path(), "github.com/tencentcloud/")+" "+code+" "+product.Codes[code].Name())
		}
	}
	want := []string{
		"github.com/go-acme/tencentclouddnspod/v20210323 DnsOnly DNSONLY",
		"github.com/go-acme/tencentedgdeone/v20220901 EdgeOnly EDGEONLY",
		"tencentcloud-sdk-go/tencentcloud/cvm/v20170312 InternalError INTERNALERROR",
		"tencentcloud-sdk-go/tencentcloud/cvm/v20170312 InvalidParameter.A_B INVALIDPARAMETER_A_B",
		"tencentcloud-sdk-go/tencentcloud/cvm/v20170312 ResourceNotFound.Instance RESOURCENOTFOUND_INSTANCE",
		"tencentcloud-sdk-go-intl-en/tencentcloud/cvm/v20170312 InternalError INTERNALERROR",
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
