package none

const limit = 3

var last response

var variables = last.Code == 4400 || last.Code == 5000 && limit > 2 // want `compare: 4400 ` `compare: 5000 `
