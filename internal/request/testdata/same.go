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

// What another language implements can make requests.

func (c *Client) send(id string) R
func call1(string) R
func call2() R
func call3(*Request) R
func call4(...any) R
func call5([]byte) R
func call6(time.Duration) R
func call7([]string) R
func call8(int) R
func call9(context.Context, string) R
func call10(map[string]string) R
func do1(func() string) R
func get1(string) ([]byte, error)
func call11(string, []byte) R
func call12(string, int) R
func call13(string) []R
func call14(string) *R
func call15(string) any
func call16(context.Context) R
func call17(string, string) R
func call18(io.Reader) R

// A parameter, a constant, a field, what is outside.

func parameter(id string) {
	for { // same
		r := call1(id)
		use(r)
	}
}

func constantOnly() {
	for { // same
		r := call1("a" + "b")
		use(r)
	}
}

func field(q *Request) {
	for { // same
		r := call1(q.ID)
		use(r)
	}
}

func outside(q Queue) {
	job := q.GetJob("w")
	for { // same
		r := call1(job)
		use(r)
	}
}

func inInit(q Queue) {
	for job := q.GetJob("w"); ; { // same
		r := call1(job)
		use(r)
	}
}

func none() {
	for { // same
		r := call2()
		use(r)
	}
}

func literal(id string) {
	for { // same
		r := call3(&Request{ID: id, IDs: []string{id}, Params: map[string]string{"a": id}})
		use(r)
	}
}

func fixedGlobal() {
	for { // same
		r := call1(fixed)
		use(r)
	}
}

// Pure conversions.

func conversions(n int, id, base string, list []string) {
	for { // same
		name := fmt.Sprintf("%s-%d", base, n)
		r := call4(strconv.Itoa(n), name, strings.ToLower(id), path.Join(base, id), url.QueryEscape(id), len(list), min(n, 3),
			string([]byte(id)), slices.Contains(list, id), known.FindString(id), errors.New(id), bytes.ToUpper([]byte(id)), strings.NewReader(id))
		use(r)
	}
}

func marshalled(q *Request) {
	for { // same
		body, err := json.Marshal(q)
		if err != nil {
			return
		}
		r := call5(body)
		use(r)
	}
}

func encoded(id string) {
	for { // same
		form := url.Values{}
		form.Set("id", id)
		form.Add("id", id)
		form.Set("Timestamp", strconv.Itoa(int(time.Now().Unix())))
		r := call1(form.Encode())
		use(r)
	}
}

func pointers(id string) {
	for { // same
		q := &Request{}
		q.Name = pointer(id)
		r := call3(q)
		use(r)
	}
}

func pointersOf(id string) {
	for { // same
		q := &Request{}
		q.Name = &id
		r := call3(q)
		use(r)
	}
}

func newExpr(id string) {
	for { // same
		q := new(Request)
		q.ID = id
		q.Name = new(id)
		r := call3(q)
		use(r)
	}
}

func ofThisPackage(id string, q *Request, c *Client) {
	for { // same
		r := call4(newNamed(id), q.key(), c.zone(), count(3))
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

func setAgain(q *Request, id string) {
	for { // same
		q.ID = id
		q.SetID(id)
		r := call3(q)
		use(r)
	}
}

func addedAgain(q *Request, id string) {
	for { // another
		q.AddID(id)
		r := call3(q)
		use(r)
	}
}

func appended(q *Request, id string) {
	for { // another
		q.IDs = append(q.IDs, id)
		r := call3(q)
		use(r)
	}
}

func turnedPage(q *Request) {
	for { // another
		q.WithNextPage()
		r := call3(q)
		use(r)
	}
}

func turnedNewPage() {
	for { // same
		q := NewRequest()
		q.WithNextPage()
		r := call3(q)
		use(r)
	}
}

func numbered() {
	for { // another
		r := call3(newNumbered())
		use(r)
	}
}

// The result of another call in the round.

func prompt(ask func(string) string) {
	for { // another
		r := call1(ask("name? "))
		use(r)
	}
}

func prompted(ask func() string) {
	for { // another
		name := ask()
		r := call1(name)
		use(r)
	}
}

func queued(q Queue) {
	for { // another
		job := q.GetJob("w")
		r := call1(job)
		use(r)
	}
}

func methodValue(q Queue) {
	get := q.GetJob
	for { // another
		r := call1(get("w"))
		use(r)
	}
}

func environment() {
	for { // another
		r := call1(os.Getenv("NAME"))
		use(r)
	}
}

func file() {
	for { // another
		b, _ := os.ReadFile("spec")
		r := call5(b)
		use(r)
	}
}

func fromReader(in io.Reader) {
	for { // another
		b, _ := io.ReadAll(in)
		r := call5(b)
		use(r)
	}
}

func fromBuffer(in *bytes.Buffer) {
	for { // another
		line, _ := in.ReadString('\n')
		r := call1(line)
		use(r)
	}
}

func moment() {
	for { // another
		r := call1(time.Now().Format("2006"))
		use(r)
	}
}

func since(begin time.Time) {
	for { // another
		r := call6(time.Since(begin))
		use(r)
	}
}

func random(base string) {
	for { // another
		r := call1(base + strconv.Itoa(rand.Int()))
		use(r)
	}
}

func loaded(v *atomic.Value) {
	for { // another
		r := call1(v.Load().(string))
		use(r)
	}
}

func anyKey(m map[string]bool) {
	for { // another
		r := call7(slices.Collect(maps.Keys(m)))
		use(r)
	}
}

func recursion() {
	for { // another
		r := call8(recursive())
		use(r)
	}
}

func named() {
	for { // another
		r := call1(currentName())
		use(r)
	}
}

// Channels.

func received(jobs chan string) {
	for { // another
		r := call1(<-jobs)
		use(r)
	}
}

func receivedBefore(jobs chan string) {
	for { // another
		job, ok := <-jobs
		if !ok {
			return
		}
		r := call1(job)
		use(r)
	}
}

func waitsForSomebody(id string, renewed chan bool) {
	for { // another
		r := call1(id)
		if r.Code == 4000 {
			<-renewed
		}
	}
}

func tellsSomebody(id string, renew chan bool) {
	for { // another
		r := call1(id)
		if r.Code == 4000 {
			renew <- true
		}
	}
}

func waitsForTime(ctx context.Context, id string, tick *time.Ticker) {
	for { // same
		ctx, cancel := context.WithTimeout(ctx, time.Second)
		r := call9(ctx, id)
		if r.Code == 4000 {
			<-tick.C
			<-time.After(time.Second)
			<-ctx.Done()
		}
		defer cancel()
	}
}

// Variables that the loop changes.

func counter() {
	for i := 0; ; i++ { // another
		r := call8(i)
		use(r)
	}
}

func countedOnly(id string) {
	for i := 0; i < 5; i++ { // same
		r := call1(id)
		use(r)
	}
}

func added(id string) {
	for { // another
		id += "x"
		r := call1(id)
		use(r)
	}
}

func condition(id string, odd bool) {
	for { // another
		if odd {
			id = "b"
		}
		r := call1(id)
		use(r)
	}
}

func cut(list []string) {
	for { // another
		id := list[0]
		list = list[1:]
		r := call1(id)
		use(r)
	}
}

func mapEntry(m map[string]string, key string) {
	for { // another
		m["id"] = m["id"] + key
		r := call10(m)
		use(r)
	}
}

func ofLastAnswer(r R) {
	for { // another
		r = call1(r.Next)
		use(r)
	}
}

func ofLastPage() {
	q := &Request{}
	for { // another
		r := call3(q)
		use(r)
		q.ID = r.Next
	}
}

func inner() {
	for { // another
		for _, id := range ids {
			r := call1(id)
			use(r)
		}
	}
}

func innerCounter() {
	for { // another
		for i := 0; i < 3; i++ {
			r := call8(i)
			use(r)
		}
	}
}

func innerRounds(id string) {
	for { // same
		for range 3 {
			r := call1(id)
			use(r)
		}
	}
}

// Addresses.

func scanned() {
	var name string
	for { // another
		fmt.Scanln(&name)
		r := call1(name)
		use(r)
	}
}

func kept(id string) {
	for { // another
		keep(&id)
		r := call1(id)
		use(r)
	}
}

func looked(id string) {
	for { // same
		look(&id)
		r := call1(id)
		use(r)
	}
}

func unmarshalled(body []byte) {
	var q Request
	if json.Unmarshal(body, &q) != nil {
		return
	}
	for { // same
		r := call3(&Request{ID: q.ID})
		use(r)
	}
}

func decoded(d *json.Decoder) {
	for { // another
		q := new(Request)
		d.Decode(q)
		r := call3(q)
		use(r)
	}
}

func throughPointer(q *Request) {
	p := &q.Page
	for { // another
		r := call3(q)
		if r.Code == 4000 {
			*p = 2
		}
	}
}

func intoSlice(list []string) {
	p := &list[0]
	for { // another
		r := call1(*p)
		if r.Code == 4000 {
			list[0] = "b"
		}
	}
}

func sharedSlice(list []string) {
	q := &Request{IDs: list}
	for { // another
		r := call3(q)
		if r.Code == 4000 {
			list[0] = "b"
		}
	}
}

func sorted(list []string) {
	for { // another
		r := call7(list)
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

func listAll(total *int, r *R)

func newTarget() {
	for { // same
		var r R
		var total int
		listAll(&total, &r)
		use(r)
	}
}

func keeper(begin func(*string) interface{ Go() }) {
	var name string
	scanner := begin(&name)
	for { // another
		scanner.Go()
		r := call1(name)
		use(r)
	}
}

// Other functions that change variables.

func closure(id string) {
	change := func() { id = "b" }
	for { // another
		r := call1(id)
		if r.Code == 4000 {
			change()
		}
	}
}

func goroutine(id string, next func() string) {
	go func() {
		for {
			id = next()
		}
	}()
	for { // another
		r := call1(id)
		use(r)
	}
}

func givenToGoroutine(id string, refresh func(*string)) {
	go refresh(&id)
	for { // another
		r := call1(id)
		use(r)
	}
}

func sharedWithGoroutine(q *Request, refresh func(*Request)) {
	go func() { refresh(q) }()
	for { // another
		r := call3(q)
		use(r)
	}
}

func inGoroutine(q *Request) {
	go func() {
		for { // same
			r := call3(q)
			use(r)
		}
	}()
}

func addressInClosure(id string, later func(func())) {
	later(func() { keep(&id) })
	for { // another
		r := call1(id)
		use(r)
	}
}

func globalByCall() {
	for { // another
		r := call1(region)
		if r.Code == 4000 {
			rotate()
		}
	}
}

func globalByAddress() {
	for { // another
		r := call1(touched)
		use(r)
	}
}

func globalOfAnything(id string) {
	for { // another
		r := call1(id)
		if r.Code == 4000 {
			region = "c"
		}
	}
}

func deferred(id string, mu *sync.Mutex) {
	for { // same
		r := call1(id)
		if r.Code == 4000 {
			defer mu.Unlock()
		}
	}
}

func deferredArgument(id string, f func(string), next func() string) {
	for { // another
		r := call1(id)
		if r.Code == 4000 {
			defer f(next())
		}
	}
}

func locked(c *Client) {
	for { // another
		c.mu.Lock()
		id := c.region
		c.mu.Unlock()
		r := call1(id)
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

func literalFunction(list []string) {
	i := 0
	next := func() R {
		i++
		return call1(list[i])
	}
	for { // another
		r := next()
		use(r)
	}
}

func sameLiteral(id string) {
	again := func() R { return call1(id) }
	for { // same
		r := again()
		use(r)
	}
}

func literalOfNext(q Queue) {
	var id string
	again := func() R { return call1(id) }
	for { // another
		id = q.GetJob("w")
		r := again()
		use(r)
	}
}

func givenLiteral(q Queue) {
	for { // another
		r := do1(func() string { return strings.ToUpper(q.GetJob("w")) + q.GetJob(q.GetJob("v")) })
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

func login(id string, login func()) {
	for { // another
		r := call1(id)
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

func elsewhere(id string) {
	for { // another
		r := call1(id)
		if r.Code == 4000 {
			setName("b")
		}
	}
}

func removes(m map[string]string) {
	for { // another
		r := call10(m)
		if r.Code == 4000 {
			delete(m, "a")
		}
	}
}

func clears(m map[string]string, seen map[string]bool) {
	for { // same
		r := call10(m)
		if r.Code == 4000 {
			clear(seen)
		}
	}
}

func starts(id string, refresh func()) {
	for { // another
		r := call1(id)
		if r.Code == 4000 {
			go refresh()
		}
	}
}

func closes(id string, done chan bool) {
	for { // another
		r := call1(id)
		if r.Code == 4000 {
			close(done)
		}
	}
}

// The answer is decoded.

func decodes(id string) {
	for { // same
		body, err := get1(id)
		if err != nil {
			return
		}
		var r R
		json.Unmarshal(body, &r)
		use(r)
	}
}

func decodesNext(q Queue) {
	for { // another
		body, err := get1(q.GetJob("w"))
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

func signature(id string, key []byte) {
	for { // another
		h := hmac.New(sha1.New, key)
		h.Write([]byte(id))
		r := call11(id, h.Sum(nil))
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

func ranges(seq func(func(string) bool)) {
	for id := range seq { // another
		r := call1(id)
		use(r)
	}
}

func rangesOverItems(id string) {
	for range ids { // another
		r := call1(id)
		use(r)
	}
}

func use(R) {}

// Each of the two is made of the other, as the round before has left it.
func circle(id string) {
	var a, b string
	var r R
	for { // another
		a = longer(b)
		b = longer(a)
		r = parse(a)
		use(r)
	}
}

func circleOfInputs(id string) {
	var a, b string
	for { // another
		a = longer(b)
		b = longer(a)
		r := call1(a)
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
func pair[A, B any](a A, b B) (r R)                    { return r }
func two[A, B any](call func(A, B) R, a A, b B) R      { return call(a, b) }

type Fields struct{ tags [2]map[string]string }

func (f Fields) tag(id string) string { f.tags[0]["a"] = id; return id }

func pureOnes(id string, list []string) {
	for { // same
		r := call4(arrayOf(id), bytesOf(id), lastOf(list), ofAny(id), nilOr(id), immediately(id))
		use(r)
	}
}

func settingRegion(list []string) {
	for { // another
		r := call1(setsRegion(list))
		use(r)
	}
}

func draining(ch chan string) {
	for { // another
		r := call1(drained(ch))
		use(r)
	}
}

func yielding(seq func(func(string) bool)) {
	for { // another
		r := call1(yielded(seq))
		use(r)
	}
}

func clearing(m map[string]string) {
	for { // another
		r := call1(cleared(m))
		use(r)
	}
}

func closing(ch chan string) {
	for { // another
		r := call1(closed(ch))
		use(r)
	}
}

func starting(id string) {
	for { // another
		r := call1(started(id))
		use(r)
	}
}

func sending(id string, ch chan string) {
	for { // another
		r := call1(sent(id, ch))
		use(r)
	}
}

func fillingArray(id string, a *[2]string) {
	for { // another
		r := call1(throughArray(id, a))
		use(r)
	}
}

func fillingMap(id string, m map[string][2]string) {
	for { // another
		r := call1(intoMap(id, m))
		use(r)
	}
}

func fillingField(id string, f Fields) {
	for { // another
		r := call1(f.tag(id))
		use(r)
	}
}

// More forms of a request, and of what it is given.

func instantiated(id string) {
	for { // same
		r := two[string, int](call12, id, 1)
		use(r)
	}
}

func pieceOfAnswer(id string) {
	for { // same
		r := (call13(id))[:1]
		_ = r
	}
}

func throughAnswer(id string) {
	for { // same
		r := *call14(id)
		use(r)
	}
}

func asserted(id string) {
	for { // same
		r := call15(id).(R)
		use(r)
	}
}

func called(id string) {
	for { // same
		r := func() R { return call1(id) }()
		use(r)
	}
}

func calledNext(list []string) {
	for { // another
		r := func() R { id := list[0]; list = list[1:]; return call1(id) }()
		use(r)
	}
}

func handedLiteral(id string) {
	for { // same
		r := do1(func() string { return id })
		use(r)
	}
}

func handedChanged(id string, next func() string) {
	for { // another
		id = next()
		r := do1(func() string { return id })
		use(r)
	}
}

func parts(id string, list []string, m map[string]string) {
	for { // same
		r := call4((id), list[1:2:3], *(&id), m[id], list[0], any(id).(string), pair[string, int], known.String())
		use(r)
	}
}

func partOfNext(list []string, next func() int) {
	for { // another
		r := call7(list[:next()])
		use(r)
	}
}

func keyed(id string, next func() string) {
	for { // another
		r := call10(map[string]string{next(): id})
		use(r)
	}
}

func listed(id string, next func() string) {
	for { // another
		r := call7([]string{id, next()})
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

func withValue(ctx context.Context, region string, next func() string) {
	for { // another
		ctx := context.WithValue(ctx, "region", next())
		r := call16(ctx)
		use(r)
	}
}

func handedContext(req interface{ Context() context.Context }) {
	for { // same
		r := call16(req.Context())
		use(r)
	}
}

func madeContext(make func() context.Context) {
	for { // another
		ctx := make()
		r := call16(ctx)
		use(r)
	}
}

func contextInClosure(ctx context.Context, make func() context.Context) {
	change := func() { ctx = make() }
	for { // another
		r := call16(ctx)
		if r.Code == 4000 {
			change()
		}
	}
}

func contextBehind(ctx context.Context, make func() context.Context) {
	for { // another
		r := call16(ctx)
		if r.Code == 4000 {
			ctx = make()
		}
	}
}

func declaredTogether(next func() (string, string)) {
	for { // another
		var a, b = next()
		r := call17(a, b)
		use(r)
	}
}

func ofAnotherPackage() {
	for { // same
		r := call18(os.Stdin)
		use(r)
	}
}

func partOfAnotherPackage() {
	for { // another
		os.Args = os.Args[1:]
		r := call1(os.Args[0])
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

func watched(k *Ticker) {
	go k.run()
	for { // another
		r := call8(k.count)
		use(r)
	}
}

func keptByGoroutine(k *Ticker) {
	go k.run()
	for { // another
		r := call1(k.name)
		use(r)
	}
}

func beside(k *Ticker) {
	for { // same
		r := call1(k.other)
		use(r)
	}
}

func stampedByName(id, nonce string) {
	for { // same
		nonce += "x"
		r := call17(id, nonce)
		use(r)
	}
}

func stampedEntry(id string, now func() string) {
	for { // same
		r := call10(map[string]string{"ID": id, "Timestamp": now()})
		use(r)
	}
}
