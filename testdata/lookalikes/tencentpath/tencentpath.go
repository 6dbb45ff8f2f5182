// Package tencentpath uses libraries below github.com/Tencent that have nothing
// to do with the API, and hosts that only look like the API's.
package tencentpath

import (
	"errors"
	"fmt"
	"time"

	"github.com/tcerr/tcerrlint/testdata/lookalikes/tencentpath/github.com/Tencent/rapidqueue"
	"github.com/tcerr/tcerrlint/testdata/lookalikes/tencentpath/github.com/Tencent/wxpush-sdk"
)

const (
	bucket  = "https://assets-1250000000.cos.ap-guangzhou.myqcloud.com"
	mirror  = "http://mirrors.tencentyun.com/go"
	docs    = "https://cloud.tencent.com/document/product/213"
	other   = "https://api.qingcloud.com/iaas/"
	spoofed = "https://api.qcloud.com.example.org/v2"
	prefix  = "https://fake-tencentcloudapi.com"
)

type delivery struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}

func drain(q *rapidqueue.Queue) error {
	for {
		item, code := q.Pop()
		switch code {
		case 0:
			fmt.Println(item)
		case 4000:
			time.Sleep(time.Second)
		case 5000:
			return errors.New("queue closed")
		}
	}
}

func push(text string) error {
	res := wxpush.Send(bucket, text)
	if res.Code == 4400 || res.Code == 4500 {
		return errors.New(res.Message)
	}
	return deliver(delivery{Code: res.Code, Message: res.Message})
}

func deliver(d delivery) error {
	if errCode := d.Code; errCode == 6000 || errCode == 6200 {
		return fmt.Errorf("%s: see %s, %s", d.Message, docs, mirror)
	}
	if d.Code != 4100 {
		return nil
	}
	return fmt.Errorf("%s is not %s or %s", other, spoofed, prefix)
}
