//go:build unix

package atomicfile

import (
	"os"
	"syscall"
)

// keepOwner gives a file to the owner of another one: who fixes files as root,
// in a container, does not take them away.
func keepOwner(f *os.File, of os.FileInfo) {
	if stat, ok := of.Sys().(*syscall.Stat_t); ok {
		_ = f.Chown(int(stat.Uid), int(stat.Gid)) // others than root may not
	}
}
