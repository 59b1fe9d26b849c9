package main

import (
	"go/ast"
	"go/token"
	"go/types"
)

// run is a function that runs: what it sees, and what it returns.
type run struct {
	*follower
	from    *source
	scope   *Scope
	returns []*Cell
	named   []types.Object
	depth   int
}

func below(at *Place, guard Guard) *Place {
	return &Place{above: at, guard: guard, depth: at.depth + 1}
}

func (r *run) block(statements []ast.Stmt, at *Place) {
	for _, statement := range statements {
		r.statement(statement, at)
	}
}

func (r *run) statement(statement ast.Stmt, at *Place) {
	r.steps++
	if r.steps > mostSteps {
		return
	}
	switch statement := statement.(type) {
	case *ast.ExprStmt:
		r.values(statement.X, at)
	case *ast.AssignStmt:
		r.assign(statement, at)
	case *ast.DeclStmt:
		r.declare(statement.Decl, at)
	case *ast.BlockStmt:
		r.block(statement.List, at)
	case *ast.IfStmt:
		r.branch(statement, at)
	case *ast.ReturnStmt:
		r.giveBack(statement, at)
	case *ast.RangeStmt:
		r.forEach(statement, at)
	case *ast.ForStmt:
		if statement.Init != nil {
			r.statement(statement.Init, at)
		}
		r.block(statement.Body.List, below(at, Guard{args: map[string]bool{}}))
	case *ast.SwitchStmt:
		r.choose(statement, at)
	case *ast.TypeSwitchStmt:
		r.chooseType(statement, at)
	case *ast.LabeledStmt:
		r.statement(statement.Stmt, at)
	}
}

func (r *run) declare(declared ast.Decl, at *Place) {
	general, ok := declared.(*ast.GenDecl)
	if !ok || general.Tok != token.VAR {
		return
	}
	for _, one := range general.Specs {
		spec := one.(*ast.ValueSpec)
		values := r.valuesFor(len(spec.Names), spec.Values, at)
		for index, name := range spec.Names {
			object := r.from.info.Defs[name]
			if object == nil {
				continue
			}
			var value Value = zeroOf(object.Type(), at)
			if index < len(values) {
				value = values[index]
			}
			r.scope.cells[object] = newCell(at, value)
		}
	}
}

// valuesFor are what so many names are given: of one call, or of an expression each.
func (r *run) valuesFor(names int, expressions []ast.Expr, at *Place) []Value {
	if len(expressions) == 1 && names > 1 {
		return r.values(expressions[0], at)
	}
	values := []Value{}
	for _, expression := range expressions {
		values = append(values, r.value(expression, at))
	}
	return values
}

func (r *run) assign(statement *ast.AssignStmt, at *Place) {
	values := r.valuesFor(len(statement.Lhs), statement.Rhs, at)
	for index, target := range statement.Lhs {
		var value Value = Nothing{}
		if index < len(values) {
			value = values[index]
		}
		if statement.Tok != token.ASSIGN && statement.Tok != token.DEFINE {
			value = madeOf("operator", value, r.value(target, at))
		}
		r.put(target, value, at)
	}
}

// put sets a variable, a field or what is in a map or list.
func (r *run) put(target ast.Expr, value Value, at *Place) {
	switch target := target.(type) {
	case *ast.ParenExpr:
		r.put(target.X, value, at)
	case *ast.StarExpr:
		r.put(target.X, value, at)
	case *ast.Ident:
		if target.Name == "_" {
			return
		}
		if object := r.from.info.Defs[target]; object != nil {
			r.scope.cells[object] = newCell(at, value)
		} else if cell := r.scope.find(r.from.info.Uses[target]); cell != nil {
			cell.set(at, value)
		}
	case *ast.SelectorExpr:
		each(r.value(target.X, at), func(holder Value) Value {
			if object, ok := holder.(*Object); ok {
				r.field(object, target, at).set(at, value)
			}
			return Nothing{}
		})
	case *ast.IndexExpr:
		key := r.value(target.Index, at)
		each(r.value(target.X, at), func(holder Value) Value {
			switch holder := holder.(type) {
			case *Map:
				if _, ok := key.(Constant); ok {
					holder.cell(key).set(at, value)
				} else {
					holder.others.add(guardsTo(holder.others.at, at), value)
					holder.keys = append(holder.keys, key)
				}
			case *List:
				holder.items.add(guardsTo(holder.items.at, at), value)
			}
			return Nothing{}
		})
	}
}

func (m *Map) cell(key Value) *Cell {
	name, ok := key.(Constant)
	if !ok {
		return m.others
	}
	if m.fields[name.json] == nil {
		m.fields[name.json] = &Cell{at: m.at}
	}
	return m.fields[name.json]
}

func (r *run) branch(statement *ast.IfStmt, at *Place) {
	if statement.Init != nil {
		r.statement(statement.Init, at)
	}
	guard := r.guard(statement.Cond, at)
	r.block(statement.Body.List, below(at, guard))
	if statement.Else != nil {
		guard.want = !guard.want
		r.statement(statement.Else, below(at, guard))
	}
}

// guard is what a condition asks.
func (r *run) guard(condition ast.Expr, at *Place) Guard {
	value := r.value(condition, at)
	if several, ok := value.(*Several); ok {
		for _, entry := range several.entries {
			if _, isConstant := entry.value.(Constant); !isConstant && entry.value != (Nothing{}) {
				value = entry.value
			}
		}
	}
	switch value := value.(type) {
	case Argument:
		return Guard{path: value.path, want: true}
	case Not:
		return Guard{path: value.path, want: false}
	}
	return Guard{args: argsOf(value)}
}

func (r *run) giveBack(statement *ast.ReturnStmt, at *Place) {
	values := []Value{}
	if len(statement.Results) == 1 && len(r.returns) > 1 {
		values = r.values(statement.Results[0], at)
	} else {
		last := len(statement.Results) - 1
		// What is returned with an error is sent nowhere.
		if last > 0 && isError(r.from.info.TypeOf(statement.Results[last])) && !isNil(statement.Results[last]) {
			return
		}
		for _, expression := range statement.Results {
			values = append(values, r.value(expression, at))
		}
	}
	if len(statement.Results) == 0 {
		for _, object := range r.named {
			if cell := r.scope.find(object); cell != nil {
				values = append(values, cell.value())
			}
		}
	}
	for index, cell := range r.returns {
		if index < len(values) {
			cell.add(guardsTo(cell.at, at), values[index])
		}
	}
}

func (r *run) forEach(statement *ast.RangeStmt, at *Place) {
	inside := below(at, Guard{args: map[string]bool{}})
	over := r.value(statement.X, at)
	key := each(over, func(one Value) Value {
		if _, ok := one.(Argument); ok {
			return madeOf("key", one)
		}
		return Nothing{}
	})
	item := each(over, r.itemOf(r.from.info.TypeOf(statement.X)))
	for index, target := range []ast.Expr{statement.Key, statement.Value} {
		if target != nil {
			r.put(target, []Value{key, item}[index], inside)
		}
	}
	r.block(statement.Body.List, inside)
}

// itemOf gives what a list or map has.
func (r *run) itemOf(of types.Type) func(Value) Value {
	_, isMap := deref(of).Underlying().(*types.Map)
	return func(holder Value) Value {
		switch holder := holder.(type) {
		case *List:
			return holder.items.value()
		case *Map:
			cell := &Cell{}
			for _, one := range holder.fields {
				cell.add(nil, one.value())
			}
			cell.add(nil, holder.others.value())
			return cell.value()
		case Argument:
			return Argument{path: holder.path, entry: isMap}
		}
		return unknownOf(holder, elementOf(of), nil)
	}
}

func (r *run) choose(statement *ast.SwitchStmt, at *Place) {
	if statement.Init != nil {
		r.statement(statement.Init, at)
	}
	about := map[string]bool{}
	if statement.Tag != nil {
		about = argsOf(r.value(statement.Tag, at))
	}
	for _, one := range statement.Body.List {
		clause := one.(*ast.CaseClause)
		guard := Guard{args: about}
		if statement.Tag == nil && len(clause.List) == 1 {
			guard = r.guard(clause.List[0], at)
		}
		r.block(clause.Body, below(at, guard))
	}
}

func (r *run) chooseType(statement *ast.TypeSwitchStmt, at *Place) {
	var value Value
	switch assigned := statement.Assign.(type) {
	case *ast.AssignStmt:
		value = r.value(assigned.Rhs[0].(*ast.TypeAssertExpr).X, at)
	case *ast.ExprStmt:
		value = r.value(assigned.X.(*ast.TypeAssertExpr).X, at)
	}
	for _, one := range statement.Body.List {
		clause := one.(*ast.CaseClause)
		inside := below(at, Guard{args: argsOf(value)})
		if object := r.from.info.Implicits[clause]; object != nil {
			r.scope.cells[object] = newCell(inside, value)
		}
		r.block(clause.Body, inside)
	}
}
