// Package pool has another client, key or job for everybody who asks.
package pool

import kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"

// A Pool has clients of several accounts.
type Pool struct{ clients []*kms.Client }

func (p *Pool) NextClient() *kms.Client     { c := p.clients[0]; p.clients = p.clients[1:]; return c }
func (p *Pool) Client(i int) *kms.Client    { return p.clients[i] }
func (p *Pool) Of(account int) *Pool        { return p }
func (p *Pool) Rotate() *kms.Client         { return p.NextClient() }
func (p *Pool) GetJob() *string             { return nil }
func (p *Pool) DescribeClient(string) error { return nil }

// A Job is something to do.
type Job struct{ ID string }

// NewJob returns another job every time.
func NewJob() *Job { return &Job{} }

// A Caller asks what it wants to.
type Caller interface {
	DescribeKey(*kms.DescribeKeyRequest) (*kms.DescribeKeyResponse, error)
}

// AnyClient returns who is free.
func (p *Pool) AnyClient() Caller { return p.NextClient() }

// NewID returns another ID every time.
func NewID() *string { return nil }

// Check does not wait.
func Check(action string) {}
