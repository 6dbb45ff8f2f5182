// Package library is what the linter knows about other packages and about the
// names that programs give to things: tables, and the functions that read them.
// It imports nothing of the linter, so that everything can import it. A word or
// row stands here only if there is a program that the linter would judge
// differently without it, and that program is in the tests.
package library
