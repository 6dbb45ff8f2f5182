// flags: -disable=compare

// Package ends has a code of which it is, or is not, certain that the request is
// made again for it.
package ends

import (
	"errors"
	"fmt"
	"log"
	"os"
	"runtime"
	"time"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

func call() *response
func unknown() bool
func use()
func set(*bool)
func exit() { os.Exit(1) }
func must(ok bool) {
	if !ok {
		panic("x")
	}
}
func denied(code int) bool  { return code == 4000 || code == 4100 }
func allowed(code int) bool { return !denied(code) }

var errFailed = errors.New("failed")

func plainly(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"
			continue
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func slept(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"
			time.Sleep(1)
			continue
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func always(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"
			if true {
				continue
			}
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func byDefault(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"
			switch {
			default:
				continue
			}
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func afterRange(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"
			for range 3 {
			}
			continue
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func afterBreak(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"
			for range 3 {
				break
			}
			continue
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func byFlag(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"
			ok := r.Code == 4000
			if ok { // want "for 4000"
				continue
			}
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func byNegation(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"
			ok := r.Code != 4000
			if !ok { // want "for 4000"
				continue
			}
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func byError(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"
			err := errFailed
			if err != nil {
				continue
			}
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func byMade(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"
			err := fmt.Errorf("x")
			if err == nil {
				return nil
			}
			continue
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func byZero(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"
			var err error
			if err == nil {
				continue
			}
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func byAssigned(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"
			ok := false
			ok = true
			if ok {
				continue
			}
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func byPair(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"
			ok, no := true, false
			if ok && !no {
				continue
			}
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func bySwitch(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"
			ok := true
			switch ok {
			case true:
				continue
			}
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func deferred(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"
			defer func() {}()
			continue
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func started(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"
			go func() {}()
			continue
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func calledLiteral(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"
			func() { return }()
			continue
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func labelled(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"
			continue round
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func fromInner(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"
			for range 3 {
				continue round
			}
			continue
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func inBlock(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"
			{
				continue
			}
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func fallsThrough(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"
			switch r.Code { // want "for 4000"
			case 4000:
				fallthrough
			case 1:
				continue
			}
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func byEnd(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"
			// falls out of the body

		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func orElse(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"
			if r.Code != 4000 { // want "for 4000"
				return errFailed
			} else {
				continue
			}
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func less(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"
			if r.Code < 4001 { // want "for 4000"
				continue
			}
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func greater(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"
			if 3999 < r.Code && r.Code <= 4000 { // want "for 4000"
				continue
			}
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func tag(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"
			switch r.Code { // want "for 4000"
			case 4000, 4100:
				continue
			}
			return errFailed
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func helped(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"
			if denied(r.Code) { // want "for 4000"
				continue
			}
			return errFailed
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func helpedNot(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 { // want "retry: this condition makes the request again for 4000"
			if allowed(r.Code) { // want "for 4000"
				return errFailed
			}
			continue
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func fatal(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 {
			log.Fatal("x")
			continue
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func fatalf(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 {
			log.Fatalf("x")
			continue
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func fatalln(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 {
			log.Fatalln("x")
			continue
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func panics(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 {
			panic("x")
			continue
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func logPanic(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 {
			log.Panic("x")
			continue
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func logPanicf(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 {
			log.Panicf("x")
			continue
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func logPanicln(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 {
			log.Panicln("x")
			continue
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func exits(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 {
			os.Exit(1)
			continue
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func goexits(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 {
			runtime.Goexit()
			continue
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func breaks(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 {
			break
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func returns(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 {
			return errFailed
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func depends(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 {
			if n > 3 {
				return errFailed
			}
			continue
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func blocks(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 {
			select {}
			continue
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func forever(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 {
			for {
			}
			continue
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func innerContinue(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 {
			for range 3 {
				continue
			}
			return errFailed
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func byFalse(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 {
			ok := false
			if ok {
				continue
			}
			return errFailed
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func byNil(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 {
			var err error
			if err != nil {
				continue
			}
			return errFailed
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func leaves(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 {
			break round
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func byUnknown(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 {
			if unknown() {
				continue
			}
			return errFailed
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func byMessage(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 {
			if r.Message == "x" {
				continue
			}
			return errFailed
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func ownExit(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 {
			exit()
			continue
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func byReassigned(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 {
			ok := true
			ok = unknown()
			if ok {
				continue
			}
			return errFailed
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func byPointer(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 {
			ok := true
			set(&ok)
			if ok {
				continue
			}
			return errFailed
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func byClosure(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 {
			ok := true
			func() { ok = unknown() }()
			if ok {
				continue
			}
			return errFailed
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func byCondition(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 {
			if n > 3 && r.Code == 4000 {
				continue
			}
			return errFailed
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}

func recovered(n int) error {
round:
	for {
		r := call()
		if r.Code == 4000 {
			must(r.Code != 4000)
			continue
		} else {
			if unknown() {
				continue round
			}
			return nil
		}
	}
	return errFailed
}
