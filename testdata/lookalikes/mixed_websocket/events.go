// Package mixed_websocket mirrors Cloud Monitor alarms to browsers: one file
// calls the API with the SDK, the other speaks websocket with close codes.
package mixed_websocket

import (
	"context"
	stderrors "errors"
	"time"

	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

const throttled = "RequestLimitExceeded"

const host = "monitor.api.qcloud.com"

type alarm struct {
	ID     string
	Metric string
	Value  float64
}

type poller struct {
	fetch func(ctx context.Context, host string) ([]alarm, error)
	every time.Duration
}

func (p *poller) run(ctx context.Context, hub *hub) error {
	for {
		alarms, err := p.fetch(ctx, host)
		var sdk *errors.TencentCloudSDKError
		switch {
		case stderrors.As(err, &sdk) && sdk.Code == throttled:
			p.every *= 2
		case err != nil:
			hub.closeAll(4500, "no data")
			return err
		}
		if len(alarms) == 4000 {
			p.every /= 2
		}
		hub.publish(alarms)
		select {
		case <-ctx.Done():
			hub.closeAll(4000, "shutting down")
			return ctx.Err()
		case <-time.After(p.every):
		}
	}
}
