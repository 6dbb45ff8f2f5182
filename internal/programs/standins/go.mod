// Module standins holds small packages in the place of the libraries that
// generated programs import. The linter knows the libraries by their paths and
// names. These do what the libraries do, without waiting, so that thousands of
// programs can be run; the fixtures in testdata use the libraries themselves.
module example.com/standins

go 1.26.0
