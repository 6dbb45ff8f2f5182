// Package wallet calls an Ethereum wallet. EIP-1193 gives 4100 to a method that
// the user did not allow and 4200 to one that the wallet does not have.
package wallet

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

// ProviderError is what a wallet answers: the shape of JSON-RPC.
type ProviderError struct {
	Code    int             `json:"code"`
	Message string          `json:"message"`
	Data    json.RawMessage `json:"data,omitempty"`
}

func (e *ProviderError) Error() string { return fmt.Sprintf("%s (%d)", e.Message, e.Code) }

// Provider is a connection to a wallet.
type Provider interface {
	Request(method string, params ...any) (json.RawMessage, error)
}

var (
	errRejected    = errors.New("rejected by the user")
	errUnsupported = errors.New("unsupported by the wallet")
)

// Accounts asks for the user's accounts.
func Accounts(p Provider) ([]string, error) {
	raw, err := p.Request("eth_requestAccounts")
	if err != nil {
		return nil, classify(err)
	}
	var accounts []string
	return accounts, json.Unmarshal(raw, &accounts)
}

func classify(err error) error {
	var pe *ProviderError
	if !errors.As(err, &pe) {
		if strings.Contains(err.Error(), "(-32002)") {
			return errors.New("a request is already pending")
		}
		return err
	}
	switch pe.Code {
	case 4001:
		return errRejected
	case 4100:
		return fmt.Errorf("connect the wallet first: %w", err)
	case 4200:
		return errUnsupported
	case 4900, 4901, -32002, -32603:
		return err
	}
	return retryable(pe.Code, err)
}

func retryable(errCode int, err error) error {
	if errCode == -32005 || errCode == 4100 {
		return nil
	}
	return err
}
