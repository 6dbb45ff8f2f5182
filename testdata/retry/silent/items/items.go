// Package items passes over items, or pages: that is no repetition.
package items

import (
	"bufio"
	"container/list"
	"database/sql"
	"encoding/json"
	"errors"

	"github.com/tcerr/tcerrlint/tcerr"
	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

func use([]string) {}

func ranged(c *api.Client, ids []string) error {
	for _, id := range ids {
		resp, err := c.Describe(&api.Request{ID: id})
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter || tcerr.Code(resp.Code) == tcerr.CodeInternalError {
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		use(resp.Data)
	}
	return nil
}

func indexed(c *api.Client, ids []string) error {
	for i := range ids {
		resp, err := c.Describe(&api.Request{ID: ids[i]})
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter || tcerr.Code(resp.Code) == tcerr.CodeInternalError {
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		use(resp.Data)
	}
	return nil
}

func counted(c *api.Client, ids []string) error {
	for i := 0; i < len(ids); i++ {
		resp, err := c.Describe(&api.Request{ID: ids[i]})
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter || tcerr.Code(resp.Code) == tcerr.CodeInternalError {
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		use(resp.Data)
	}
	return nil
}

func batches(c *api.Client, ids []string) error {
	for i := 0; i < len(ids); i += 10 {
		resp, err := c.Describe(&api.Request{IDs: ids[i:min(i+10, len(ids))]})
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter || tcerr.Code(resp.Code) == tcerr.CodeInternalError {
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		use(resp.Data)
	}
	return nil
}

func queue(c *api.Client, ids []string) error {
	for len(ids) > 0 {
		id := ids[0]
		ids = ids[1:]
		resp, err := c.Describe(&api.Request{ID: id})
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter || tcerr.Code(resp.Code) == tcerr.CodeInternalError {
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		use(resp.Data)
	}
	return nil
}

func channel(c *api.Client, ids <-chan string) error {
	for id := range ids {
		resp, err := c.Describe(&api.Request{ID: id})
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter || tcerr.Code(resp.Code) == tcerr.CodeInternalError {
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		use(resp.Data)
	}
	return nil
}

func received(c *api.Client, ids <-chan string) error {
	for {
		id, ok := <-ids
		if !ok {
			break
		}
		resp, err := c.Describe(&api.Request{ID: id})
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter || tcerr.Code(resp.Code) == tcerr.CodeInternalError {
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		use(resp.Data)
	}
	return nil
}

func scanned(c *api.Client, lines *bufio.Scanner) error {
	for lines.Scan() {
		resp, err := c.Describe(&api.Request{ID: lines.Text()})
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter || tcerr.Code(resp.Code) == tcerr.CodeInternalError {
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		use(resp.Data)
	}
	return nil
}

func rows(c *api.Client, rows *sql.Rows) error {
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			return err
		}
		resp, err := c.Describe(&api.Request{ID: id})
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter || tcerr.Code(resp.Code) == tcerr.CodeInternalError {
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		use(resp.Data)
	}
	return nil
}

func decoded(c *api.Client, decoder *json.Decoder) error {
	for decoder.More() {
		var req api.Request
		if err := decoder.Decode(&req); err != nil {
			return err
		}
		resp, err := c.Describe(&req)
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter || tcerr.Code(resp.Code) == tcerr.CodeInternalError {
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		use(resp.Data)
	}
	return nil
}

func decodedForEver(c *api.Client, decoder *json.Decoder) error {
	for {
		var req api.Request
		if err := decoder.Decode(&req); err != nil {
			break
		}
		resp, err := c.Describe(&req)
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter || tcerr.Code(resp.Code) == tcerr.CodeInternalError {
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		use(resp.Data)
	}
	return nil
}

func linked(c *api.Client, ids *list.List) error {
	for e := ids.Front(); e != nil; e = e.Next() {
		resp, err := c.Describe(&api.Request{ID: e.Value.(string)})
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter || tcerr.Code(resp.Code) == tcerr.CodeInternalError {
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		use(resp.Data)
	}
	return nil
}

func pages(c *api.Client) error {
	req, done := &api.Request{}, false
	for !done {
		req.Offset += 10
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter || tcerr.Code(resp.Code) == tcerr.CodeInternalError {
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		use(resp.Data)
		done = len(resp.Data) < 10
	}
	return nil
}

func tokens(c *api.Client) error {
	token := "first"
	for token != "" {
		resp, err := c.Describe(&api.Request{Token: token})
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter || tcerr.Code(resp.Code) == tcerr.CodeInternalError {
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		use(resp.Data)
		token = resp.Token
	}
	return nil
}

func nextToken(c *api.Client) error {
	req := &api.Request{}
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter || tcerr.Code(resp.Code) == tcerr.CodeInternalError {
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		use(resp.Data)
		if resp.Token == "" {
			break
		}
		req.Token = resp.Token
	}
	return nil
}

func regions(c *api.Client, req *api.Request, regions []string) error {
	for _, region := range regions {
		req.Region = region
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter || tcerr.Code(resp.Code) == tcerr.CodeInternalError {
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		use(resp.Data)
	}
	return nil
}

func failover(c *api.Client, req *api.Request, regions []string) error {
	for i := 0; ; i++ {
		req.Region = regions[i%len(regions)]
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter || tcerr.Code(resp.Code) == tcerr.CodeInternalError {
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		use(resp.Data)
	}
}

func jobs(c *api.Client, jobs interface{ Get() string }) error {
	for {
		resp, err := c.Describe(&api.Request{ID: jobs.Get()})
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter || tcerr.Code(resp.Code) == tcerr.CodeInternalError {
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		use(resp.Data)
	}
}

func fetched(c *api.Client, jobs work) error {
	for {
		id := jobs.fetch(1)
		resp, err := c.Describe(&api.Request{ID: id})
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter || tcerr.Code(resp.Code) == tcerr.CodeInternalError {
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		use(resp.Data)
	}
}

func closure(c *api.Client) error {
	req := &api.Request{}
	next := func() bool {
		req.Offset++
		return req.Offset < 10
	}
	for next() {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter || tcerr.Code(resp.Code) == tcerr.CodeInternalError {
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		use(resp.Data)
	}
	return nil
}

type work struct{}

func (work) fetch(n int) string { return "" }

func label(c *api.Client, ids []string) error {
items:
	for _, id := range ids {
		for range 3 {
			resp, err := c.Describe(&api.Request{ID: id})
			if err != nil {
				return err
			}
			if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter {
				continue items
			}
			if resp.Code != 0 {
				return errors.New(resp.Message)
			}
			break
		}
	}
	return nil
}
