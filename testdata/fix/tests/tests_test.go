package tests

import "testing"

const Limited Code = 4400

func Test(t *testing.T) {
	var r Response
	if r.missing() || r.limited() || r.Code == 4400 { // want `compare: 4400 .*compare with Limited`
		t.Error(r)
	}
}
