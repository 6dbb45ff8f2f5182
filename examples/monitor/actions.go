package monitor

import (
	"context"
	"fmt"
	"strconv"
	"time"
)

// A Metric is one of the metrics that a namespace offers.
type Metric struct {
	Name    string `json:"metricName"`
	Unit    string `json:"unit"`
	Periods []int  `json:"period"`
}

type describeBaseMetricsResponse struct {
	Response
	MetricSet []Metric `json:"metricSet"`
}

// DescribeBaseMetrics returns the metrics of a namespace. A namespace that
// does not exist has none.
func (c *Client) DescribeBaseMetrics(ctx context.Context, namespace string) ([]Metric, error) {
	const action = "DescribeBaseMetrics"
	var out describeBaseMetricsResponse
	resp, err := c.do(ctx, action, map[string]string{"namespace": namespace}, &out)
	if err != nil {
		return nil, err
	}
	if resp.Code != 0 && resp.Code != 5000 {
		return nil, failure(action, resp)
	}
	return out.MetricSet, nil
}

// A Query selects the values of one metric of one instance.
type Query struct {
	Namespace  string
	Metric     string
	Dimension  string // such as "unInstanceId"
	Instance   string
	Period     time.Duration // 5 minutes if zero
	Start, End time.Time
}

type getMonitorDataResponse struct {
	Response
	DataPoints []float64 `json:"dataPoints"`
}

// GetMonitorData returns the values of a metric. The service answers with a
// day of minutes, 1440 values, at most; see Series for more.
func (c *Client) GetMonitorData(ctx context.Context, q Query) ([]float64, error) {
	const action = "GetMonitorData"
	var out getMonitorDataResponse
	resp, err := c.do(ctx, action, map[string]string{
		"namespace":          q.Namespace,
		"metricName":         q.Metric,
		"dimensions.0.name":  q.Dimension,
		"dimensions.0.value": q.Instance,
		"period":             strconv.Itoa(int(q.period().Seconds())),
		"startTime":          q.Start.Format(time.DateTime),
		"endTime":            q.End.Format(time.DateTime),
	}, &out)
	if err != nil {
		return nil, err
	}
	switch resp.Code {
	case 4000, 4600:
		return nil, fmt.Errorf("%w: metric %s: %s", ErrBadRequest, q.Metric, resp.Message)
	case 4100:
		return nil, ErrCredentials
	case 4200, 4400, 4500, 5100, 6000, 6200:
		return nil, failure(action, resp)
	}
	return out.DataPoints, nil
}

func (q Query) period() time.Duration {
	if q.Period == 0 {
		return 5 * time.Minute
	}
	return q.Period
}

// Series returns the first limit values of a metric, in as many requests as
// it takes. A limit over 5000 is refused: no chart is that wide.
func (c *Client) Series(ctx context.Context, q Query, limit int) ([]float64, error) {
	if limit > 5000 {
		return nil, fmt.Errorf("%w: limit %d", ErrBadRequest, limit)
	}
	var values []float64
	for start := q.Start; start.Before(q.End) && len(values) < limit; {
		part := q
		part.Start = start
		start = start.Add(1440 * q.period())
		if start.Before(q.End) {
			part.End = start
		}
		got, err := c.GetMonitorData(ctx, part)
		if err != nil {
			return nil, err
		}
		values = append(values, got...)
	}
	return values[:min(limit, len(values))], nil
}

// CreateNamespace creates a namespace for custom metrics.
func (c *Client) CreateNamespace(ctx context.Context, name string) error {
	const action = "CreateNamespace"
	resp, err := c.do(ctx, action, map[string]string{"namespace": name}, new(Response))
	if err != nil {
		return err
	}
	if resp.Code != 0 {
		return failure(action, resp)
	}
	return nil
}

// EnsureNamespace creates a namespace unless it exists.
func (c *Client) EnsureNamespace(ctx context.Context, name string) error {
	err := c.CreateNamespace(ctx, name)
	if IsAlreadyExists(err) {
		return nil
	}
	return err
}

// DeleteAlarmRule deletes an alarm rule. It is fine if there is none.
func (c *Client) DeleteAlarmRule(ctx context.Context, id string) error {
	const action = "DeleteAlarmRule"
	resp, err := c.do(ctx, action, map[string]string{"alarmRuleId": id}, new(Response))
	if err != nil {
		return err
	}
	if resp.Code == 0 {
		return nil
	}
	if resp.Code == 5000 || resp.CodeDesc == "OperationDenied.SourceNotExists" {
		return nil
	}
	return failure(action, resp)
}

// DeleteAlarmRules deletes alarm rules until one of them cannot be deleted.
func (c *Client) DeleteAlarmRules(ctx context.Context, ids ...string) error {
	for _, id := range ids {
		err := c.DeleteAlarmRule(ctx, id)
		if IsNotFound(err) {
			continue
		}
		if err != nil {
			return fmt.Errorf("alarm rule %s: %w", id, err)
		}
	}
	return nil
}
