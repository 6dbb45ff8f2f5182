package main

import (
	"runtime"
	"time"

	"golang.org/x/sys/unix"
)

// threadTime returns the CPU time that the thread has used. On a machine that
// others use too, it says more than the time that has passed.
func threadTime() time.Duration { return clock(unix.CLOCK_THREAD_CPUTIME_ID) }

// processTime returns the CPU time that the process has used, garbage collection
// included.
func processTime() time.Duration { return clock(unix.CLOCK_PROCESS_CPUTIME_ID) }

func clock(id int32) time.Duration {
	var t unix.Timespec
	if err := unix.ClockGettime(id, &t); err != nil {
		panic(err) // no clock that this system has
	}
	return time.Duration(t.Nano())
}

// onThread runs a function on a thread of its own, whose CPU time is that of the
// function and of nothing else.
func onThread(f func()) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		runtime.LockOSThread()
		f()
	}()
	<-done
}
