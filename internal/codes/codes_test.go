package codes

import (
	"errors"
	"math"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"
)

// want is the table as the design lists it, written independently of it.
var want = []struct {
	kind     Kind
	number   int
	constant string
	retry    Retry
	desc     string
}{
	{Common, 0, "CodeSuccess", Unknown, ""},
	{Common, 4000, "CodeInvalidParameter", Never, ""},
	{Common, 4100, "CodeAuthFailure", Never, ""},
	{Common, 4101, "CodeUnauthorizedAPI", Never, ""},
	{Common, 4102, "CodeUnauthorizedResource", Never, ""},
	{Common, 4103, "CodeUnauthorizedOperation", Never, ""},
	{Common, 4104, "CodeSecretIDNotFound", Never, ""},
	{Common, 4105, "CodeTokenFailure", Never, ""},
	{Common, 4106, "CodeMFAFailure", Never, ""},
	{Common, 4110, "CodeCAMFailure", Never, ""},
	{Common, 4200, "CodeRequestExpired", Fresh, ""},
	{Common, 4300, "CodeAccessDenied", Never, ""},
	{Common, 4400, "CodeQuotaExceeded", Fresh, ""},
	{Common, 4500, "CodeReplayAttack", Fresh, ""},
	{Common, 4600, "CodeUnsupportedProtocol", Never, ""},
	{Common, 5000, "CodeResourceNotFound", OnChange, ""},
	{Common, 5100, "CodeOperationFailed", Later, ""},
	{Common, 5200, "CodePurchaseFailed", OnChange, ""},
	{Common, 5300, "CodeInsufficientBalance", Never, ""},
	{Common, 5400, "CodePartialSuccess", Never, ""},
	{Common, 5500, "CodeUnverifiedUser", Never, ""},
	{Common, 6000, "CodeInternalError", Later, ""},
	{Common, 6100, "CodeUnsupportedVersion", Never, ""},
	{Common, 6200, "CodeUnavailable", Later, ""},
	{Module, -502, "ModuleSourceNotExists", OnChange, "OperationDenied.SourceNotExists"},
	{Module, -503, "ModuleInvalidParameter", Never, "InvalidParameter"},
	{Module, -505, "ModuleMissingParameter", Never, "InvalidParameter.MissingParameter"},
	{Module, -507, "ModuleExceedLimit", OnChange, "OperationDenied.ExceedLimit"},
	{Module, -509, "ModuleDimensionGroupError", Never, "InvalidParameter.DimensionGroupError"},
	{Module, -513, "ModuleDBOperationFail", Later, "InternalError.DBoperationFail"},
	{Module, -514, "ModuleSourceAlreadyExists", OnChange, "OperationDenied.SourceAlreadyExists"},
	{Module, -515, "ModuleSubresourceExist", OnChange, "OperationDenied.SubresourceExist"},
}

func TestDefault(t *testing.T) {
	all := slices.Collect(Default().All())
	if err := validate(all); err != nil {
		t.Error(err)
	}
	got := all[:len(all)-len(wantNames)] // TestNames has the others
	if len(got) != len(want) {
		t.Fatalf("got %d codes, want %d", len(got), len(want))
	}
	for i, w := range want {
		c := got[i]
		if c.Kind != w.kind || c.Number != w.number || c.Constant != w.constant || c.Retry != w.retry || c.Desc != w.desc {
			t.Errorf("row %d: got %+v, want %+v", i, c, w)
		}
		if later := w.kind == Common && w.number > 4100 && w.number < 4200; c.LaterEdition != later {
			t.Errorf("%s: LaterEdition = %v, want %v", w.constant, c.LaterEdition, later)
		}
		if w.kind == Module && c.DescConstant != "Desc"+strings.TrimPrefix(w.constant, "Module") {
			t.Errorf("%s: DescConstant = %q", w.constant, c.DescConstant)
		}
	}
	if first := Default(); first != Default() {
		t.Error("Default builds a table each time")
	}
}

func TestWording(t *testing.T) {
	for c := range Default().All() {
		first, second := rune(c.Title[0]), rune(c.Title[1])
		if unicode.IsUpper(first) && !unicode.IsUpper(second) || strings.HasSuffix(c.Title, ".") {
			t.Errorf("%s: title %q is not a lower-case phrase", c.Constant, c.Title)
		}
		if d := c.Description; !unicode.IsUpper(rune(d[0])) || !strings.HasSuffix(d, ".") || strings.ContainsAny(d, "\n`") {
			t.Errorf("%s: description %q is not made of sentences", c.Constant, d)
		}
	}
}

func TestLookup(t *testing.T) {
	table := Default()
	for _, w := range want {
		hit, miss := table.Common, table.Module
		if w.kind == Module {
			hit, miss = miss, hit
		}
		if c, ok := hit(int64(w.number)); !ok || c.Constant != w.constant {
			t.Errorf("%v %d: got %q, %v", w.kind, w.number, c.Constant, ok)
		}
		if c, ok := miss(int64(w.number)); ok {
			t.Errorf("%v code %d found as %s among the others", w.kind, w.number, c.Constant)
		}
		if w.desc != "" {
			if c, ok := table.Desc(w.desc); !ok || c.Constant != w.constant {
				t.Errorf("desc %s: got %q, %v", w.desc, c.Constant, ok)
			}
		}
	}
	for _, n := range []int64{math.MinInt64, -516, -504, -1, 1, 3999, 4001, 4107, 6199, 6201, 4000 + 1<<32, math.MaxInt64} {
		if c, ok := table.Common(n); ok {
			t.Errorf("Common(%d) = %s", n, c.Constant)
		}
		if c, ok := table.Module(n); ok {
			t.Errorf("Module(%d) = %s", n, c.Constant)
		}
	}
	for _, s := range []string{"", "A", "InvalidParameter.", "invalidparameter", "OperationDenied", "RequestLimitExceeded", "~"} {
		if c, ok := table.Desc(s); ok {
			t.Errorf("Desc(%q) = %s", s, c.Constant)
		}
	}
	if _, ok := new(Table).Common(0); ok {
		t.Error("the zero Table has a code")
	}
}

func TestLookupAllocs(t *testing.T) {
	n := testing.AllocsPerRun(100, func() {
		table := Default()
		for i := int64(-600); i < 7000; i += 100 {
			table.Common(i)
			table.Module(i)
		}
		table.Desc("InvalidParameter")
		table.Desc("InvalidVpc.NotFound")
	})
	if n != 0 {
		t.Errorf("lookups allocate %v times", n)
	}
}

func TestWith(t *testing.T) {
	table, err := Default().With(
		Code{Number: 12003, Kind: Module, Constant: "ModuleBusy", Retry: Later},
		Code{Number: -1, Constant: "CodeOdd"},
		Code{Number: -501, Kind: Module, Constant: "ModuleOdd", Desc: "Odd", DescConstant: "DescOdd"},
		Code{Number: 9003, Constant: "CodeLocal", Retry: Never},
	)
	if err != nil {
		t.Fatal(err)
	}
	var order []int
	for c := range table.All() {
		if c.Kind != SDK {
			order = append(order, c.Number)
		}
	}
	wantOrder := []int{0, -1}
	for _, w := range want[1:] {
		if w.number == -502 {
			wantOrder = append(wantOrder, 9003, -501)
		}
		wantOrder = append(wantOrder, w.number)
	}
	wantOrder = append(wantOrder, 12003)
	if !slices.Equal(order, wantOrder) {
		t.Errorf("order:\n got %v\nwant %v", order, wantOrder)
	}
	if c, ok := table.Module(12003); !ok || c.Constant != "ModuleBusy" || c.Retry != Later {
		t.Errorf("Module(12003) = %+v, %v", c, ok)
	}
	if c, ok := table.Desc("Odd"); !ok || c.Number != -501 {
		t.Errorf("Desc(Odd) = %+v, %v", c, ok)
	}
	if c, ok := table.Common(5000); !ok || c.Constant != "CodeResourceNotFound" {
		t.Errorf("Common(5000) = %+v, %v", c, ok)
	}
	if _, ok := Default().Common(9003); ok {
		t.Error("With changed the table it was called on")
	}
}

func TestWithErrors(t *testing.T) {
	for _, test := range []struct {
		code Code
		want string
	}{
		{Code{Number: 5000, Constant: "CodeMine"}, "common code 5000: the table already has this code as CodeResourceNotFound"},
		{Code{Number: 0, Constant: "CodeZero"}, "already has this code as CodeSuccess"},
		{Code{Number: 0, Kind: Module, Constant: "ModuleZero"}, "0 is not a module code"},
		{Code{Number: 1, Constant: "CodeSuccess"}, "already has a constant CodeSuccess"},
		{Code{Number: 1}, `"" is not the name of an exported constant`},
		{Code{Number: 1, Constant: "code"}, `"code" is not the name`},
		{Code{Number: 1, Constant: "tcerr.Code"}, `"tcerr.Code" is not the name`},
		{Code{Number: 1, Constant: "C", Retry: 9}, "Retry(9) is not a retry class"},
		{Code{Number: 1, Constant: "C", Kind: 7}, "Kind(7) code 1: neither"},
		{Code{Number: 1, Constant: "C", Desc: "D", DescConstant: "DescD"}, "only a module code has a codeDesc"},
		{Code{Number: 1, Kind: Module, Constant: "C", Desc: "D"}, "come together"},
		{Code{Number: 1, Kind: Module, Constant: "C", DescConstant: "D"}, "come together"},
		{Code{Number: 1, Kind: Module, Constant: "C", Desc: "InvalidParameter", DescConstant: "D"}, "already has the codeDesc"},
		{Code{Number: 1, Kind: Module, Constant: "C", Desc: "D", DescConstant: "d"}, `"d" is not the name`},
		{Code{Number: 1, Kind: Module, Constant: "C", Desc: "D", DescConstant: "C"}, "already has a constant C"},
		{Code{Number: 1, Constant: "C", Name: "C"}, "an sdk code has a name, and the others a number"},
		{Code{Kind: SDK, Number: 1, Constant: "SDKC", Name: "C"}, "sdk code C: an sdk code has a name, and"},
		{Code{Kind: SDK, Number: 5000, Constant: "SDKC"}, `"" is not the name of a code`},
		{Code{Kind: SDK, Constant: "SDKC", Name: "lower"}, `sdk code lower: "lower" is not the name of a code`},
		{Code{Kind: SDK, Constant: "SDKC", Name: "C", Desc: "C", DescConstant: "DescC"}, "only a module code has a codeDesc"},
		{Code{Kind: SDK, Constant: "SDKMine", Name: "ResourceNotFound"}, "sdk code ResourceNotFound: the table already has this code as SDKResourceNotFound"},
		{Code{Kind: SDK, Constant: "SDKResourceNotFound", Name: "C"}, "already has a constant SDKResourceNotFound"},
		{Code{Kind: SDK, Constant: "CodeResourceNotFound", Name: "C"}, "already has a constant CodeResourceNotFound"},
	} {
		if _, err := Default().With(test.code); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("With(%+v):\n got error %v\nwant %s", test.code, err, test.want)
		}
	}
	_, err := Default().With(Code{Number: 1}, Code{Number: 2})
	var joined interface{ Unwrap() []error }
	if !errors.As(err, &joined) || len(joined.Unwrap()) != 2 {
		t.Errorf("two wrong codes: got error %v, want one for each", err)
	}
}

func TestConcurrentUse(t *testing.T) {
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for c := range Default().All() {
				Default().Desc(c.Desc)
				if _, err := Default().With(Code{Number: 1, Constant: "CodeOne"}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
}

func TestString(t *testing.T) {
	for _, test := range []struct {
		got, want string
	}{
		{Common.String(), "common"},
		{Module.String(), "module"},
		{SDK.String(), "sdk"},
		{Kind(3).String(), "Kind(3)"},
		{Code{Kind: Module, Number: -514}.Text(), "-514"},
		{Code{Retry: Never}.Class(), "never"},
		{Code{Retry: Never, Judged: true}.Class(), "never (judged)"},
		{Code{Judged: true}.Class(), "unknown"},
		{Unknown.String(), "unknown"},
		{Never.String(), "never"},
		{OnChange.String(), "change"},
		{Fresh.String(), "fresh"},
		{Later.String(), "later"},
		{Retry(5).String(), "Retry(5)"},
	} {
		if test.got != test.want {
			t.Errorf("got %q, want %q", test.got, test.want)
		}
	}
}

func TestNonRetryable(t *testing.T) {
	for r := Unknown; r <= Later; r++ {
		if got := r.NonRetryable(); got != (r == Never || r == OnChange) {
			t.Errorf("%v: NonRetryable = %v", r, got)
		}
	}
}

func BenchmarkLookup(b *testing.B) {
	for name, n := range map[string]int64{"hit": 5000, "miss": 5001, "outside": 65535} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Default().Common(n)
			}
		})
	}
}
