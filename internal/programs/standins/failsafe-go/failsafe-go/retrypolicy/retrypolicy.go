package retrypolicy

type Builder[R any] struct{ handle func(R, error) bool }

func NewBuilder[R any]() *Builder[R] { return new(Builder[R]) }

func (b *Builder[R]) HandleIf(predicate func(R, error) bool) *Builder[R] {
	b.handle = predicate
	return b
}

func (b *Builder[R]) Build() *Builder[R] { return b }

func (b *Builder[R]) Get(f func() (R, error)) (result R, err error) {
	for range 5 {
		if result, err = f(); !b.handle(result, err) {
			break
		}
	}
	return result, err
}
