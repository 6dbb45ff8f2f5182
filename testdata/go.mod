// Module testdata holds what the linter is tested on: one folder a case, with
// the expected findings as comments and the fixed files beside. It is a module
// of its own so that the cases can use the real SDKs and retry libraries. Each
// is the newest version: an older one would say nothing more, as the linter
// knows libraries by their paths and names.
module github.com/tcerr/tcerrlint/testdata

go 1.26.0

replace github.com/tcerr/tcerrlint/tcerr => ../tcerr

require github.com/tcerr/tcerrlint/tcerr v0.1.0 // what the fixes import

require (
	github.com/avast/retry-go/v4 v4.7.0 // retry: callbacks of retry.Do
	github.com/aws/smithy-go v1.28.9 // lookalikes: error codes of another cloud
	github.com/bwmarrin/discordgo v0.29.0 // lookalikes: error codes of an API, and close codes
	github.com/cenkalti/backoff/v4 v4.3.0 // retry: callbacks of backoff.Retry
	github.com/cenkalti/backoff/v5 v5.0.3 // retry: the same with context and generics
	github.com/codeGROOVE-dev/retry v1.2.0 // retry: a library that was one row in a table
	github.com/coder/websocket v1.8.15 // lookalikes: close codes from 4000 on
	github.com/dbdd4us/qcloudapi-sdk-go v0.0.0-20190530123522-c8d9381de48c // evidence: the SDK of API 2.0; there is no newer one
	github.com/failsafe-go/failsafe-go v0.9.8 // retry: HandleIf
	github.com/go-resty/resty/v2 v2.17.2 // retry: AddRetryCondition
	github.com/gorilla/websocket v1.5.3 // lookalikes: close codes from 4000 on
	github.com/hashicorp/go-retryablehttp v0.7.8 // retry: CheckRetry
	github.com/hashicorp/terraform-plugin-sdk/v2 v2.40.1 // retry: both names of Terraform's retry
	github.com/jpillora/backoff v1.1.0 // retry: its waits
	github.com/lxzan/gws v1.8.9 // lookalikes: close codes from 4000 on
	github.com/pkg/errors v0.9.1 // unwrap: its wraps
	github.com/sethvargo/go-retry v0.5.0 // retry: RetryableError
	github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common v1.3.212 // evidence: the errors of API 3.0's SDK
	github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms v1.0.563 // sdkconst: a product and its constants
	github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/sts v1.1.11 // sdkconst: another product
	k8s.io/apimachinery v0.37.2 // retry: conditions of wait.Poll
	resty.dev/v3 v3.0.0-rc.4 // retry: AddRetryConditions
)

require (
	github.com/ProtonMail/go-crypto v1.4.1 // indirect
	github.com/agext/levenshtein v1.2.2 // indirect
	github.com/apparentlymart/go-textseg/v15 v15.0.0 // indirect
	github.com/bits-and-blooms/bitset v1.24.4 // indirect
	github.com/cloudflare/circl v1.6.3 // indirect
	github.com/dolthub/maphash v0.1.0 // indirect
	github.com/fatih/color v1.16.0 // indirect
	github.com/go-logr/logr v1.4.3 // indirect
	github.com/golang/protobuf v1.5.4 // indirect
	github.com/google/go-cmp v0.7.0 // indirect
	github.com/hashicorp/errwrap v1.0.0 // indirect
	github.com/hashicorp/go-checkpoint v0.5.0 // indirect
	github.com/hashicorp/go-cleanhttp v0.5.2 // indirect
	github.com/hashicorp/go-cty v1.5.0 // indirect
	github.com/hashicorp/go-hclog v1.6.3 // indirect
	github.com/hashicorp/go-multierror v1.1.1 // indirect
	github.com/hashicorp/go-plugin v1.7.0 // indirect
	github.com/hashicorp/go-uuid v1.0.3 // indirect
	github.com/hashicorp/go-version v1.9.0 // indirect
	github.com/hashicorp/hc-install v0.9.4 // indirect
	github.com/hashicorp/hcl/v2 v2.24.0 // indirect
	github.com/hashicorp/logutils v1.0.0 // indirect
	github.com/hashicorp/terraform-exec v0.25.1 // indirect
	github.com/hashicorp/terraform-json v0.27.2 // indirect
	github.com/hashicorp/terraform-plugin-go v0.31.0 // indirect
	github.com/hashicorp/terraform-plugin-log v0.10.0 // indirect
	github.com/hashicorp/terraform-registry-address v0.4.0 // indirect
	github.com/hashicorp/terraform-svchost v0.1.1 // indirect
	github.com/hashicorp/yamux v0.1.2 // indirect
	github.com/klauspost/compress v1.17.9 // indirect
	github.com/mattn/go-colorable v0.1.13 // indirect
	github.com/mattn/go-isatty v0.0.20 // indirect
	github.com/mitchellh/copystructure v1.2.0 // indirect
	github.com/mitchellh/go-testing-interface v1.14.1 // indirect
	github.com/mitchellh/go-wordwrap v1.0.1 // indirect
	github.com/mitchellh/mapstructure v1.5.0 // indirect
	github.com/mitchellh/reflectwalk v1.0.2 // indirect
	github.com/oklog/run v1.1.0 // indirect
	github.com/sirupsen/logrus v1.10.2 // indirect
	github.com/vmihailenco/msgpack v4.0.4+incompatible // indirect
	github.com/vmihailenco/msgpack/v5 v5.4.1 // indirect
	github.com/vmihailenco/tagparser/v2 v2.0.0 // indirect
	github.com/zclconf/go-cty v1.18.1 // indirect
	golang.org/x/crypto v0.54.0 // indirect
	golang.org/x/mod v0.37.0 // indirect
	golang.org/x/net v0.57.0 // indirect
	golang.org/x/sync v0.22.0 // indirect
	golang.org/x/sys v0.47.0 // indirect
	golang.org/x/text v0.40.0 // indirect
	golang.org/x/tools v0.47.0 // indirect
	google.golang.org/appengine v1.6.8 // indirect
	google.golang.org/genproto v0.0.0-20200711021454-869866162049 // indirect
	google.golang.org/grpc v1.79.3 // indirect
	google.golang.org/protobuf v1.36.12-0.20260120151049-f2248ac996af // indirect
	k8s.io/klog/v2 v2.140.0 // indirect
	k8s.io/utils v0.0.0-20260626114624-be93311217bd // indirect
)
