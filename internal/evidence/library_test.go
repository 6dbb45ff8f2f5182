package evidence_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/tcerr/tcerrlint/internal/evidence"
)

// A witness is a program that is judged differently without one word of a table
// in package library. The last thing that it assigns to _ is asked about.
type witness struct {
	src  string // without its package clause
	deps string // further files, as in an archive
	role evidence.Role
	want evidence.Strength
}

// Programs by table and word. %s is the word as programs write it.
const (
	host  = "\nconst host = \"cvm.api.qcloud.com\"\n"
	named = host + "func f(%s int) { _ = %[1]s }"
	// A text from elsewhere as well: only the name says that it is a message.
	messages = envelopeType + "func f(r response, err error) {\n%s := r.Message\n%[1]s = err.Error()\n_ = %[1]s\n}"
	numbers  = "import \"example.org/json\"\n" + host + "func f(j *json.Value) { _ = j.Get(\"code\").%s() }"
	texts    = "import \"example.org/json\"\n" + host + "func f(j *json.Value) { _ = j.Get(\"message\").%s() }"
	sockets  = "import _ %q\n" + host + "func f(code int) { _ = code }"
	kits     = "import _ %q\nfunc f(code int) { _ = code }"
	sdkErrs  = "import \"example.org/sdk/common/errors\"\nfunc f(e *errors.%s) { _ = e.Code }"
	answers  = host + "func f(m map[string]any) { _ = m[%q].(map[string]any)[\"code\"] }"
	binders  = "import \"example.org/web\"\n" + host + "type form struct { Code int; Message string }\nfunc f(c web.Context) {\nvar v form\nc.%s(&v)\n_ = v.Code\n}"
	writers  = "import \"example.org/web\"\n" + host + "type reply struct { Code int; Message string }\nfunc f(c web.Context, n int) {\nv := reply{Code: n}\nc.%s(v)\n_ = v.Code\n}"
	web      = "-- example.org/web/web.go --\npackage web\ntype Context struct{}\nfunc (Context) %s(any) {}\n"

	envelopeType = "type response struct { Code int; Message, CodeDesc string }\n"
	jsonValue    = "-- example.org/json/json.go --\npackage json\ntype Value struct{}\nfunc (v *Value) Get(string) *Value { return v }\nfunc (v *Value) %s() %s { panic(0) }\n"
	sdkError     = "-- example.org/sdk/common/errors/errors.go --\npackage errors\ntype %s struct { Code, Message, RequestId string }\n" +
		"func (e *%[1]s) GetCode() string { return e.Code }\nfunc (e *%[1]s) GetMessage() string { return e.Message }\nfunc (e *%[1]s) GetRequestId() string { return e.RequestId }\n"
)

func witnesses() map[string]witness {
	w := make(map[string]witness)
	for _, name := range []string{"code", "errCode", "errorCode", "ret_code", "returnCode", "rspCode", "respCode", "responseCode", "resultCode", "apiCode"} {
		w["codeNames "+plain(name)] = witness{src: fmt.Sprintf(named, name), want: evidence.Weak}
	}
	for _, name := range []string{"message", "msg", "errMsg", "errMessage", "errorMessage", "ret_msg", "respMsg", "rspMsg"} {
		w["messageNames "+plain(name)] = witness{src: fmt.Sprintf(messages, name), role: evidence.Message, want: evidence.Flow}
	}
	for word, method := range map[string]string{
		"Int": "MustInt", "Int32": "Int32", "Int64": "ToInt64", "Uint": "Uint", "Uint32": "ToUint32", "Uint64": "MustUint64",
		"Float": "Float", "Float64": "MustFloat64", "Num": "Num",
	} {
		w["toNumber "+word] = witness{src: fmt.Sprintf(numbers, method), deps: fmt.Sprintf(jsonValue, method, "int"), want: evidence.Weak}
	}
	for word, method := range map[string]string{"String": "ToString", "Str": "Str"} {
		w["toText "+word] = witness{src: fmt.Sprintf(texts, method), deps: fmt.Sprintf(jsonValue, method, "string"), role: evidence.Message, want: evidence.Weak}
	}
	for _, name := range []string{"Body", "data", "reply", "resp", "Response", "result", "rsp"} {
		w["answerNames "+plain(name)] = witness{src: fmt.Sprintf(answers, name), want: evidence.Weak}
	}
	for _, method := range []string{"Encode", "JSON", "Marshal"} {
		w["writers "+method] = witness{src: fmt.Sprintf(writers, method), deps: fmt.Sprintf(web, method)}
	}
	for word, method := range map[string]string{"Bind": "BindJSON", "BodyParser": "BodyParser", "MustBind": "MustBindWith", "ShouldBind": "ShouldBindJSON"} {
		w["binders "+word] = witness{src: fmt.Sprintf(binders, method), deps: fmt.Sprintf(web, method)}
	}
	for word, path := range map[string]string{
		"websocket": "github.com/coder/websocket", "websockets": "example.org/app/internal/websockets", "ws": "github.com/gobwas/ws",
		"gws": "github.com/lxzan/gws", "discordgo": "github.com/bwmarrin/discordgo", "disgo": "github.com/disgoorg/disgo", "pusher": "github.com/pusher/pusher-http-go",
	} {
		w["sockets "+word] = witness{src: fmt.Sprintf(sockets, path), deps: "-- " + path + "/x.go --\npackage x\n"}
	}
	for word, path := range map[string]string{
		"qcloudapi-sdk": "github.com/dbdd4us/qcloudapi-sdk-go/cvm", "qcloud-sdk": "github.com/kcchy/qcloud-sdk-go/cvm", "zqfan": "github.com/zqfan/tencentcloud-sdk-go/services/cvm",
	} {
		w["sdks "+word] = witness{src: fmt.Sprintf(kits, path), deps: "-- " + path + "/x.go --\npackage x\n", want: evidence.Weak}
	}
	w["sdks tencentcloud-sdk"] = witness{
		src:  "import \"example.org/mirror/tencentcloud-sdk-go/common\"\nfunc f(e common.APIError) { _ = e.CodeNumber }",
		deps: "-- example.org/mirror/tencentcloud-sdk-go/common/x.go --\npackage common\ntype APIError struct { Code string; CodeNumber int }\n",
		want: evidence.Type,
	}
	for _, name := range []string{"TencentCloudSDKError", "CloudSDKError", "TceCloudSDKError"} {
		w["sdkErrors "+name] = witness{src: fmt.Sprintf(sdkErrs, name), deps: fmt.Sprintf(sdkError, name), role: evidence.SDKCode, want: evidence.Type}
	}
	w["sdkErrors common/errors"] = witness{
		src:  strings.ReplaceAll(fmt.Sprintf(sdkErrs, "CloudSDKError"), "common/errors", "errors"),
		deps: strings.ReplaceAll(fmt.Sprintf(sdkError, "CloudSDKError"), "common/errors", "errors"),
		role: evidence.SDKCode,
	}
	for path, src := range map[string]string{
		"encoding/json": "func f(n json.Number) { code, _ := n.Int64(); _ = code }",
		"errors":        "type number int\nfunc (number) Error() string { return \"\" }\nfunc f(err error) { var code number; errors.As(err, &code); _ = code }",
		"reflect":       "func f(v reflect.Value) { code := int(v.Int()); _ = code }",
		"strconv":       "type response struct { Code int; Message, CodeDesc string }\nfunc f(s string, r response) { code, _ := strconv.Atoi(s); code = r.Code; _ = code }",
		"sync/atomic":   "func f(p *int32) { code := atomic.LoadInt32(p); _ = code }",
	} {
		want := evidence.Weak
		if path == "strconv" { // what is parsed is no weak sign, and nothing against flow
			want = evidence.Flow
		}
		w["yields "+path] = witness{src: "import \"" + path + "\"\n" + host + src, want: want}
	}
	// The number is small, and others that the field is given need not be.
	const failure = "type failure struct { Code int `json:\"code\"`; Message string }\n"
	for path, src := range map[string]string{
		"net/http": "func f(r *http.Response) { _ = failure{Code: r.StatusCode}.Code }",
		"os":       "func f(s *os.ProcessState) { _ = failure{Code: s.ExitCode()}.Code }",
		"syscall":  "func f(s syscall.WaitStatus) { _ = failure{Code: s.ExitStatus()}.Code }",
	} {
		w["yields "+path] = witness{src: "import \"" + path + "\"\n" + host + failure + src, want: evidence.Weak}
	}
	return w
}

func plain(name string) string { return strings.ToLower(strings.ReplaceAll(name, "_", "")) }

// TestLibrary checks that every word of the tables has a program that is judged
// differently without it.
func TestLibrary(t *testing.T) {
	all := witnesses()
	for name, w := range all {
		archive := txtar.Parse([]byte("-- p.go --\npackage p\n" + w.src + "\n" + w.deps))
		p := load(t, archive, false)
		if got := p.index(evidence.Standard).Of(lastBlank(p), w.role); got != w.want {
			t.Errorf("%s: evidence is %s, want %s:\n%s", name, got, w.want, w.src)
		}
	}
	for _, word := range words(t, "../library/roles.go", "../library/sdk.go") {
		if _, ok := all[word]; !ok {
			t.Errorf("no program shows what the word is for: %s", word)
		}
	}
}

// words returns the texts in the tables that files declare, behind the table's
// name.
func words(t *testing.T, files ...string) (words []string) {
	t.Helper()
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range file.Decls {
			tables, ok := decl.(*ast.GenDecl)
			if !ok || tables.Tok != token.VAR {
				continue
			}
			for _, spec := range tables.Specs {
				table := spec.(*ast.ValueSpec)
				ast.Inspect(table, func(n ast.Node) bool {
					if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
						word, _ := strconv.Unquote(lit.Value)
						words = append(words, table.Names[0].Name+" "+word)
					}
					return true
				})
			}
		}
	}
	if !slices.Contains(words, "codeNames code") {
		t.Fatal("the tables are elsewhere")
	}
	return words
}

// TestAlone asks for flow in programs with one sign of the role: whatever has the
// role by itself makes the package one in which it may flow.
func TestAlone(t *testing.T) {
	const (
		api = "-- example.org/api/api.go --\npackage api\ntype Response struct { Code int; Message, CodeDesc string }\nfunc (r *Response) GetCode() int { return r.Code }\nfunc (r *Response) Len() int { return 0 }\n"
		sdk = "-- example.org/sdk/sdk.go --\npackage sdk\ntype TencentCloudSDKError struct { Code, Message, RequestId string }\n" +
			"func (e *TencentCloudSDKError) GetCode() string { return e.Code }\nfunc (e *TencentCloudSDKError) GetMessage() string { return e.Message }\nfunc (e *TencentCloudSDKError) GetRequestId() string { return e.RequestId }\n"
		old       = "-- example.org/mirror/tencentcloud-sdk-go/common/x.go --\npackage common\ntype APIError struct { Code string; CodeNumber int }\n"
		constants = "-- github.com/tcerr/tcerrlint/tcerr/tcerr.go --\npackage tcerr\ntype Code int\n"
		between   = "-- example.org/between/between.go --\npackage between\nimport \"github.com/tcerr/tcerrlint/tcerr\"\nfunc Code() tcerr.Code { return 0 }\n"
	)
	for name, w := range map[string]witness{
		"a field":                     {"import \"example.org/api\"\nfunc f(r *api.Response) { n := r.Code; _ = n }", api, evidence.Code, evidence.Flow},
		"a method":                    {"import \"example.org/api\"\nfunc f(r *api.Response) { n := r.GetCode(); _ = n }", api, evidence.Code, evidence.Flow},
		"another method":              {"import \"example.org/api\"\nfunc f(r *api.Response) { n := r.Len(); _ = n }", api, evidence.Code, evidence.None},
		"a field with a name":         {"import \"example.org/api\"\ntype outer struct { api.Response `json:\"Response\"` }\nfunc f(o outer) { n := o.Code; _ = n }", api, evidence.Code, evidence.Flow},
		"a number of an old SDK":      {"import \"example.org/mirror/tencentcloud-sdk-go/common\"\nfunc f(e common.APIError) { n := e.CodeNumber; _ = n }", old, evidence.Code, evidence.Flow},
		"a type":                      {"import \"github.com/tcerr/tcerrlint/tcerr\"\nfunc f(c tcerr.Code) { n := int(c); _ = n }", constants, evidence.Code, evidence.Flow},
		"a type that is not imported": {"import \"example.org/between\"\nfunc f() { n := int(between.Code()); _ = n }", between + constants, evidence.Code, evidence.Flow},
		"the code of API 3.0":         {"import \"example.org/sdk\"\nfunc f(e *sdk.TencentCloudSDKError) { s := e.Code; _ = s }", sdk, evidence.SDKCode, evidence.Flow},
		"a method of API 3.0":         {"import \"example.org/sdk\"\nfunc f(e *sdk.TencentCloudSDKError) { s := e.GetCode(); _ = s }", sdk, evidence.SDKCode, evidence.Flow},
		"nothing":                     {"func f(v struct { Code int }) { n := v.Code; _ = n }", "", evidence.Code, evidence.None},
	} {
		p := load(t, txtar.Parse([]byte("-- p.go --\npackage p\n"+w.src+"\n"+w.deps)), false)
		if got := p.index(evidence.Standard).Of(lastBlank(p), w.role); got != w.want {
			t.Errorf("%s: evidence is %s, want %s:\n%s", name, got, w.want, w.src)
		}
	}
}
