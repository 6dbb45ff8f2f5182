//go:build !special

package silent_errtext_platforms

import kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"

func do(client *kms.Client) error {
	_, err := client.DescribeKey(nil)
	return err
}
