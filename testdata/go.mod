// Module testdata holds what the linter is tested on: one folder a case, with
// the expected findings as comments and the fixed files beside. It is a module
// of its own so that the cases can use the real SDKs.
module github.com/tcerr/tcerrlint/testdata

go 1.25.0

replace github.com/tcerr/tcerrlint/tcerr => ../tcerr

require github.com/tcerr/tcerrlint/tcerr v0.1.0

require (
	github.com/avast/retry-go/v4 v4.3.0
	github.com/aws/smithy-go v1.28.8
	github.com/bwmarrin/discordgo v0.29.0
	github.com/cenkalti/backoff/v4 v4.2.0
	github.com/cenkalti/backoff/v5 v5.0.2
	github.com/coder/websocket v1.8.15
	github.com/dbdd4us/qcloudapi-sdk-go v0.0.0-20190530123522-c8d9381de48c
	github.com/gorilla/websocket v1.5.3
	github.com/hashicorp/go-retryablehttp v0.7.8
	github.com/hashicorp/terraform-plugin-sdk/v2 v2.26.1
	github.com/lxzan/gws v1.8.9
	github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common v1.3.210
	k8s.io/apimachinery v0.30.0
)

require (
	github.com/dolthub/maphash v0.1.0 // indirect
	github.com/go-logr/logr v1.4.1 // indirect
	github.com/hashicorp/go-cleanhttp v0.5.2 // indirect
	github.com/klauspost/compress v1.17.9 // indirect
	github.com/sirupsen/logrus v1.10.2 // indirect
	golang.org/x/crypto v0.7.0 // indirect
	golang.org/x/sys v0.20.0 // indirect
	k8s.io/klog/v2 v2.120.1 // indirect
	k8s.io/utils v0.0.0-20230726121419-3b25d923346b // indirect
)
