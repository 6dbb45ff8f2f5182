//go:build !never

package constrained

const gone code = 5000
