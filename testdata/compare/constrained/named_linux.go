package constrained

const quota code = 4400
