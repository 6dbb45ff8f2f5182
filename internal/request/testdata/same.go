package p

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/sha1"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"maps"
	"math/rand"
	"net/url"
	"os"
	"path"
	"regexp"
	"slices"
	"sort"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

type R struct {
	Code int
	Next string
}

type Request struct {
	Name   *string
	ID     string
	Page   int
	Nonce  uint32
	IDs    []string
	Params map[string]string
}

func (r *Request) SetID(id string) { r.ID = id }
func (r *Request) AddID(id string) { r.IDs = append(r.IDs, id) }
func (r *Request) WithNextPage()   { r.Page++ }
func (r *Request) key() string     { return r.ID + "/" + strconv.Itoa(r.Page) }
func (r Request) with(id string) R { return R{} }
func NewRequest() *Request         { return &Request{Params: map[string]string{}} }
func newNamed(id string) *Request  { req := &Request{}; req.ID = id; return req }
func newNumbered() *Request        { last++; return &Request{Page: last} }
func pointer[T any](v T) *T        { return &v }

var (
	last    int
	region  = "a"
	fixed   = "a"
	touched = "a"
	ids     []string
	known   = regexp.MustCompile("x")
	hidden  string
)

func init() { fixed = "b" }

func rotate()             { region = "b" }
func keep(p *string)      { *p = "b" }
func look(p *string)      { fmt.Println(*p) }
func touch()              { keep(&touched) }
func count(n int) int     { return n + 1 }
func recursive() int      { return recursive() }
func waitLong(n int)      { time.Sleep(time.Duration(n)) }
func currentName() string { return hidden }
func setName(s string)    { hidden = s }

type Client struct {
	region string
	next   int
	jobs   []string
	queue  Queue
	token  func() string
	number func() int
	clock  func() time.Time
	send   func(string) R
	mu     sync.Mutex
	logger interface{ Printf(string, ...any) }
}

func (c *Client) zone() string                    { return c.region + "-1" }
func (c *Client) failover()                       { c.region = "b" }
func (c *Client) logf(format string, args ...any) { c.logger.Printf(format, args...) }
func (c *Client) run(id string) R                 { return c.send(c.region + id) }
func (c *Client) turn(id string) R                { c.next++; return c.send(id) }
func (c *Client) first() R                        { j := c.jobs[0]; c.jobs = c.jobs[1:]; return c.send(j) }
func (c *Client) step() R                         { return c.send(c.queue.GetJob("w")) }
func (c *Client) stepwise() R                     { job := c.queue.GetJob("w"); return c.send(job) }
func (c *Client) deeper() R                       { return c.step() }
func (c *Client) signed(id string) R {
	return c.send(id + time.Now().String() + strconv.Itoa(rand.Int()))
}
func (c *Client) stamped(q *Request) R { q.Nonce = rand.Uint32(); return c.send(q.ID) }

type Queue interface{ GetJob(worker string) string }

// A parameter, a constant, a field, what is outside.

func parameter(call func(string) R, id string) {
	for { // same
		r := call(id)
		use(r)
	}
}

func constantOnly(call func(string) R) {
	for { // same
		r := call("a" + "b")
		use(r)
	}
}

func field(call func(string) R, q *Request) {
	for { // same
		r := call(q.ID)
		use(r)
	}
}

func outside(call func(string) R, q Queue) {
	job := q.GetJob("w")
	for { // same
		r := call(job)
		use(r)
	}
}

func inInit(call func(string) R, q Queue) {
	for job := q.GetJob("w"); ; { // same
		r := call(job)
		use(r)
	}
}

func none(call func() R) {
	for { // same
		r := call()
		use(r)
	}
}

func literal(call func(*Request) R, id string) {
	for { // same
		r := call(&Request{ID: id, IDs: []string{id}, Params: map[string]string{"a": id}})
		use(r)
	}
}

func fixedGlobal(call func(string) R) {
	for { // same
		r := call(fixed)
		use(r)
	}
}

// Pure conversions.

func conversions(call func(...any) R, n int, id, base string, list []string) {
	for { // same
		name := fmt.Sprintf("%s-%d", base, n)
		r := call(strconv.Itoa(n), name, strings.ToLower(id), path.Join(base, id), url.QueryEscape(id), len(list), min(n, 3),
			string([]byte(id)), slices.Contains(list, id), known.FindString(id), errors.New(id), bytes.ToUpper([]byte(id)), strings.NewReader(id))
		use(r)
	}
}

func marshalled(call func([]byte) R, q *Request) {
	for { // same
		body, err := json.Marshal(q)
		if err != nil {
			return
		}
		r := call(body)
		use(r)
	}
}

func encoded(call func(string) R, id string) {
	for { // same
		form := url.Values{}
		form.Set("id", id)
		form.Add("id", id)
		form.Set("Timestamp", strconv.Itoa(int(time.Now().Unix())))
		r := call(form.Encode())
		use(r)
	}
}

func pointers(call func(*Request) R, id string) {
	for { // same
		q := &Request{}
		q.Name = pointer(id)
		r := call(q)
		use(r)
	}
}

func pointersOf(call func(*Request) R, id string) {
	for { // same
		q := &Request{}
		q.Name = &id
		r := call(q)
		use(r)
	}
}

func newExpr(call func(*Request) R, id string) {
	for { // same
		q := new(Request)
		q.ID = id
		q.Name = new(id)
		r := call(q)
		use(r)
	}
}

func ofThisPackage(call func(...any) R, id string, q *Request, c *Client) {
	for { // same
		r := call(newNamed(id), q.key(), c.zone(), count(3))
		use(r)
	}
}

func method(q Request, id string) {
	for { // same
		r := q.with(id)
		use(r)
	}
}

func wholeRequest(c *Client, id string) {
	for { // same
		q := NewRequest()
		q.SetID(id)
		q.AddID(id)
		q.Params["Region"] = id
		q.IDs = append(q.IDs, id)
		r := c.run(q.key())
		use(r)
	}
}

func setAgain(call func(*Request) R, q *Request, id string) {
	for { // same
		q.ID = id
		q.SetID(id)
		r := call(q)
		use(r)
	}
}

func addedAgain(call func(*Request) R, q *Request, id string) {
	for { // another
		q.AddID(id)
		r := call(q)
		use(r)
	}
}

func appended(call func(*Request) R, q *Request, id string) {
	for { // another
		q.IDs = append(q.IDs, id)
		r := call(q)
		use(r)
	}
}

func turnedPage(call func(*Request) R, q *Request) {
	for { // another
		q.WithNextPage()
		r := call(q)
		use(r)
	}
}

func turnedNewPage(call func(*Request) R) {
	for { // same
		q := NewRequest()
		q.WithNextPage()
		r := call(q)
		use(r)
	}
}

func numbered(call func(*Request) R) {
	for { // another
		r := call(newNumbered())
		use(r)
	}
}

// The result of another call in the round.

func prompt(call func(string) R, ask func(string) string) {
	for { // another
		r := call(ask("name? "))
		use(r)
	}
}

func prompted(call func(string) R, ask func() string) {
	for { // another
		name := ask()
		r := call(name)
		use(r)
	}
}

func queued(call func(string) R, q Queue) {
	for { // another
		job := q.GetJob("w")
		r := call(job)
		use(r)
	}
}

func methodValue(call func(string) R, q Queue) {
	get := q.GetJob
	for { // another
		r := call(get("w"))
		use(r)
	}
}

func environment(call func(string) R) {
	for { // another
		r := call(os.Getenv("NAME"))
		use(r)
	}
}

func file(call func([]byte) R) {
	for { // another
		b, _ := os.ReadFile("spec")
		r := call(b)
		use(r)
	}
}

func fromReader(call func([]byte) R, in io.Reader) {
	for { // another
		b, _ := io.ReadAll(in)
		r := call(b)
		use(r)
	}
}

func fromBuffer(call func(string) R, in *bytes.Buffer) {
	for { // another
		line, _ := in.ReadString('\n')
		r := call(line)
		use(r)
	}
}

func moment(call func(string) R) {
	for { // another
		r := call(time.Now().Format("2006"))
		use(r)
	}
}

func since(call func(time.Duration) R, begin time.Time) {
	for { // another
		r := call(time.Since(begin))
		use(r)
	}
}

func random(call func(string) R, base string) {
	for { // another
		r := call(base + strconv.Itoa(rand.Int()))
		use(r)
	}
}

func loaded(call func(string) R, v *atomic.Value) {
	for { // another
		r := call(v.Load().(string))
		use(r)
	}
}

func anyKey(call func([]string) R, m map[string]bool) {
	for { // another
		r := call(slices.Collect(maps.Keys(m)))
		use(r)
	}
}

func recursion(call func(int) R) {
	for { // another
		r := call(recursive())
		use(r)
	}
}

func named(call func(string) R) {
	for { // another
		r := call(currentName())
		use(r)
	}
}

// Channels.

func received(call func(string) R, jobs chan string) {
	for { // another
		r := call(<-jobs)
		use(r)
	}
}

func receivedBefore(call func(string) R, jobs chan string) {
	for { // another
		job, ok := <-jobs
		if !ok {
			return
		}
		r := call(job)
		use(r)
	}
}

func waitsForSomebody(call func(string) R, id string, renewed chan bool) {
	for { // another
		r := call(id)
		if r.Code == 4000 {
			<-renewed
		}
	}
}

func tellsSomebody(call func(string) R, id string, renew chan bool) {
	for { // another
		r := call(id)
		if r.Code == 4000 {
			renew <- true
		}
	}
}

func waitsForTime(ctx context.Context, call func(context.Context, string) R, id string, tick *time.Ticker) {
	for { // same
		ctx, cancel := context.WithTimeout(ctx, time.Second)
		r := call(ctx, id)
		if r.Code == 4000 {
			<-tick.C
			<-time.After(time.Second)
			<-ctx.Done()
		}
		defer cancel()
	}
}

// Variables that the loop changes.

func counter(call func(int) R) {
	for i := 0; ; i++ { // another
		r := call(i)
		use(r)
	}
}

func countedOnly(call func(string) R, id string) {
	for i := 0; i < 5; i++ { // same
		r := call(id)
		use(r)
	}
}

func added(call func(string) R, id string) {
	for { // another
		id += "x"
		r := call(id)
		use(r)
	}
}

func condition(call func(string) R, id string, odd bool) {
	for { // another
		if odd {
			id = "b"
		}
		r := call(id)
		use(r)
	}
}

func cut(call func(string) R, list []string) {
	for { // another
		id := list[0]
		list = list[1:]
		r := call(id)
		use(r)
	}
}

func mapEntry(call func(map[string]string) R, m map[string]string, key string) {
	for { // another
		m["id"] = m["id"] + key
		r := call(m)
		use(r)
	}
}

func ofLastAnswer(call func(string) R, r R) {
	for { // another
		r = call(r.Next)
		use(r)
	}
}

func ofLastPage(call func(*Request) R) {
	q := &Request{}
	for { // another
		r := call(q)
		use(r)
		q.ID = r.Next
	}
}

func inner(call func(string) R) {
	for { // another
		for _, id := range ids {
			r := call(id)
			use(r)
		}
	}
}

func innerCounter(call func(int) R) {
	for { // another
		for i := 0; i < 3; i++ {
			r := call(i)
			use(r)
		}
	}
}

func innerRounds(call func(string) R, id string) {
	for { // same
		for range 3 {
			r := call(id)
			use(r)
		}
	}
}

// Addresses.

func scanned(call func(string) R) {
	var name string
	for { // another
		fmt.Scanln(&name)
		r := call(name)
		use(r)
	}
}

func kept(call func(string) R, id string) {
	for { // another
		keep(&id)
		r := call(id)
		use(r)
	}
}

func looked(call func(string) R, id string) {
	for { // same
		look(&id)
		r := call(id)
		use(r)
	}
}

func unmarshalled(call func(*Request) R, body []byte) {
	var q Request
	if json.Unmarshal(body, &q) != nil {
		return
	}
	for { // same
		r := call(&Request{ID: q.ID})
		use(r)
	}
}

func decoded(call func(*Request) R, d *json.Decoder) {
	for { // another
		q := new(Request)
		d.Decode(q)
		r := call(q)
		use(r)
	}
}

func throughPointer(call func(*Request) R, q *Request) {
	p := &q.Page
	for { // another
		r := call(q)
		if r.Code == 4000 {
			*p = 2
		}
	}
}

func intoSlice(call func(string) R, list []string) {
	p := &list[0]
	for { // another
		r := call(*p)
		if r.Code == 4000 {
			list[0] = "b"
		}
	}
}

func sharedSlice(call func(*Request) R, list []string) {
	q := &Request{IDs: list}
	for { // another
		r := call(q)
		if r.Code == 4000 {
			list[0] = "b"
		}
	}
}

func sorted(call func([]string) R, list []string) {
	for { // another
		r := call(list)
		if r.Code == 4000 {
			sort.Strings(list)
		}
	}
}

func nextToken(list func(token *string, r *R)) {
	var token string
	for { // another
		var r R
		list(&token, &r)
		use(r)
	}
}

func newTarget(list func(total *int, r *R)) {
	for { // same
		var r R
		var total int
		list(&total, &r)
		use(r)
	}
}

func keeper(call func(string) R, begin func(*string) interface{ Go() }) {
	var name string
	scanner := begin(&name)
	for { // another
		scanner.Go()
		r := call(name)
		use(r)
	}
}

// Other functions that change variables.

func closure(call func(string) R, id string) {
	change := func() { id = "b" }
	for { // another
		r := call(id)
		if r.Code == 4000 {
			change()
		}
	}
}

func goroutine(call func(string) R, id string, next func() string) {
	go func() {
		for {
			id = next()
		}
	}()
	for { // another
		r := call(id)
		use(r)
	}
}

func givenToGoroutine(call func(string) R, id string, refresh func(*string)) {
	go refresh(&id)
	for { // another
		r := call(id)
		use(r)
	}
}

func sharedWithGoroutine(call func(*Request) R, q *Request, refresh func(*Request)) {
	go func() { refresh(q) }()
	for { // another
		r := call(q)
		use(r)
	}
}

func inGoroutine(call func(*Request) R, q *Request) {
	go func() {
		for { // same
			r := call(q)
			use(r)
		}
	}()
}

func addressInClosure(call func(string) R, id string, later func(func())) {
	later(func() { keep(&id) })
	for { // another
		r := call(id)
		use(r)
	}
}

func globalByCall(call func(string) R) {
	for { // another
		r := call(region)
		if r.Code == 4000 {
			rotate()
		}
	}
}

func globalByAddress(call func(string) R) {
	for { // another
		r := call(touched)
		use(r)
	}
}

func globalOfAnything(call func(string) R, id string) {
	for { // another
		r := call(id)
		if r.Code == 4000 {
			region = "c"
		}
	}
}

func deferred(call func(string) R, id string, mu *sync.Mutex) {
	for { // same
		r := call(id)
		if r.Code == 4000 {
			defer mu.Unlock()
		}
	}
}

func deferredArgument(call func(string) R, id string, f func(string), next func() string) {
	for { // another
		r := call(id)
		if r.Code == 4000 {
			defer f(next())
		}
	}
}

func locked(call func(string) R, c *Client) {
	for { // another
		c.mu.Lock()
		id := c.region
		c.mu.Unlock()
		r := call(id)
		use(r)
	}
}

// Functions of this package that make the request.

func runs(c *Client, id string) {
	for { // same
		r := c.run(id)
		use(r)
	}
}

func turns(c *Client, id string) {
	for { // another
		r := c.turn(id)
		use(r)
	}
}

func takesFirst(c *Client) {
	for { // another
		r := c.first()
		use(r)
	}
}

func steps(c *Client) {
	for { // another
		r := c.step()
		use(r)
	}
}

func stepsOn(c *Client) {
	for { // another
		r := c.stepwise()
		use(r)
	}
}

func stepsDeeper(c *Client) {
	for { // another
		r := c.deeper()
		use(r)
	}
}

func signs(c *Client, id string) {
	for { // same
		r := c.signed(id)
		use(r)
	}
}

func stamps(c *Client, q *Request) {
	for { // same
		q.Nonce = rand.Uint32()
		r := c.stamped(q)
		use(r)
	}
}

func literalFunction(call func(string) R, list []string) {
	i := 0
	next := func() R {
		i++
		return call(list[i])
	}
	for { // another
		r := next()
		use(r)
	}
}

func sameLiteral(call func(string) R, id string) {
	again := func() R { return call(id) }
	for { // same
		r := again()
		use(r)
	}
}

func literalOfNext(call func(string) R, q Queue) {
	var id string
	again := func() R { return call(id) }
	for { // another
		id = q.GetJob("w")
		r := again()
		use(r)
	}
}

func givenLiteral(do func(func() string) R, q Queue) {
	for { // another
		r := do(func() string { return strings.ToUpper(q.GetJob("w")) + q.GetJob(q.GetJob("v")) })
		use(r)
	}
}

type pager interface{ NextPage(string) R }

func pages(p pager, id string) {
	for { // another
		r := p.NextPage(id)
		use(r)
	}
}

func anotherClient(clients []*Client, id string) {
	for i := 0; ; i++ { // another
		r := clients[i%len(clients)].run(id)
		use(r)
	}
}

// What is called on the way.

func login(call func(string) R, id string, login func()) {
	for { // another
		r := call(id)
		if r.Code == 4000 {
			login()
		}
	}
}

func failsOver(c *Client, id string) {
	for { // another
		r := c.run(id)
		if r.Code == 4000 {
			c.failover()
		}
	}
}

func quiet(c *Client, id string, limiter interface{ Wait(context.Context) error }, failed interface{ Inc() }) {
	for attempt := 1; ; attempt++ { // same
		limiter.Wait(context.Background())
		r := c.run(id)
		if r.Code == 4000 {
			log.Printf("attempt %d: %v", attempt, r)
			c.logf("again")
			failed.Inc()
			waitLong(attempt)
			time.Sleep(time.Second)
		}
	}
}

func elsewhere(call func(string) R, id string) {
	for { // another
		r := call(id)
		if r.Code == 4000 {
			setName("b")
		}
	}
}

func removes(call func(map[string]string) R, m map[string]string) {
	for { // another
		r := call(m)
		if r.Code == 4000 {
			delete(m, "a")
		}
	}
}

func clears(call func(map[string]string) R, m map[string]string, seen map[string]bool) {
	for { // same
		r := call(m)
		if r.Code == 4000 {
			clear(seen)
		}
	}
}

func starts(call func(string) R, id string, refresh func()) {
	for { // another
		r := call(id)
		if r.Code == 4000 {
			go refresh()
		}
	}
}

func closes(call func(string) R, id string, done chan bool) {
	for { // another
		r := call(id)
		if r.Code == 4000 {
			close(done)
		}
	}
}

// The answer is decoded.

func decodes(get func(string) ([]byte, error), id string) {
	for { // same
		body, err := get(id)
		if err != nil {
			return
		}
		var r R
		json.Unmarshal(body, &r)
		use(r)
	}
}

func decodesNext(get func(string) ([]byte, error), q Queue) {
	for { // another
		body, err := get(q.GetJob("w"))
		if err != nil {
			return
		}
		var r R
		json.Unmarshal(body, &r)
		use(r)
	}
}

func decodesOnly(body []byte) {
	for { // another
		var r R
		json.Unmarshal(body, &r)
		use(r)
	}
}

func signature(call func(string, []byte) R, id string, key []byte) {
	for { // another
		h := hmac.New(sha1.New, key)
		h.Write([]byte(id))
		r := call(id, h.Sum(nil))
		use(r)
	}
}

// query makes what a request of API 2.0 is sent with.
func (c *Client) query(id string) string {
	all := map[string]string{"Id": id, "Nonce": strconv.Itoa(c.number()), "Timestamp": c.clock().String()}
	values := make(url.Values)
	for k, v := range all {
		values.Set(k, v)
	}
	h := hmac.New(sha1.New, []byte("key"))
	io.WriteString(h, id)
	values.Set("Signature", string(h.Sum(nil)))
	return values.Encode()
}

// numbered asks for another thing each time, by the same way.
func (c *Client) numbered(id string) string {
	all := url.Values{"Id": {id}, "Page": {strconv.Itoa(c.number())}}
	return all.Encode()
}

func (c *Client) sendSigned(id string) R   { return c.send(c.query(id)) }
func (c *Client) sendNumbered(id string) R { return c.send(c.numbered(id)) }

func signsByHand(c *Client, id string) {
	for { // same
		r := c.sendSigned(id)
		use(r)
	}
}

func numbers(c *Client, id string) {
	for { // another
		r := c.sendNumbered(id)
		use(r)
	}
}

func ranges(call func(string) R, seq func(func(string) bool)) {
	for id := range seq { // another
		r := call(id)
		use(r)
	}
}

func rangesOverItems(call func(string) R, id string) {
	for range ids { // another
		r := call(id)
		use(r)
	}
}

func use(R) {}

// Each of the two is made of the other, as the round before has left it.
func circle(call func(string) R, id string) {
	var a, b string
	var r R
	for { // another
		a = longer(b)
		b = longer(a)
		r = parse(a)
		use(r)
	}
}

func circleOfInputs(call func(string) R, id string) {
	var a, b string
	for { // another
		a = longer(b)
		b = longer(a)
		r := call(a)
		use(r)
	}
}

func parse(s string) R       { return R{Next: s} }
func longer(s string) string { return s + "x" }

// More of what functions of this package do.

func arrayOf(id string) [2]string { var a [2]string; a[0] = id; return a }
func bytesOf(id string) []byte    { b := make([]byte, len(id)); copy(b, id); return append(b, id...) }
func lastOf(list []string) string {
	var s string
	for _, s = range list {
		_ = s
	}
	return s
}
func setsRegion(list []string) string {
	for _, region = range list {
		_ = region
	}
	return "a"
}
func drained(ch chan string) string {
	for s := range ch {
		return s
	}
	return ""
}
func yielded(seq func(func(string) bool)) string {
	for s := range seq {
		return s
	}
	return ""
}
func cleared(m map[string]string) string    { clear(m); return "a" }
func closed(ch chan string) string          { close(ch); return "a" }
func started(id string) string              { go look(&id); return id }
func sent(id string, ch chan string) string { ch <- id; return id }
func ofAny(v any) string                    { s, _ := v.(string); return s }
func nilOr(id string) *string {
	var p *string = nil
	if id != "" {
		p = &id
	}
	return p
}
func throughArray(id string, a *[2]string) string      { a[0] = id; return id }
func intoMap(id string, m map[string][2]string) string { m["a"] = [2]string{id}; return id }
func immediately(id string) string                     { return func() string { return id + "x" }() }
func two[A, B any](call func(A, B) R, a A, b B) R      { return call(a, b) }

type Fields struct{ tags [2]map[string]string }

func (f Fields) tag(id string) string { f.tags[0]["a"] = id; return id }

func pureOnes(call func(...any) R, id string, list []string) {
	for { // same
		r := call(arrayOf(id), bytesOf(id), lastOf(list), ofAny(id), nilOr(id), immediately(id))
		use(r)
	}
}

func settingRegion(call func(string) R, list []string) {
	for { // another
		r := call(setsRegion(list))
		use(r)
	}
}

func draining(call func(string) R, ch chan string) {
	for { // another
		r := call(drained(ch))
		use(r)
	}
}

func yielding(call func(string) R, seq func(func(string) bool)) {
	for { // another
		r := call(yielded(seq))
		use(r)
	}
}

func clearing(call func(string) R, m map[string]string) {
	for { // another
		r := call(cleared(m))
		use(r)
	}
}

func closing(call func(string) R, ch chan string) {
	for { // another
		r := call(closed(ch))
		use(r)
	}
}

func starting(call func(string) R, id string) {
	for { // another
		r := call(started(id))
		use(r)
	}
}

func sending(call func(string) R, id string, ch chan string) {
	for { // another
		r := call(sent(id, ch))
		use(r)
	}
}

func fillingArray(call func(string) R, id string, a *[2]string) {
	for { // another
		r := call(throughArray(id, a))
		use(r)
	}
}

func fillingMap(call func(string) R, id string, m map[string][2]string) {
	for { // another
		r := call(intoMap(id, m))
		use(r)
	}
}

func fillingField(call func(string) R, id string, f Fields) {
	for { // another
		r := call(f.tag(id))
		use(r)
	}
}

// More forms of a request, and of what it is given.

func instantiated(call func(string, int) R, id string) {
	for { // same
		r := two[string, int](call, id, 1)
		use(r)
	}
}

func pieceOfAnswer(call func(string) []R, id string) {
	for { // same
		r := (call(id))[:1]
		_ = r
	}
}

func throughAnswer(call func(string) *R, id string) {
	for { // same
		r := *call(id)
		use(r)
	}
}

func asserted(call func(string) any, id string) {
	for { // same
		r := call(id).(R)
		use(r)
	}
}

func called(call func(string) R, id string) {
	for { // same
		r := func() R { return call(id) }()
		use(r)
	}
}

func calledNext(call func(string) R, list []string) {
	for { // another
		r := func() R { id := list[0]; list = list[1:]; return call(id) }()
		use(r)
	}
}

func handedLiteral(do func(func() string) R, id string) {
	for { // same
		r := do(func() string { return id })
		use(r)
	}
}

func handedChanged(do func(func() string) R, id string, next func() string) {
	for { // another
		id = next()
		r := do(func() string { return id })
		use(r)
	}
}

func parts(call func(...any) R, id string, list []string, m map[string]string) {
	for { // same
		r := call((id), list[1:2:3], *(&id), m[id], list[0], any(id).(string), two[string, int], known.String())
		use(r)
	}
}

func partOfNext(call func([]string) R, list []string, next func() int) {
	for { // another
		r := call(list[:next()])
		use(r)
	}
}

func keyed(call func(map[string]string) R, id string, next func() string) {
	for { // another
		r := call(map[string]string{next(): id})
		use(r)
	}
}

func listed(call func([]string) R, id string, next func() string) {
	for { // another
		r := call([]string{id, next()})
		use(r)
	}
}

func nextMethod(clients func() *Client, id string) {
	for { // another
		r := clients().send(id)
		use(r)
	}
}

// Contexts.

func withValue(ctx context.Context, call func(context.Context) R, region string, next func() string) {
	for { // another
		ctx := context.WithValue(ctx, "region", next())
		r := call(ctx)
		use(r)
	}
}

func handedContext(call func(context.Context) R, req interface{ Context() context.Context }) {
	for { // same
		r := call(req.Context())
		use(r)
	}
}

func madeContext(call func(context.Context) R, make func() context.Context) {
	for { // another
		ctx := make()
		r := call(ctx)
		use(r)
	}
}

func contextInClosure(ctx context.Context, call func(context.Context) R, make func() context.Context) {
	change := func() { ctx = make() }
	for { // another
		r := call(ctx)
		if r.Code == 4000 {
			change()
		}
	}
}

func contextBehind(ctx context.Context, call func(context.Context) R, make func() context.Context) {
	for { // another
		r := call(ctx)
		if r.Code == 4000 {
			ctx = make()
		}
	}
}

func declaredTogether(call func(string, string) R, next func() (string, string)) {
	for { // another
		var a, b = next()
		r := call(a, b)
		use(r)
	}
}

func ofAnotherPackage(call func(io.Reader) R) {
	for { // same
		r := call(os.Stdin)
		use(r)
	}
}

func partOfAnotherPackage(call func(string) R) {
	for { // another
		os.Args = os.Args[1:]
		r := call(os.Args[0])
		use(r)
	}
}

// A goroutine that changes fields.

type Ticker struct {
	count  int
	labels [2]string
	name   string
	other  string
}

func (k *Ticker) run() {
	k.count++
	keep(&k.name)
	k.labels[0] = "b"
}

func watched(call func(int) R, k *Ticker) {
	go k.run()
	for { // another
		r := call(k.count)
		use(r)
	}
}

func keptByGoroutine(call func(string) R, k *Ticker) {
	go k.run()
	for { // another
		r := call(k.name)
		use(r)
	}
}

func beside(call func(string) R, k *Ticker) {
	for { // same
		r := call(k.other)
		use(r)
	}
}

func stampedByName(call func(string, string) R, id, nonce string) {
	for { // same
		nonce += "x"
		r := call(id, nonce)
		use(r)
	}
}

func stampedEntry(call func(map[string]string) R, id string, now func() string) {
	for { // same
		r := call(map[string]string{"ID": id, "Timestamp": now()})
		use(r)
	}
}
