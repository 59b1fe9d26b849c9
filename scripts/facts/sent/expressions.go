package main

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"reflect"
	"strconv"
	"strings"
)

func (r *run) value(expression ast.Expr, at *Place) Value {
	values := r.values(expression, at)
	if len(values) == 0 {
		return Nothing{}
	}
	return values[0]
}

// values are what an expression comes to: several where it is a call, or says whether something is there.
func (r *run) values(expression ast.Expr, at *Place) []Value {
	r.steps++
	if r.steps > mostSteps {
		return nil
	}
	info := r.from.info
	if told, ok := info.Types[expression]; ok && told.Value != nil {
		return []Value{constantOf(told.Value)}
	}
	switch expression := expression.(type) {
	case *ast.ParenExpr:
		return r.values(expression.X, at)
	case *ast.StarExpr:
		return []Value{r.value(expression.X, at)}
	case *ast.Ident:
		return []Value{r.variable(expression, at)}
	case *ast.FuncLit:
		return []Value{&Closure{r.from, expression, r.scope}}
	case *ast.CompositeLit:
		return []Value{r.composite(expression, at)}
	case *ast.SelectorExpr:
		return []Value{r.selected(expression, at)}
	case *ast.UnaryExpr:
		return []Value{r.unary(expression, at)}
	case *ast.BinaryExpr:
		return []Value{r.binary(expression, at)}
	case *ast.TypeAssertExpr:
		value := r.value(expression.X, at)
		return []Value{value, &Made{argsOf(value), "is"}}
	case *ast.SliceExpr:
		return []Value{r.value(expression.X, at)}
	case *ast.IndexExpr:
		value := r.indexed(expression, at)
		return []Value{value, &Made{argsOf(value), "has"}}
	case *ast.CallExpr:
		return r.call(expression, at)
	}
	return []Value{Nothing{}}
}

func constantOf(value constant.Value) Value {
	if value.Kind() == constant.String {
		return Constant{strconv.Quote(constant.StringVal(value))}
	}
	return Constant{value.ExactString()}
}

func textOf(value Value) (string, bool) {
	one, ok := value.(Constant)
	if !ok {
		return "", false
	}
	text, err := strconv.Unquote(one.json)
	return text, err == nil
}

func (r *run) variable(name *ast.Ident, at *Place) Value {
	object := r.from.info.Uses[name]
	if object == nil {
		object = r.from.info.Defs[name]
	}
	if function, ok := object.(*types.Func); ok {
		return &Method{function, nil}
	}
	if cell := r.scope.find(object); cell != nil {
		return cell.value()
	}
	if variable, ok := object.(*types.Var); ok {
		return unknownOf(nil, variable.Type(), at)
	}
	return Nothing{}
}

func (r *run) unary(expression *ast.UnaryExpr, at *Place) Value {
	value := r.value(expression.X, at)
	switch expression.Op {
	case token.AND:
		return value
	case token.NOT:
		return each(value, func(one Value) Value {
			switch one := one.(type) {
			case Argument:
				return Not{one.path}
			case Not:
				return Argument{path: one.path}
			}
			return madeOf("not", one)
		})
	}
	return madeOf("operator", value)
}

func (r *run) binary(expression *ast.BinaryExpr, at *Place) Value {
	one, other := r.value(expression.X, at), r.value(expression.Y, at)
	if expression.Op == token.EQL || expression.Op == token.NEQ {
		if word, ok := other.(Constant); ok && (word.json == "true" || word.json == "false") {
			isSame := (word.json == "true") == (expression.Op == token.EQL)
			if arg, ok := one.(Argument); ok && isSame {
				return arg
			} else if ok {
				return Not{arg.path}
			}
		}
	}
	return madeOf("operator", one, other)
}

func (r *run) composite(literal *ast.CompositeLit, at *Place) Value {
	of := deref(r.from.info.TypeOf(literal))
	switch under := of.Underlying().(type) {
	case *types.Struct:
		object := &Object{of: of, at: at, fields: map[string]*Cell{}}
		for index, element := range literal.Elts {
			name := ""
			value := element
			if pair, ok := element.(*ast.KeyValueExpr); ok {
				name, value = pair.Key.(*ast.Ident).Name, pair.Value
			} else if index < under.NumFields() {
				name = under.Field(index).Name()
			}
			if !isAside[name] || !isSchema(of) {
				object.fields[name] = newCell(at, r.value(value, at))
			}
		}
		return object
	case *types.Map:
		made := &Map{at: at, fields: map[string]*Cell{}, others: &Cell{at: at}}
		for _, element := range literal.Elts {
			if pair, ok := element.(*ast.KeyValueExpr); ok {
				made.cell(r.value(pair.Key, at)).add(nil, r.value(pair.Value, at))
			}
		}
		return made
	}
	items := &Cell{at: at}
	for _, element := range literal.Elts {
		if pair, ok := element.(*ast.KeyValueExpr); ok {
			element = pair.Value
		}
		items.add(nil, r.value(element, at))
	}
	return &List{items}
}

// isAside has what a resource says of itself and is not followed.
var isAside = map[string]bool{"Schema": true, "CustomizeDiff": true, "Timeouts": true, "Importer": true, "StateUpgraders": true}

func isSchema(of types.Type) bool {
	return strings.HasSuffix(of.String(), "helper/schema.Resource")
}

func (r *run) indexed(expression *ast.IndexExpr, at *Place) Value {
	if function, ok := r.value(expression.X, at).(*Method); ok {
		return function
	}
	of := r.from.info.TypeOf(expression.X)
	_, isMap := deref(of).Underlying().(*types.Map)
	key := r.value(expression.Index, at)
	return each(r.value(expression.X, at), func(holder Value) Value {
		switch holder := holder.(type) {
		case Argument:
			if !isMap {
				return Argument{path: holder.path}
			}
			if name, ok := textOf(key); ok {
				return Argument{path: joined(holder.path, name)}
			}
			return madeOf("entry", holder, key)
		case *Map:
			if _, ok := key.(Constant); ok {
				return holder.cell(key).value()
			}
		}
		return r.itemOf(of)(holder)
	})
}

func joined(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

func (r *run) selected(expression *ast.SelectorExpr, at *Place) Value {
	info := r.from.info
	selection := info.Selections[expression]
	if selection == nil {
		// What another package has.
		if function, ok := info.Uses[expression.Sel].(*types.Func); ok {
			return &Method{function, nil}
		}
		return unknownOf(nil, info.TypeOf(expression), at)
	}
	if function, ok := selection.Obj().(*types.Func); ok {
		return &Method{function, r.value(expression.X, at)}
	}
	return each(r.value(expression.X, at), func(holder Value) Value {
		switch holder := holder.(type) {
		case Argument:
			if tag := tagOf(selection, "tfschema"); tag != "" {
				return Argument{path: joined(holder.path, tag)}
			}
			return madeOf("field", holder)
		case *Object:
			return r.field(holder, expression, at).value()
		case Meta:
			if expression.Sel.Name == "ResourceData" {
				return Data{}
			}
		case *ID:
			return &Made{holder.args, "part"}
		case *Made:
			return &Made{holder.args, "field"}
		}
		return unknownOf(holder, info.TypeOf(expression), at)
	})
}

// tagOf is what a tag of a field says.
func tagOf(selection *types.Selection, key string) string {
	of, tag := selection.Recv(), ""
	for _, index := range selection.Index() {
		under, ok := deref(of).Underlying().(*types.Struct)
		if !ok || index >= under.NumFields() {
			return ""
		}
		tag = reflect.StructTag(under.Tag(index)).Get(key)
		of = under.Field(index).Type()
	}
	return strings.Split(tag, ",")[0]
}

// field is the cell of a field, which is made where it is first asked for: those of structs within at once, of what is not known as needed.
func (r *run) field(object *Object, expression *ast.SelectorExpr, at *Place) *Cell {
	selection := r.from.info.Selections[expression]
	if selection == nil {
		return &Cell{at: at}
	}
	of := selection.Recv()
	var cell *Cell
	for step, index := range selection.Index() {
		under, ok := deref(of).Underlying().(*types.Struct)
		if !ok || index >= under.NumFields() {
			return &Cell{at: at}
		}
		field := under.Field(index)
		if object.fields[field.Name()] == nil {
			value := zeroOf(field.Type(), object.at)
			if object.unknown {
				value = unknownOf(nil, field.Type(), object.at)
			}
			object.fields[field.Name()] = newCell(object.at, value)
		}
		cell, of = object.fields[field.Name()], field.Type()
		if step+1 < len(selection.Index()) {
			next, ok := cell.value().(*Object)
			if !ok {
				return &Cell{at: at}
			}
			object = next
		}
	}
	return cell
}
