package silent_spelling

import kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"

var _ kms.Client
