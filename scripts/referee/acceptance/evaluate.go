package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"strconv"
)

// How many functions may call one another.
const deepest = 200

func (scope *Scope) value(expression ast.Expr) any {
	switch one := expression.(type) {
	case *ast.BasicLit:
		return literal(one)
	case *ast.ParenExpr:
		return scope.value(one.X)
	case *ast.StarExpr:
		return scope.value(one.X)
	case *ast.Ident:
		return scope.named(one.Name)
	case *ast.UnaryExpr:
		return unary(one.Op, scope.value(one.X))
	case *ast.BinaryExpr:
		return scope.binary(one)
	case *ast.FuncLit:
		return &Function{one.Type, one.Body, scope, "", nil}
	case *ast.CompositeLit:
		return scope.composite(one.Type, one)
	case *ast.SelectorExpr:
		return scope.selected(one)
	case *ast.IndexExpr:
		return index(scope.value(one.X), scope.value(one.Index))
	case *ast.SliceExpr:
		return scope.slice(one)
	case *ast.CallExpr:
		return scope.call(one)
	}
	panic(fmt.Sprintf("an expression %T", expression))
}

func literal(one *ast.BasicLit) any {
	switch one.Kind {
	case token.STRING, token.CHAR:
		text, err := strconv.Unquote(one.Value)
		if err != nil {
			panic(err)
		}
		return text
	case token.INT:
		number, err := strconv.ParseInt(one.Value, 0, 64)
		if err != nil {
			panic(err)
		}
		return int(number)
	}
	number, err := strconv.ParseFloat(one.Value, 64)
	if err != nil {
		panic(err)
	}
	return number
}

func (scope *Scope) named(name string) any {
	switch name {
	case "true", "false":
		return name == "true"
	case "nil":
		return nil
	}
	if value, ok := scope.find(name); ok {
		if unknown, ok := value.(Unknown); ok {
			panic(unknown.why)
		}
		return value
	}
	if function, ok := scope.pack.functions[name]; ok {
		return &Function{function.Type, function.Body, scope.pack.scope(), "", nil}
	}
	if value, ok := scope.pack.values[name]; ok {
		return scope.pack.scope().value(value)
	}
	panic("the name " + name)
}

func unary(sign token.Token, value any) any {
	switch sign {
	case token.NOT:
		return !value.(bool)
	case token.SUB:
		if number, ok := value.(float64); ok {
			return -number
		}
		return -value.(int)
	}
	return value
}

func (scope *Scope) binary(one *ast.BinaryExpr) any {
	left := scope.value(one.X)
	switch one.Op {
	case token.LAND:
		return left.(bool) && scope.value(one.Y).(bool)
	case token.LOR:
		return left.(bool) || scope.value(one.Y).(bool)
	}
	right := scope.value(one.Y)
	switch one.Op {
	case token.ADD:
		return add(left, right)
	case token.EQL:
		return left == right
	case token.NEQ:
		return left != right
	}
	some, others := left.(int), right.(int)
	switch one.Op {
	case token.SUB:
		return some - others
	case token.MUL:
		return some * others
	case token.QUO:
		return some / others
	case token.REM:
		return some % others
	case token.LSS:
		return some < others
	case token.GTR:
		return some > others
	case token.LEQ:
		return some <= others
	case token.GEQ:
		return some >= others
	}
	panic("the sign " + one.Op.String())
}

func add(left, right any) any {
	switch one := left.(type) {
	case string:
		return one + right.(string)
	case int:
		return one + right.(int)
	}
	panic(fmt.Sprintf("a sum of %T", left))
}

func (scope *Scope) composite(kind ast.Expr, one *ast.CompositeLit) any {
	switch of := kind.(type) {
	case *ast.ArrayType:
		all := []any{}
		for _, element := range one.Elts {
			all = append(all, scope.element(of.Elt, element))
		}
		return all
	case *ast.MapType:
		all := map[any]any{}
		for _, element := range one.Elts {
			pair := element.(*ast.KeyValueExpr)
			all[scope.value(pair.Key)] = scope.element(of.Value, pair.Value)
		}
		return all
	case *ast.StructType:
		return scope.filled(scope.object("", of), of, one)
	case *ast.StarExpr:
		return scope.composite(of.X, one)
	case *ast.Ident:
		if fields, ok := scope.pack.structs[of.Name]; ok {
			return scope.filled(scope.object(of.Name, fields), fields, one)
		}
	}
	return scope.filled(&Object{typeName(kind), map[string]any{}}, nil, one)
}

func (scope *Scope) element(kind ast.Expr, one ast.Expr) any {
	if inner, ok := one.(*ast.CompositeLit); ok && inner.Type == nil {
		return scope.composite(kind, inner)
	}
	return scope.value(one)
}

func (scope *Scope) filled(object *Object, kind *ast.StructType, one *ast.CompositeLit) *Object {
	names := []string{}
	if kind != nil {
		for _, field := range kind.Fields.List {
			for _, name := range field.Names {
				names = append(names, name.Name)
			}
		}
	}
	for position, element := range one.Elts {
		name, value := "", element
		if pair, ok := element.(*ast.KeyValueExpr); ok {
			if key, ok := pair.Key.(*ast.Ident); ok {
				name, value = key.Name, pair.Value
			}
		} else if position < len(names) {
			name = names[position]
		}
		known, err := scope.attempt(value)
		if err != nil {
			known = Unknown{err.Error()}
		}
		object.fields[name] = known
	}
	return object
}

func index(of any, at any) any {
	switch all := of.(type) {
	case []any:
		return all[at.(int)]
	case map[any]any:
		return all[at]
	case string:
		return int(all[at.(int)])
	}
	panic(fmt.Sprintf("an index of %T", of))
}

func (scope *Scope) slice(one *ast.SliceExpr) any {
	from, to := 0, -1
	if one.Low != nil {
		from = scope.value(one.Low).(int)
	}
	if one.High != nil {
		to = scope.value(one.High).(int)
	}
	switch all := scope.value(one.X).(type) {
	case string:
		if to < 0 {
			to = len(all)
		}
		return all[from:to]
	case []any:
		if to < 0 {
			to = len(all)
		}
		return all[from:to]
	}
	panic("a part of what is no text")
}

func (scope *Scope) selected(one *ast.SelectorExpr) any {
	if outer, ok := one.X.(*ast.Ident); ok {
		if _, isName := scope.find(outer.Name); !isName {
			if _, isValue := scope.pack.values[outer.Name]; !isValue {
				return fromElsewhere(outer.Name + "." + one.Sel.Name)
			}
		}
	}
	object, ok := scope.value(one.X).(*Object)
	if !ok {
		panic("a part of what is no struct: " + one.Sel.Name)
	}
	if value, ok := object.fields[one.Sel.Name]; ok {
		if unknown, ok := value.(Unknown); ok {
			panic(unknown.why)
		}
		return value
	}
	if function, ok := scope.pack.functions[object.kind+"."+one.Sel.Name]; ok {
		receiver := ""
		if names := function.Recv.List[0].Names; len(names) > 0 {
			receiver = names[0].Name
		}
		return &Function{function.Type, function.Body, scope.pack.scope(), receiver, object}
	}
	panic("the part " + object.kind + "." + one.Sel.Name)
}
