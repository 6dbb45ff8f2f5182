package check

// Summary and Introduction open the analyzer's help and the documentation.
const (
	Summary = "find fragile handling of Tencent Cloud API error codes"

	Introduction = `Tencent Cloud's API 2.0 answers with an integer code (4000 invalid parameter,
4400 quota exceeded, 6000 internal error …) and a module code inside the
message, "(-514) Resource already exists"; API 3.0 answers with the name of a
code, "ResourceNotFound.InstanceNotFound". The analyzer looks at what programs
do with them: compare them as bare numbers and strings, retry what can never
succeed, miss codes in a switch, search texts for them, assert what an error
never is. It suggests constants, and decisions that stop.

A value alone is never reported, since it means other things elsewhere; the text
of a module code, "(-514)", at the start of what a text is searched for is,
unless evidence is strict. What is compared must be known to be a Tencent Cloud
code: a field of a struct that has the API's code, message and codeDesc, a known
type of an SDK, such as TencentCloudSDKError, or a variable, parameter, result
or field of the same package that such a value flows to. In a package that
imports an SDK of API 2.0 or holds one of its host names, below api.qcloud.com,
an integer variable that is named code, a code field beside a message, and a
value read by the key "code" count too, unless the package shows that the value,
or what flows to it, is something else: it is called errcode or weatherCode in the
JSON text, or its message msg; it is a part of an answer and not at its top; it is
what a user of the program sends, or gets as an answer; it comes from another package,
out of a text, from a constant or a computation; it is handed to another package as a
code of that one's, or compared with such a code or with a number that the API does
not have. The setting evidence narrows or widens that for the numbers of API 2.0;
names are known by type and flow alone.

A fix is offered where it certainly compiles, keeps every comment, and changes
the program's behavior only as its check says. There is none in generated files,
in cgo files and in lines that a line directive ascribes to another file. The name
of an added import is one that no file of the package declares, tests and files
for other systems included.`
)
