// Package outcome works out, for each value that an error code can have, where
// control goes from each decision on that code.
//
// A decision is an if statement with its else-if chain, a switch with or
// without a tag, the condition of a for loop, or the boolean expression that a
// predicate returns, if it compares the code with constants, itself or in a
// function or list of the package. For a value of
// the code, a decision has one of these outcomes:
//
//   - Stop: control leaves: it returns, breaks out of the loop, panics, goes to
//     the next item of a loop over data, or answers "do not retry".
//   - Retry: the same request is made again: control comes to the next round of
//     a retry loop, or answers "retry" to a library that retries.
//   - On: control falls past the decision into the code behind it, and goes
//     where it goes for success.
//   - Open: it depends on something else than the code, or another request is
//     made.
//   - Unreached: control does not get to the decision with that value.
//
// # An example
//
//	func describe(c *Client, req *Request) error {
//		for {                                         // the head of a round
//			r, err := c.Describe(req)                 // the start
//			if err != nil {
//				return err
//			}
//			if r.Code == 4000 || r.Code == 6000 {     // the decision
//				continue
//			}
//			if r.Code != 0 {                          // a guard
//				return errors.New(r.Message)
//			}
//			return nil
//		}
//	}
//
// The operand is r.Code, and its root r. It gets its value at the start, which
// is in a loop that makes the same request in every round (package request
// proves it), so to come to the head again is to retry.
//
// The constants 0, 4000 and 6000 tell the values of the code apart: there are
// the classes 0, 4000, 6000 and "another". Each is walked from the start: what
// is known of the code and of local booleans and errors (facts) goes from block
// to block of the control flow graph, and a condition that it decides sends it
// one way only. Behind each block stand then the ends that its ways come to:
//
//   - 0 passes the decision and the guard and comes to return nil: success.
//   - 4000 and 6000 come from the decision to the head: retry.
//   - Another passes the decision and comes to the guard's return: fail.
//
// So the outcomes of the decision are On for 0, Retry for 4000 and 6000, and for
// the others Stop, because the guard behind it sends them where success does
// not go.
//
// # Names
//
// The codes of API 3.0 are names, and stand in an error that is nil if the request
// has succeeded (Function.Names; see names.go):
//
//	_, err := c.Describe(req)                                  // success starts here
//	if err != nil {
//		e, ok := err.(*sdk.TencentCloudSDKError)               // names start here
//		if ok && strings.HasPrefix(e.Code, "ResourceNotFound") { // the decision
//			return nil
//		}
//		return retry.RetryableError(err)
//	}
//	return nil
//
// The names that a function's equalities, lists and prefixes do not tell apart are
// a class, too, so that one name which no program uses stands for all that a
// decision does not name. Success is walked with err == nil from where err is
// assigned, and so is an error as far as to the assertion: what leaves on the way
// takes part in the decision, and its WholeOutcome is Open. Whoever tests another
// variable for nil says nothing about this one. A wait that is interrupted decides
// nothing about a code.
//
// # Preconditions
//
// A start is where the code gets its value: where the variable that it is read
// from is assigned, or filled in by a call; for a parameter, the function's
// entry. A loop around a start is a retry loop if it is a for statement, or
// counts with range over an integer, and provably makes the same request again,
// and nothing that is done on the way from one request to the next may change
// it. See package request.
//
// # Guards
//
// What stops the codes that a decision lets go on may stand anywhere behind it:
//
//	if r.Code != 0 { return err }                    // a condition
//	failed := r.Code != 0; …; if failed { return … } // a boolean that follows from the code
//	if err != nil || r.Code != 0 { return err }      // with something else
//	must(r.Code == 0, r.Message)                     // a function of this package that panics
//	if err := r.Err(); err != nil { return err }     // one that answers with an error
//
// Before it, one that can't be seen through makes the outcome of what it may have
// stopped uncertain (Decision.MayNotReach); so does, for every code, giving the
// whole answer to somebody, who can look at the code (see handed.go).
//
// # The files
//
// In the order of the work: index.go looks at the function once and makes its
// control flow graph; decisions.go finds the decisions, tested.go what they test and
// operand.go the codes, and the starts; start.go says what is known there; rounds.go
// finds the loops around a start, carried.go what a round leaves to the next, and
// reading.go what that does with it; walk.go walks, and asks eval.go for conditions,
// each.go for ranges over lists, which list.go reads, results.go for return
// statements, helper.go for calls, held.go for what those are given, effects.go and
// handed.go for what else happens; ends.go collects where the ways lead. names.go
// has what is different for names, found.go functions that find the code in an
// error, facts.go and value.go the data.
//
// # Cost
//
// What is known at a point is a tree that points share (see facts), so that a
// walk costs what the function's size says. There is a walk for each start and
// class; of a function with very many, not all are made (see maxVisits).
//
// # Left out on purpose
//
// Calls are followed only where they are given the code, the answer or a boolean
// that follows from it, into functions of this package (see helper.go), and not into
// those named like isRetryable, whose answers are decisions of their own; any other
// that answers "again" makes its caller's decision open, and a function that calls
// itself repeats nothing. Panics that are recovered, goroutines and deferred
// functions do not count; where a deferred function sets the error, a return says
// nothing. Conditions on a codeDesc, a message, an attempt counter or a deadline are
// unknown, so what they narrow is open. A decision on two codes is one on the first.
// An ordering, code >= 5000, is a decision that names no code.
package outcome
