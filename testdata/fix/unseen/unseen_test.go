package unseen

func tcerr(r response) bool { return gone(r) }
