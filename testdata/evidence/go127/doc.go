// Package go127 reads codes with what Go 1.27 brought. Older releases read this
// file only.
package go127
