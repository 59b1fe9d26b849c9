package main

import (
	"go/ast"
	"go/types"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// Operation is a method of a client of Azure's that sends something.
type Operation struct {
	method, azure, path string
	// payload is which parameter is sent; id which one it is sent to.
	payload, id int
}

// Request is what is sent under conditions.
type Request struct {
	operation *Operation
	payload   Value
	of        types.Type
	id        Value
}

// sdk reads operations in the texts of clients.
type sdk struct {
	*loader
	texts      map[string]map[string]string
	operations map[string]*Operation
}

func (s *sdk) textsOf(path string) map[string]string {
	if found, ok := s.texts[path]; ok {
		return found
	}
	found := map[string]string{}
	for _, name := range s.listed[path].GoFiles {
		if text, err := os.ReadFile(filepath.Join(s.listed[path].Dir, name)); err == nil {
			found[name] = string(text)
		}
	}
	s.texts[path] = found
	return found
}

var isClient = regexp.MustCompile(`^(?:github\.com/hashicorp/go-azure-sdk/resource-manager/|github\.com/jackofallops/kermit/sdk/|github\.com/Azure/azure-sdk-for-go/services/)`)

// operation is nil for what is no method of a client, or sends nothing.
func (s *sdk) operation(function *types.Func) *Operation {
	signature, ok := function.Type().(*types.Signature)
	if !ok || signature.Recv() == nil || function.Pkg() == nil || !isClient.MatchString(function.Pkg().Path()) {
		return nil
	}
	receiver := types.TypeString(deref(signature.Recv().Type()), func(*types.Package) string { return "" })
	if !strings.HasSuffix(receiver, "Client") {
		return nil
	}
	name := function.FullName()
	if found, ok := s.operations[name]; ok {
		return found
	}
	found := s.read(function, receiver, signature)
	s.operations[name] = found
	return found
}

func (s *sdk) read(function *types.Func, receiver string, signature *types.Signature) *Operation {
	texts := s.textsOf(function.Pkg().Path())
	found := &Operation{payload: -1, id: -1}
	for index := 0; index < signature.Params().Len(); index++ {
		if signature.Params().At(index).Name() == "id" {
			found.id = index
		}
	}
	if strings.Contains(function.Pkg().Path(), "go-azure-sdk") {
		s.readOwn(found, texts, function, receiver, signature)
	} else {
		s.readAutorest(found, texts, function, receiver, signature)
	}
	return found
}

var (
	ownMethod  = regexp.MustCompile(`HttpMethod:\s*http\.Method(\w+)`)
	ownPath    = regexp.MustCompile(`Path:\s*(?:fmt\.Sprintf\("%s([^"]*)", id\.ID\(\)\)|id\.ID\(\))`)
	ownVersion = regexp.MustCompile(`defaultApiVersion = "([^"]+)"`)
)

func (s *sdk) readOwn(found *Operation, texts map[string]string, function *types.Func, receiver string, signature *types.Signature) {
	name := strings.TrimSuffix(strings.TrimSuffix(function.Name(), "ThenPoll"), "Callback")
	text := functionIn(texts, "(c "+receiver+") "+name+"(")
	method, path, version := ownMethod.FindStringSubmatch(text), ownPath.FindStringSubmatch(text), ownVersion.FindStringSubmatch(texts["version.go"])
	if method == nil || path == nil || version == nil || found.id < 0 || !strings.Contains(text, "req.Marshal(input)") {
		return
	}
	of, ok := deref(signature.Params().At(found.id).Type()).(*types.Named)
	if !ok || of.Obj().Pkg() == nil {
		return
	}
	id := functionIn(s.textsOf(of.Obj().Pkg().Path()), "(id "+of.Obj().Name()+") ID()")
	template := regexp.MustCompile(`fmtString := "([^"]+)"`).FindStringSubmatch(id)
	if template == nil {
		return
	}
	found.set(strings.ToUpper(method[1]), template[1]+path[1], version[1])
	for index := 0; index < signature.Params().Len(); index++ {
		if signature.Params().At(index).Name() == "input" {
			found.payload = index
		}
	}
}

var (
	restMethod  = regexp.MustCompile(`autorest\.As(Put|Patch|Post)\(\)`)
	restPath    = regexp.MustCompile(`autorest\.WithPathParameters\("([^"]+)"`)
	restVersion = regexp.MustCompile(`const APIVersion = "([^"]+)"`)
	restBody    = regexp.MustCompile(`autorest\.WithJSON\((\w+)\)`)
)

func (s *sdk) readAutorest(found *Operation, texts map[string]string, function *types.Func, receiver string, signature *types.Signature) {
	text := functionIn(texts, "(client "+receiver+") "+function.Name()+"Preparer(")
	method, path := restMethod.FindStringSubmatch(text), restPath.FindStringSubmatch(text)
	version, body := restVersion.FindStringSubmatch(text), restBody.FindStringSubmatch(text)
	if method == nil || path == nil || version == nil || body == nil {
		return
	}
	found.set(strings.ToUpper(method[1]), path[1], version[1])
	for index := 0; index < signature.Params().Len(); index++ {
		if signature.Params().At(index).Name() == body[1] {
			found.payload = index
		}
	}
}

// set takes the type of a path: what follows its last provider, without names.
func (o *Operation) set(method, path, version string) {
	at := strings.LastIndex(strings.ToLower(path), "/providers/")
	if at < 0 {
		return
	}
	steps := strings.Split(path[at+len("/providers/"):], "/")
	parts := []string{steps[0]}
	for index := 1; index < len(steps); index += 2 {
		parts = append(parts, steps[index])
	}
	o.method, o.path, o.azure = method, path, strings.Join(parts, "/")+"@"+version
}

// functionIn is the text of a function, without what follows it.
func functionIn(texts map[string]string, head string) string {
	for _, text := range texts {
		if at := strings.Index(text, "func "+head); at >= 0 {
			end := strings.Index(text[at:], "\n}")
			if end < 0 {
				end = len(text) - at
			}
			return text[at : at+end]
		}
	}
	return ""
}

// keep remembers what a call sends.
func (r *run) keep(operation *Operation, call *ast.CallExpr, args []Value, at *Place) {
	// A type whose name is an argument is not told.
	if strings.ContainsAny(operation.azure, "%{") || operation.payload < 0 || operation.payload >= len(args) || operation.azure == "" {
		return
	}
	request := Request{operation: operation, payload: args[operation.payload], of: r.from.info.TypeOf(call.Args[operation.payload])}
	if operation.id >= 0 && operation.id < len(args) {
		request.id = args[operation.id]
	} else {
		before := []Value{}
		before = append(before, args[:operation.payload]...)
		request.id = &ID{args: argsOf(before...)}
	}
	r.sent = append(r.sent, request)
}
