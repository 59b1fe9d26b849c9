package main

import (
	"fmt"
	"go/ast"
	"math"
	"strconv"
	"strings"
)

func (scope *Scope) call(one *ast.CallExpr) any {
	if name := typeName(one.Fun); name != "" {
		if function, ok := known[name]; ok {
			return function(scope.arguments(one))
		}
		if name == "len" || name == "append" || name == "make" {
			return scope.builtIn(name, one)
		}
	}
	if one, ok := one.Fun.(*ast.ArrayType); ok {
		panic(fmt.Sprintf("a conversion to %T", one))
	}
	if method, ok := one.Fun.(*ast.SelectorExpr); ok {
		if object, err := scope.attempt(method.X); err == nil {
			if data, ok := object.(*Object); ok && data.kind == "acceptance.TestData" {
				return dataMethod(data, method.Sel.Name, scope.arguments(one))
			}
		}
	}
	function, ok := scope.value(one.Fun).(*Function)
	if !ok {
		panic("a call of what is no function")
	}
	return scope.apply(function, scope.arguments(one))
}

func (scope *Scope) builtIn(name string, one *ast.CallExpr) any {
	if name == "make" {
		return scope.zero(one.Args[0])
	}
	given := scope.arguments(one)
	all, isList := given[0].([]any)
	if name == "append" {
		return append(append([]any{}, all...), given[1:]...)
	}
	if text, ok := given[0].(string); ok {
		return len(text)
	}
	if !isList {
		panic("the length of what is no list")
	}
	return len(all)
}

// What is passed with `...` is passed one by one.
func (scope *Scope) arguments(one *ast.CallExpr) []any {
	given := []any{}
	for index, argument := range one.Args {
		value := scope.value(argument)
		if all, ok := value.([]any); ok && one.Ellipsis.IsValid() && index == len(one.Args)-1 {
			given = append(given, all...)
		} else {
			given = append(given, value)
		}
	}
	return given
}

func (scope *Scope) apply(function *Function, given []any) any {
	if scope.depth > deepest {
		panic("functions that call one another without an end")
	}
	if function.body == nil {
		panic("a function without a body")
	}
	inner := function.scope.within()
	inner.depth = scope.depth + 1
	if function.receiver != "" {
		inner.names[function.receiver] = function.self
	}
	at := 0
	for _, parameter := range function.kind.Params.List {
		_, takesRest := parameter.Type.(*ast.Ellipsis)
		for _, name := range parameter.Names {
			if takesRest {
				inner.names[name.Name] = append([]any{}, given[min(at, len(given)):]...)
			} else if at < len(given) {
				inner.names[name.Name] = as(parameter.Type, given[at])
			}
			at++
		}
	}
	_, value := inner.block(function.body.List)
	return value
}

// A number without a type becomes what is wanted.
func as(kind ast.Expr, value any) any {
	if number, ok := value.(int); ok && typeName(kind) == "float64" {
		return float64(number)
	}
	return value
}

func text(value any) string {
	if one, ok := value.(string); ok {
		return one
	}
	panic(fmt.Sprintf("a %T in the place of a text", value))
}

func texts(values any) []string {
	all := []string{}
	for _, one := range values.([]any) {
		all = append(all, text(one))
	}
	return all
}

func list(texts []string) []any {
	all := []any{}
	for _, one := range texts {
		all = append(all, one)
	}
	return all
}

// Functions of other packages that configurations are made with.
var known = map[string]func([]any) any{
	"fmt.Sprintf": func(given []any) any {
		for _, one := range given[1:] {
			if _, ok := one.(*Object); ok {
				panic("a struct in a text")
			}
		}
		return fmt.Sprintf(text(given[0]), given[1:]...)
	},
	"fmt.Sprint":         func(given []any) any { return fmt.Sprint(given...) },
	"fmt.Errorf":         func(given []any) any { return fmt.Sprintf(text(given[0]), given[1:]...) },
	"regexp.MustCompile": func(given []any) any { return text(given[0]) },
	"regexp.QuoteMeta":   func(given []any) any { return text(given[0]) },
	"strconv.Itoa":       func(given []any) any { return strconv.Itoa(given[0].(int)) },
	"strconv.FormatBool": func(given []any) any { return strconv.FormatBool(given[0].(bool)) },
	"strconv.Quote":      func(given []any) any { return strconv.Quote(text(given[0])) },
	"strings.Repeat":     func(given []any) any { return strings.Repeat(text(given[0]), given[1].(int)) },
	"strings.ToLower":    func(given []any) any { return strings.ToLower(text(given[0])) },
	"strings.ToUpper":    func(given []any) any { return strings.ToUpper(text(given[0])) },
	"strings.TrimSpace":  func(given []any) any { return strings.TrimSpace(text(given[0])) },
	"strings.Join":       func(given []any) any { return strings.Join(texts(given[0]), text(given[1])) },
	"strings.Split":      func(given []any) any { return list(strings.Split(text(given[0]), text(given[1]))) },
	"strings.Contains":   func(given []any) any { return strings.Contains(text(given[0]), text(given[1])) },
	"strings.HasPrefix":  func(given []any) any { return strings.HasPrefix(text(given[0]), text(given[1])) },
	"strings.HasSuffix":  func(given []any) any { return strings.HasSuffix(text(given[0]), text(given[1])) },
	"strings.EqualFold":  func(given []any) any { return strings.EqualFold(text(given[0]), text(given[1])) },
	"strings.TrimSuffix": func(given []any) any { return strings.TrimSuffix(text(given[0]), text(given[1])) },
	"strings.TrimPrefix": func(given []any) any { return strings.TrimPrefix(text(given[0]), text(given[1])) },
	"strings.ReplaceAll": func(given []any) any { return strings.ReplaceAll(text(given[0]), text(given[1]), text(given[2])) },
	"strings.Replace": func(given []any) any {
		return strings.Replace(text(given[0]), text(given[1]), text(given[2]), given[3].(int))
	},
	"strings.Title":                 func(given []any) any { return strings.ToUpper(text(given[0])[:1]) + text(given[0])[1:] },
	"math.Pow10":                    func(given []any) any { return int(math.Pow10(given[0].(int))) },
	"string":                        func(given []any) any { return text(given[0]) },
	"int":                           func(given []any) any { return given[0].(int) },
	"int64":                         func(given []any) any { return given[0].(int) },
	"pointer.To":                    func(given []any) any { return given[0] },
	"uuid.New":                      func([]any) any { return someID },
	"uuid.NewString":                func([]any) any { return someID },
	"os.Getenv":                     func(given []any) any { return environment(text(given[0])) },
	"azuretestSSHKey":               func([]any) any { return "" },
	"acctest.RandString":            func(given []any) any { return letters(given[0].(int)) },
	"acctest.RandStringFromCharSet": func(given []any) any { return letters(given[0].(int)) },
	"acceptance.RandString":         func(given []any) any { return letters(given[0].(int)) },
	"acceptance.RandTimeInt":        func([]any) any { return someNumber },
	"acceptance.BuildTestData":      func(given []any) any { return testData(text(given[1]), text(given[2])) },
	"features.FivePointOh":          func([]any) any { return true },
	"features.SixPointOh":           func([]any) any { return false },
}
