package codes

import (
	"iter"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// wantNames are the common names, written independently of the table. A class
// with a question mark is judged.
var wantNames = []struct{ name, constant, retry string }{
	{"ActionOffline", "SDKActionOffline", "never"},
	{"AuthFailure", "SDKAuthFailure", "never?"},
	{"AuthFailure.InvalidAuthorization", "SDKAuthFailureInvalidAuthorization", "never"},
	{"AuthFailure.InvalidSecretId", "SDKAuthFailureInvalidSecretID", "never"},
	{"AuthFailure.MFAFailure", "SDKAuthFailureMFAFailure", "never?"},
	{"AuthFailure.SecretIdNotFound", "SDKAuthFailureSecretIDNotFound", "never"},
	{"AuthFailure.SignatureExpire", "SDKAuthFailureSignatureExpire", "fresh"},
	{"AuthFailure.SignatureFailure", "SDKAuthFailureSignatureFailure", "never"},
	{"AuthFailure.TokenFailure", "SDKAuthFailureTokenFailure", "never?"},
	{"AuthFailure.UnauthorizedOperation", "SDKAuthFailureUnauthorizedOperation", "never"},
	{"ClientError", "SDKClientError", "never"},
	{"ClientError.CircuitBreakerError", "SDKClientErrorCircuitBreakerError", "unknown?"},
	{"ClientError.CredentialError", "SDKClientErrorCredentialError", "never?"},
	{"ClientError.HttpStatusCodeError", "SDKClientErrorHTTPStatusCodeError", "later?"},
	{"ClientError.INIError", "SDKClientErrorINIError", "never?"},
	{"ClientError.IOError", "SDKClientErrorIOError", "later?"},
	{"ClientError.InvalidParameter", "SDKClientErrorInvalidParameter", "never"},
	{"ClientError.NetworkError", "SDKClientErrorNetworkError", "later?"},
	{"ClientError.ParseJsonError", "SDKClientErrorParseJSONError", "unknown?"},
	{"ClientError.TypeError", "SDKClientErrorTypeError", "never"},
	{"DryRunOperation", "SDKDryRunOperation", "never"},
	{"FailedOperation", "SDKFailedOperation", "unknown?"},
	{"InternalError", "SDKInternalError", "later"},
	{"InvalidAction", "SDKInvalidAction", "never"},
	{"InvalidParameter", "SDKInvalidParameter", "never"},
	{"InvalidParameterValue", "SDKInvalidParameterValue", "never"},
	{"InvalidRequest", "SDKInvalidRequest", "never"},
	{"IpInBlacklist", "SDKIPInBlacklist", "never"},
	{"IpNotInWhitelist", "SDKIPNotInWhitelist", "never"},
	{"LimitExceeded", "SDKLimitExceeded", "change"},
	{"MissingParameter", "SDKMissingParameter", "never"},
	{"NoSuchProduct", "SDKNoSuchProduct", "never"},
	{"NoSuchVersion", "SDKNoSuchVersion", "never"},
	{"RequestLimitExceeded", "SDKRequestLimitExceeded", "later"},
	{"RequestLimitExceeded.GlobalRegionUinLimitExceeded", "SDKRequestLimitExceededGlobalRegionUinLimitExceeded", "later"},
	{"RequestLimitExceeded.IPLimitExceeded", "SDKRequestLimitExceededIPLimitExceeded", "later?"},
	{"RequestLimitExceeded.UinLimitExceeded", "SDKRequestLimitExceededUinLimitExceeded", "later"},
	{"RequestSizeLimitExceeded", "SDKRequestSizeLimitExceeded", "never"},
	{"ResourceInUse", "SDKResourceInUse", "change?"},
	{"ResourceInsufficient", "SDKResourceInsufficient", "change"},
	{"ResourceNotFound", "SDKResourceNotFound", "change"},
	{"ResourceUnavailable", "SDKResourceUnavailable", "change?"},
	{"ResponseSizeLimitExceeded", "SDKResponseSizeLimitExceeded", "never?"},
	{"ServiceUnavailable", "SDKServiceUnavailable", "later?"},
	{"UnauthorizedOperation", "SDKUnauthorizedOperation", "never"},
	{"UnknownParameter", "SDKUnknownParameter", "never"},
	{"UnsupportedOperation", "SDKUnsupportedOperation", "unknown?"},
	{"UnsupportedProtocol", "SDKUnsupportedProtocol", "never"},
	{"UnsupportedRegion", "SDKUnsupportedRegion", "never"},
}

func TestNames(t *testing.T) {
	rows := commonNames()
	if !slices.IsSortedFunc(rows, func(a, b Code) int { return strings.Compare(a.Name, b.Name) }) {
		t.Error("the rows are not sorted by name")
	}
	var got []Code
	for c := range Default().All() {
		if c.Kind == SDK {
			got = append(got, c)
		}
	}
	if len(got) != len(wantNames) || len(rows) != len(wantNames) {
		t.Fatalf("%d rows, %d in the table, want %d", len(rows), len(got), len(wantNames))
	}
	for i, w := range wantNames {
		c := got[i]
		retry := c.Retry.String()
		if c.Judged {
			retry += "?"
		}
		if c.Name != w.name || c.Constant != w.constant || retry != w.retry {
			t.Errorf("row %d: got %s, %s, %s, want %v", i, c.Name, c.Constant, retry, w)
		}
		if c.Retry == Unknown && !c.Judged {
			t.Errorf("%s is certainly of no class", c.Name)
		}
		if c.Source == "" {
			t.Errorf("%s has no source", c.Name)
		}
		if c.Text() != c.Name {
			t.Errorf("Text() = %q, want %q", c.Text(), c.Name)
		}
		if found, ok := Default().Name(c.Name); !ok || found.Constant != c.Constant {
			t.Errorf("Name(%q) = %s, %v", c.Name, found.Constant, ok)
		}
		if f, ok := Default().Family(c.Name); !ok || f.Name != strings.Split(c.Name, ".")[0] {
			t.Errorf("Family(%q) = %s, %v: the family has no row", c.Name, f.Name, ok)
		}
	}
}

// TestNameConstants checks the scheme by which a constant is named after its
// code, so that a name that will come has its constant already.
func TestNameConstants(t *testing.T) {
	for c := range Default().All() {
		if c.Kind != SDK {
			continue
		}
		want := "SDK"
		for _, word := range regexp.MustCompile(`[A-Z]+[a-z0-9]*`).FindAllString(c.Name, -1) {
			switch word {
			case "Id", "Ip", "Http", "Json":
				word = strings.ToUpper(word)
			}
			want += word
		}
		if c.Constant != want {
			t.Errorf("%s: the constant is %s, want %s", c.Name, c.Constant, want)
		}
	}
}

func TestNameLookup(t *testing.T) {
	table := Default()
	for _, test := range []struct{ text, name, fold, family string }{
		{"ResourceNotFound", "ResourceNotFound", "ResourceNotFound", "ResourceNotFound"},
		{"resourceNotFound", "", "ResourceNotFound", ""},
		{"REQUESTLIMITEXCEEDED.IPLIMITEXCEEDED", "", "RequestLimitExceeded.IPLimitExceeded", ""},
		{"ResourceNotFound.InstanceNotFound", "", "", "ResourceNotFound"},
		{"ResourceNotFound.", "", "", "ResourceNotFound"},
		{"AuthFailure.SecretIdNotfound", "", "AuthFailure.SecretIdNotFound", "AuthFailure"},
		{"ResourceNotFounds", "", "", ""},
		{"OperationDenied.SourceNotExists", "", "", ""}, // a codeDesc of API 2.0
		{"InvalidParameter.MissingParameter", "", "", "InvalidParameter"},
		{".InvalidParameter", "", "", ""},
		{"", "", "", ""},
		{"4000", "", "", ""},
		{"Re\u017fourceNotFound", "", "", ""}, // a long s, which folds to s
	} {
		for _, lookup := range []struct {
			name string
			find func(string) (Code, bool)
			want string
		}{
			{"Name", table.Name, test.name},
			{"NameFold", table.NameFold, test.fold},
			{"Family", table.Family, test.family},
		} {
			if c, ok := lookup.find(test.text); c.Name != lookup.want || ok != (lookup.want != "") {
				t.Errorf("%s(%q) = %q, %v, want %q", lookup.name, test.text, c.Name, ok, lookup.want)
			}
		}
	}
	if _, ok := new(Table).NameFold(""); ok {
		t.Error("the zero Table has a name")
	}
}

// TestV3 checks that what the numbers of API 2.0 became are names.
func TestV3(t *testing.T) {
	for c := range Default().All() {
		for _, name := range c.V3 {
			if _, ok := Default().Name(name); !ok && name != "ResourcesSoldOut" { // of 52 products, not on the list
				t.Errorf("%s: %s is no common name", c.Constant, name)
			}
		}
	}
}

func TestIsName(t *testing.T) {
	shape := regexp.MustCompile(`^[A-Z][A-Za-z0-9]*(\.[A-Za-z0-9_]*)*$`)
	for text, want := range map[string]bool{
		"ResourceNotFound":                    true,
		"ResourceNotFound.InstanceNotFound":   true,
		"A":                                   true,
		"A.b_c.9._":                           true,
		"A.":                                  true,
		"A..B":                                true,
		"ClientError.HttpStatusCodeError":     true,
		"":                                    false,
		".":                                   false,
		".A":                                  false,
		"_A":                                  false,
		"A_B":                                 false,
		"A_B.C":                               false,
		"4400":                                false,
		"-514":                                false,
		"resourceNotFound":                    false,
		"ResourceNotFound ":                   false,
		" ResourceNotFound":                   false,
		"ResourceNotFound\n":                  false,
		"Resource-NotFound":                   false,
		"Code=ResourceNotFound":               false,
		"ResourceNotFound.Ä":                  false,
		"ResourceNotFound, the disk is gone":  false,
		"\x00":                                false,
		"Resource\xffNotFound":                false,
		"[TencentCloudSDKError] Code=A, B=.C": false,
	} {
		if got := IsName(text); got != want || got != shape.MatchString(text) {
			t.Errorf("IsName(%q) = %v, want %v", text, got, want)
		}
	}
}

func FuzzIsName(f *testing.F) {
	shape := regexp.MustCompile(`\A[A-Z][A-Za-z0-9]*(\.[A-Za-z0-9_]*)*\z`)
	f.Add("ResourceNotFound.X_1")
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := IsName(s), shape.MatchString(s); got != want {
			t.Errorf("IsName(%q) = %v, want %v", s, got, want)
		}
	})
}

func TestNameAllocs(t *testing.T) {
	n := testing.AllocsPerRun(100, func() {
		for _, s := range [...]string{"ResourceNotFound", "resourcenotfound", "InvalidParameter.X.Y", "Other", ""} {
			Default().Name(s)
			Default().NameFold(s)
			Default().Family(s)
			IsName(s)
		}
	})
	if n != 0 {
		t.Errorf("lookups allocate %v times", n)
	}
}

func TestWithName(t *testing.T) {
	table, err := Default().With(
		Code{Kind: SDK, Name: "ResourceBusy.Locked", Constant: "SDKResourceBusyLocked", Retry: Later},
		Code{Kind: SDK, Name: "ResourceBusy", Constant: "SDKResourceBusy", Retry: Later},
	)
	if err != nil {
		t.Fatal(err)
	}
	if names := slices.Collect(namesOf(table)); !slices.IsSorted(names) || len(names) != len(wantNames)+2 {
		t.Errorf("All has the names %q", names)
	}
	if c, ok := table.Name("ResourceBusy.Locked"); !ok || c.Retry != Later || c.Judged {
		t.Errorf("Name(ResourceBusy.Locked) = %+v, %v", c, ok)
	}
	if c, ok := table.Family("ResourceBusy.Other"); !ok || c.Constant != "SDKResourceBusy" {
		t.Errorf("Family(ResourceBusy.Other) = %+v, %v", c, ok)
	}
	if c, ok := table.Name("UnsupportedRegion"); !ok || c.Constant != "SDKUnsupportedRegion" {
		t.Errorf("Name(UnsupportedRegion) = %+v, %v", c, ok)
	}
	if c, ok := table.Common(0); !ok || c.Constant != "CodeSuccess" {
		t.Errorf("Common(0) = %+v, %v", c, ok)
	}
	if _, ok := Default().Name("ResourceBusy"); ok {
		t.Error("With changed the table it was called on")
	}
}

func namesOf(table *Table) iter.Seq[string] {
	return func(yield func(string) bool) {
		for c := range table.All() {
			if c.Kind == SDK && !yield(c.Name) {
				return
			}
		}
	}
}
