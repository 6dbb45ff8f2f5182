// Module errors stands for github.com/pkg/errors, which the linter knows by its
// whole path.
module github.com/pkg/errors

go 1.26.0
