package main

import (
	"fmt"
	"go/ast"
	"go/token"
)

func (scope *Scope) runRange(one *ast.RangeStmt) (outcome, any) {
	rows := []any{}
	switch all := scope.value(one.X).(type) {
	case []any:
		rows = all
	case int:
		for index := 0; index < all; index++ {
			rows = append(rows, index)
		}
	default:
		panic(fmt.Sprintf("a range over %T", all))
	}
	for index, row := range rows {
		inner := scope.within()
		for _, pair := range []struct {
			target ast.Expr
			value  any
		}{{one.Key, index}, {one.Value, row}} {
			if pair.target != nil {
				inner.store(pair.target, pair.value, one.Tok == token.DEFINE)
			}
		}
		if how, value := inner.block(one.Body.List); how == returns {
			return how, value
		} else if how == breaks {
			break
		}
	}
	return goesOn, nil
}

func (scope *Scope) runFor(one *ast.ForStmt) (outcome, any) {
	inner := scope.within()
	if one.Init != nil {
		inner.run(one.Init)
	}
	for rounds := 0; one.Cond == nil || inner.value(one.Cond).(bool); rounds++ {
		if rounds > 10_000 {
			panic("a loop without an end")
		}
		if how, value := inner.within().block(one.Body.List); how == returns {
			return how, value
		} else if how == breaks {
			break
		}
		if one.Post != nil {
			inner.run(one.Post)
		}
	}
	return goesOn, nil
}

func (scope *Scope) runAssign(one *ast.AssignStmt) {
	if len(one.Lhs) > 1 && len(one.Rhs) == 1 {
		first := scope.value(one.Rhs[0])
		scope.store(one.Lhs[0], first, one.Tok == token.DEFINE)
		for _, target := range one.Lhs[1:] {
			scope.store(target, nil, one.Tok == token.DEFINE)
		}
		return
	}
	for index, target := range one.Lhs {
		value := scope.value(one.Rhs[index])
		if one.Tok == token.ADD_ASSIGN {
			value = add(scope.value(target), value)
		}
		scope.store(target, value, one.Tok == token.DEFINE)
	}
}

func (scope *Scope) runDeclaration(one *ast.DeclStmt) {
	for _, spec := range one.Decl.(*ast.GenDecl).Specs {
		if values, ok := spec.(*ast.ValueSpec); ok {
			for index, name := range values.Names {
				if index < len(values.Values) {
					scope.names[name.Name] = scope.value(values.Values[index])
				} else {
					scope.names[name.Name] = scope.zero(values.Type)
				}
			}
		}
	}
}

func (scope *Scope) store(target ast.Expr, value any, isNew bool) {
	switch one := target.(type) {
	case *ast.Ident:
		if one.Name == "_" {
			return
		}
		if isNew {
			scope.names[one.Name] = value
		} else {
			scope.assign(one.Name, value)
		}
	case *ast.SelectorExpr:
		scope.value(one.X).(*Object).fields[one.Sel.Name] = value
	case *ast.IndexExpr:
		switch into := scope.value(one.X).(type) {
		case []any:
			into[scope.value(one.Index).(int)] = value
		case map[any]any:
			into[scope.value(one.Index)] = value
		}
	default:
		panic(fmt.Sprintf("an assignment to %T", target))
	}
}

func (scope *Scope) zero(kind ast.Expr) any {
	switch one := kind.(type) {
	case *ast.Ident:
		switch one.Name {
		case "string":
			return ""
		case "int", "int64", "int32":
			return 0
		case "float64":
			return 0.0
		case "bool":
			return false
		}
		if fields, ok := scope.pack.structs[one.Name]; ok {
			return scope.object(one.Name, fields)
		}
	case *ast.ArrayType:
		return []any{}
	case *ast.MapType:
		return map[any]any{}
	}
	return nil
}

func (scope *Scope) object(name string, kind *ast.StructType) *Object {
	object := &Object{name, map[string]any{}}
	for _, field := range kind.Fields.List {
		for _, one := range field.Names {
			object.fields[one.Name] = scope.zero(field.Type)
		}
	}
	return object
}
