// Package terraform deletes a key as providers do. Its service wraps all errors,
// so that what is gone already is deleted until the timeout.
package terraform

import (
	"fmt"
	"log"
	"time"

	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/resource"
	"github.com/pkg/errors"
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

const gone = "ResourceNotFound"

type response struct{ keys []string }

type client interface {
	Describe(id string) (*response, error)
	Delete(id string) error
}

type service struct{ client client }

func (me *service) describe(id string) (key *string, errRet error) {
	defer func() {
		if errRet != nil {
			log.Printf("describe %s: %s", id, errRet)
		}
	}()
	response, err := me.client.Describe(id)
	if err != nil {
		errRet = errors.WithStack(err)
		return
	}
	if len(response.keys) > 1 {
		errRet = fmt.Errorf("%d keys", len(response.keys))
		return
	}
	for i := range response.keys {
		key = &response.keys[i]
	}
	return
}

func (me *service) remove(id string) error {
	if err := me.client.Delete(id); err != nil {
		return errors.Wrap(err, "delete "+id)
	}
	return nil
}

// through hands the errors through.
func (me *service) through(id string) error {
	err := me.client.Delete(id)
	if err != nil {
		log.Print(err)
	}
	return err
}

func read(s *service, id string) error {
	_, err := s.describe(id)
	if err != nil {
		if e, ok := err.(*sdk.TencentCloudSDKError); ok && e.Code == gone { // want `unwrap: service.describe wraps `
			return nil
		}
		return err
	}
	return nil
}

func remove(s *service, id string) error {
	return resource.Retry(time.Minute, func() *resource.RetryError {
		e := s.remove(id)
		if e != nil {
			if ee, ok := e.(*sdk.TencentCloudSDKError); ok { // want `unwrap: service.remove wraps `
				if ee.Code == gone {
					return nil
				}
			}
			return resource.RetryableError(e)
		}
		return nil
	})
}

func throughAll(s *service, id string) error {
	err := resource.Retry(time.Minute, func() *resource.RetryError {
		e := s.through(id)
		if ee, ok := e.(*sdk.TencentCloudSDKError); ok && ee.Code == gone {
			return nil
		}
		return resource.NonRetryableError(errors.WithStack(e))
	})
	if ee, ok := err.(*sdk.TencentCloudSDKError); ok {
		return errors.New(ee.Code)
	}
	return err
}
