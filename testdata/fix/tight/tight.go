// Package tight has as little space as Go allows.
package tight

import ("errors"; "fmt")

type response struct{Code int; Message,CodeDesc string}

func tag(r response,other int)int{
	switch(r.Code){
	case'\u1388',+4400:return 1 // want `compare: 5000 ` `compare: 4400 `
	case(other):return 2
	case(4100):return 3 // want `compare: 4100 `
	}
	fmt.Print(errors.New(""))
	return 0
}

func conditions(r*response)bool{
	if'\u1388'==r.Code{return(r.Code)==4400} // want `compare: 5000 ` `compare: 4400 `
	for+6000==r.Code{return+6000!=r.Code} // want `compare: 6000 ` `compare: 6000 `
	switch+5000{case(r.Code):return!(r.Code==5000)} // want `compare: 5000 ` `compare: 5000 `
	return(*r).Code==5000 // want `compare: 5000 `
}

type pointers struct{Code*int; Message,CodeDesc string}

func deref(r pointers)bool{
	if*r.Code==5000{return*r.Code!=4400} // want `compare: 5000 ` `compare: 4400 `
	return false
}
