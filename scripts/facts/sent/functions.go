package main

import (
	"go/ast"
	"go/types"
	"strings"
)

func (r *run) closure(called *Closure, args []Value, at *Place) []Value {
	return r.into(called.from, nil, called.literal.Type, called.literal.Body, called.scope, nil, args, at, false)
}

// into follows a function.
func (r *run) into(from *source, receiver *ast.FieldList, of *ast.FuncType, body *ast.BlockStmt, above *Scope, self Value, args []Value, at *Place, isSpread bool) []Value {
	inner := &run{follower: r.follower, from: from, scope: &Scope{above, map[types.Object]*Cell{}}, depth: r.depth + 1}
	if receiver != nil {
		for _, field := range receiver.List {
			for _, name := range field.Names {
				inner.scope.cells[from.info.Defs[name]] = newCell(at, self)
			}
		}
	}
	index := 0
	for _, field := range of.Params.List {
		_, isRest := field.Type.(*ast.Ellipsis)
		for _, name := range field.Names {
			object := from.info.Defs[name]
			var value Value = Nothing{}
			if isRest && !isSpread {
				list := &List{&Cell{at: at}}
				for ; index < len(args); index++ {
					list.items.add(nil, args[index])
				}
				value = list
			} else if index < len(args) {
				value = args[index]
			}
			if object != nil {
				inner.scope.cells[object] = newCell(at, r.special(object.Type(), value))
			}
			index++
		}
		if len(field.Names) == 0 {
			index++
		}
	}
	if of.Results != nil {
		for _, field := range of.Results.List {
			for _, name := range field.Names {
				if object := from.info.Defs[name]; object != nil {
					inner.named = append(inner.named, object)
					inner.scope.cells[object] = newCell(at, zeroOf(object.Type(), at))
				}
			}
			for count := 0; count < max(1, len(field.Names)); count++ {
				inner.returns = append(inner.returns, &Cell{at: at})
			}
		}
	}
	inner.block(body.List, at)
	found := []Value{}
	for _, cell := range inner.returns {
		found = append(found, cell.value())
	}
	return found
}

// special are the parameters that a configuration comes with.
func (r *run) special(of types.Type, value Value) Value {
	name := deref(of).String()
	switch {
	case strings.HasSuffix(name, "helper/schema.ResourceData"):
		return Data{}
	case strings.HasSuffix(name, "internal/sdk.ResourceMetaData"):
		return Meta{}
	}
	return value
}
