package main

import (
	"go/ast"
	"go/types"
	"regexp"
	"strings"
)

const (
	mostSteps = 3_000_000
	mostDepth = 40
)

// follower follows what a resource does to make what it describes, and keeps what is sent.
type follower struct {
	*loader
	sdk   *sdk
	steps int
	sent  []Request
	calls map[string]int
}

// asWritten are functions that give back what they take, but for its type or spelling.
var asWritten = regexp.MustCompile(`(?:` + strings.Join([]string{
	`location\.Normalize(?:Nilable)?`, `azure\.NormalizeLocation`, `pluginsdk\.NewSet`, `schema\.NewSet`,
	`tags\.Expand\w*`, `zones\.Expand\w*`, `pointer\.\w+`, `nullable\.\w+`,
	`utils\.(?:String|Bool|Int32|Int64|Float|Float32|Time|ExpandStringSlice)`, `autorest/to\.\w+Ptr`, `edgezones\.Expand\w*`,
}, `|`) + `)$`)

func (r *run) call(call *ast.CallExpr, at *Place) []Value {
	info := r.from.info
	if told, ok := info.Types[call.Fun]; ok && told.IsType() {
		return []Value{r.value(call.Args[0], at)}
	}
	if told, ok := info.Types[call.Fun]; ok && told.IsBuiltin() {
		return []Value{r.builtIn(call, at)}
	}
	called := r.value(call.Fun, at)
	args := []Value{}
	if len(call.Args) == 1 && len(resultsOf(info.TypeOf(call.Args[0]))) > 1 {
		args = r.values(call.Args[0], at)
	} else {
		for _, arg := range call.Args {
			args = append(args, r.value(arg, at))
		}
	}
	switch called := called.(type) {
	case *Method:
		return r.method(call, called, args, at)
	case *Closure:
		return r.closure(called, args, at)
	case *Several:
		for _, entry := range called.entries {
			if closure, ok := entry.value.(*Closure); ok {
				return r.closure(closure, args, at)
			}
		}
	}
	return r.unknown(call, at, args...)
}

func resultsOf(of types.Type) []types.Type {
	tuple, ok := of.(*types.Tuple)
	if !ok {
		return []types.Type{of}
	}
	found := []types.Type{}
	for index := 0; index < tuple.Len(); index++ {
		found = append(found, tuple.At(index).Type())
	}
	return found
}

// unknown is what a call gives that is not followed.
func (r *run) unknown(call *ast.CallExpr, at *Place, from ...Value) []Value {
	args := argsOf(from...)
	found := []Value{}
	for _, of := range resultsOf(r.from.info.TypeOf(call)) {
		switch {
		case isError(of):
			found = append(found, Nothing{})
		case len(args) > 0:
			found = append(found, &Made{args, nameOf(call)})
		default:
			found = append(found, unknownOf(nil, of, at))
		}
	}
	return found
}

func nameOf(call *ast.CallExpr) string {
	switch function := call.Fun.(type) {
	case *ast.SelectorExpr:
		return function.Sel.Name
	case *ast.Ident:
		return function.Name
	}
	return "call"
}

func (r *run) builtIn(call *ast.CallExpr, at *Place) Value {
	switch nameOf(call) {
	case "append":
		return r.appended(call, at)
	case "make", "new":
		return zeroOf(deref(r.from.info.TypeOf(call)), at)
	case "len", "cap", "min", "max":
		values := []Value{}
		for _, arg := range call.Args {
			values = append(values, r.value(arg, at))
		}
		return madeOf("len", values...)
	}
	return Nothing{}
}

func (r *run) appended(call *ast.CallExpr, at *Place) Value {
	added := []Value{}
	for index, arg := range call.Args[1:] {
		value := r.value(arg, at)
		if call.Ellipsis.IsValid() && index == len(call.Args)-2 {
			value = each(value, r.itemOf(r.from.info.TypeOf(arg)))
		}
		added = append(added, value)
	}
	list := r.value(call.Args[0], at)
	fresh := &List{&Cell{at: at}}
	to := each(list, func(one Value) Value {
		items := fresh
		switch one := one.(type) {
		case *List:
			items = one
		case Argument, *Made:
			items.items.add(nil, one)
		}
		for _, value := range added {
			items.items.add(guardsTo(items.items.at, at), value)
		}
		return items
	})
	return to
}

func (r *run) method(call *ast.CallExpr, called *Method, args []Value, at *Place) []Value {
	function := called.function
	name := function.FullName()
	signature, _ := function.Type().(*types.Signature)
	switch receiver := called.receiver.(type) {
	case Data:
		return r.data(function.Name(), args)
	case Meta:
		if function.Name() == "Decode" && len(call.Args) == 1 {
			if address, ok := call.Args[0].(*ast.UnaryExpr); ok {
				r.put(address.X, Argument{}, at)
			} else if cell := r.cellOf(call.Args[0]); cell != nil {
				cell.set(at, Argument{})
			}
			return []Value{Nothing{}}
		}
	case *ID:
		if function.Name() == "ID" && receiver.from != "" {
			return []Value{Argument{path: receiver.from}}
		}
		return r.unknown(call, at, receiver)
	case Argument:
		// A set as a list.
		if function.Name() == "List" {
			return []Value{receiver}
		}
	case *Several:
		found := []Value{}
		for _, entry := range receiver.entries {
			switch entry.value.(type) {
			case *ID, Argument, Data, Meta:
				values := r.method(call, &Method{function, entry.value}, args, at)
				for index, value := range values {
					if index >= len(found) {
						found = append(found, &Several{})
					}
					several := found[index].(*Several)
					several.entries = append(several.entries, Entry{entry.guards, value})
				}
			}
		}
		if len(found) > 0 {
			return found
		}
	}
	if isIdentity.MatchString(name) && len(args) > 0 {
		if arg, ok := firstArgument(args[0]); ok {
			return []Value{&Made{map[string]bool{arg.path: true}, "identity " + function.Name()}, Nothing{}}
		}
	}
	if asWritten.MatchString(name) && len(args) > 0 {
		return []Value{args[0], Nothing{}}
	}
	if signature != nil && isIDType(signature) {
		return []Value{idOf(function.Name(), args), Nothing{}}
	}
	if operation := r.sdk.operation(function); operation != nil {
		r.keep(operation, call, args, at)
		return r.unknown(call, at)
	}
	if from, declared := r.function(function); declared != nil && r.depth < mostDepth && r.calls[name] < 2 {
		r.calls[name]++
		defer func() { r.calls[name]-- }()
		return r.into(from, declared.Recv, declared.Type, declared.Body, nil, called.receiver, args, at, call.Ellipsis.IsValid())
	}
	return r.unknown(call, at, append(args, called.receiver)...)
}

var isIdentity = regexp.MustCompile(`(?:resourcemanager/identity|internal/identity)\.Expand\w+$`)

func firstArgument(value Value) (Argument, bool) {
	if several, ok := value.(*Several); ok {
		for _, entry := range several.entries {
			if arg, ok := entry.value.(Argument); ok {
				return arg, true
			}
		}
	}
	arg, ok := value.(Argument)
	return arg, ok
}

func (r *run) cellOf(expression ast.Expr) *Cell {
	if name, ok := expression.(*ast.Ident); ok {
		return r.scope.find(r.from.info.Uses[name])
	}
	return nil
}

// isIDType says whether a function gives the id of a resource.
func isIDType(signature *types.Signature) bool {
	if signature.Results().Len() == 0 || signature.Recv() != nil {
		return false
	}
	of := signature.Results().At(0).Type()
	name := types.TypeString(deref(of), func(*types.Package) string { return "" })
	if !strings.HasSuffix(strings.ToLower(name), "id") {
		return false
	}
	found, _, _ := types.LookupFieldOrMethod(of, true, nil, "ID")
	_, ok := found.(*types.Func)
	return ok
}

// idOf is the id that a function reads or makes.
func idOf(name string, args []Value) Value {
	id := &ID{args: argsOf(args...)}
	if !strings.HasPrefix(name, "New") && len(args) == 1 {
		if arg, ok := firstArgument(args[0]); ok {
			id.from = arg.path
		}
	}
	return id
}

func (r *run) data(name string, args []Value) []Value {
	switch name {
	case "Get", "GetOk", "GetOkExists":
		if key, ok := textOf(args[0]); ok {
			steps := []string{}
			for _, step := range strings.Split(key, ".") {
				if strings.Trim(step, "0123456789") != "" {
					steps = append(steps, step)
				}
			}
			arg := Argument{path: strings.Join(steps, ".")}
			return []Value{arg, &Made{map[string]bool{arg.path: true}, "has"}}
		}
		return []Value{&Made{argsOf(args...), "get"}, Nothing{}}
	}
	return []Value{Nothing{}, Nothing{}}
}
