package main

import (
	"go/ast"
	"go/types"
)

// zeroOf is what a variable of a type is before it is set.
func zeroOf(of types.Type, at *Place) Value {
	switch of.Underlying().(type) {
	case *types.Struct:
		return &Object{of: of, at: at, fields: map[string]*Cell{}}
	case *types.Slice:
		return &List{&Cell{at: at}}
	case *types.Map:
		return &Map{at: at, fields: map[string]*Cell{}, others: &Cell{at: at}}
	}
	return Nothing{}
}

// unknownOf is a value of a type of which nothing else is known than the arguments that it is made of.
func unknownOf(from Value, of types.Type, at *Place) Value {
	if args := argsOf(from); len(args) > 0 {
		return &Made{args, "unknown"}
	}
	if of != nil && at != nil {
		if _, ok := deref(of).Underlying().(*types.Struct); ok {
			return &Object{of: deref(of), at: at, fields: map[string]*Cell{}, unknown: true}
		}
	}
	return Nothing{}
}

func deref(of types.Type) types.Type {
	if of == nil {
		return types.Typ[types.Invalid]
	}
	if pointer, ok := of.Underlying().(*types.Pointer); ok {
		of = pointer.Elem()
	}
	return types.Unalias(of)
}

func elementOf(of types.Type) types.Type {
	switch under := deref(of).Underlying().(type) {
	case *types.Slice:
		return under.Elem()
	case *types.Map:
		return under.Elem()
	}
	return types.Typ[types.Invalid]
}

func isError(of types.Type) bool { return of != nil && of.String() == "error" }

func isNil(expression ast.Expr) bool {
	name, ok := expression.(*ast.Ident)
	return ok && name.Name == "nil"
}
