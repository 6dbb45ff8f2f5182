//go:build unix

package atomicfile

import (
	"os"
	"os/user"
	"strconv"
	"syscall"
)

// otherOwner returns the owner of a file that is not this process's user.
func otherOwner(info os.FileInfo) (name string, ok bool) {
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok || int(stat.Uid) == os.Geteuid() {
		return "", false
	}
	name = strconv.Itoa(int(stat.Uid))
	if u, err := user.LookupId(name); err == nil {
		name = u.Username
	}
	return name, true
}

// keepGroup gives a file to the group of another one.
func keepGroup(f *os.File, of os.FileInfo) {
	if stat, ok := of.Sys().(*syscall.Stat_t); ok {
		_ = f.Chown(-1, int(stat.Gid)) // who is not of the group may not
	}
}
