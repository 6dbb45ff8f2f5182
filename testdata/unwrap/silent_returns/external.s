// The function external is written elsewhere.
