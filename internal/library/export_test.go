package library

// WithoutEach calls f for each word of the table of retry libraries while that
// word is not in it.
func WithoutEach(f func(row, word string)) {
	for i := range retries {
		r := &retries[i]
		words := []*string{&r.Path, &r.Mark, &r.Repeat, &r.Result}
		for i := range r.Calls {
			words = append(words, &r.Calls[i].Name)
		}
		for i := range r.Options {
			words = append(words, &r.Options[i])
		}
		for i := range r.Once {
			words = append(words, &r.Once[i].Name)
		}
		for i := range r.Hooks {
			words = append(words, &r.Hooks[i])
		}
		for i := range r.Waits {
			words = append(words, &r.Waits[i])
		}
		row := r.Path
		for _, word := range words {
			if *word != "" {
				was := *word
				*word = "none"
				f(row, was)
				*word = was
			}
		}
	}
}

var RetryPath = func(path string) string {
	if r := RetryOf(path); r != nil {
		return r.Path
	}
	return ""
}

// WithoutEachMaker calls f for each function that makes errors while it is not in
// the table.
func WithoutEachMaker(f func(path, function string)) {
	for path, functions := range makers {
		for function, maker := range functions {
			delete(functions, function)
			f(path, function)
			functions[function] = maker
		}
	}
}
