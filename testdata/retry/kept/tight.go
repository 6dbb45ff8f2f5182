package main

func tight(r response) error {
	switch r.Code { case 5000: return errGone } // want `compare: 5000 ` `retry: this switch has no case for `
	return nil
}
