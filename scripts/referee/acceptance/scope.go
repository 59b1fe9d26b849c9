package main

import (
	"fmt"
	"go/ast"
	"go/token"
)

// Object is a value of a struct type.
type Object struct {
	kind   string
	fields map[string]any
}

// Function is what is written as one, with the names that it sees.
type Function struct {
	kind     *ast.FuncType
	body     *ast.BlockStmt
	scope    *Scope
	receiver string
	self     any
}

// Scope is what names stand for.
type Scope struct {
	pack  *Package
	outer *Scope
	names map[string]any
	depth int
}

// Unknown is what cannot be followed; whatever needs it fails.
type Unknown struct{ why string }

func (pack *Package) scope() *Scope {
	return &Scope{pack, nil, map[string]any{}, 0}
}

func (scope *Scope) within() *Scope {
	return &Scope{scope.pack, scope, map[string]any{}, scope.depth}
}

func (scope *Scope) find(name string) (any, bool) {
	for at := scope; at != nil; at = at.outer {
		if value, ok := at.names[name]; ok {
			return value, true
		}
	}
	return nil, false
}

func (scope *Scope) assign(name string, value any) {
	for at := scope; at != nil; at = at.outer {
		if _, ok := at.names[name]; ok {
			at.names[name] = value
			return
		}
	}
	scope.names[name] = value
}

// What a test is called with is known to nobody but its data: `data` of helpers that tests share.
func (pack *Package) bindUnknown(function *ast.FuncDecl, scope *Scope) {
	if function.Recv != nil {
		for _, name := range function.Recv.List[0].Names {
			scope.names[name.Name] = &Object{typeName(function.Recv.List[0].Type), map[string]any{}}
		}
	}
	for _, parameter := range function.Type.Params.List {
		for _, name := range parameter.Names {
			scope.names[name.Name] = Unknown{"the parameter " + name.Name}
			switch typeName(parameter.Type) {
			case "acceptance.TestData":
				scope.names[name.Name] = testData("azurerm_resource_group", "test")
			case "testing.T":
				scope.names[name.Name] = &Object{"testing.T", map[string]any{}}
			}
		}
	}
}

func (scope *Scope) attempt(expression ast.Expr) (value any, err error) {
	defer func() {
		if reason := recover(); reason != nil {
			err = fmt.Errorf("%v", reason)
		}
	}()
	return scope.value(expression), nil
}

// Shows the literals in statements, each with the names that it sees. A statement that cannot be followed leaves what it assigns unknown.
func (scope *Scope) walkSteps(statements []ast.Stmt, step func(*ast.CompositeLit, *Scope)) {
	for _, statement := range statements {
		ast.Inspect(statement, func(node ast.Node) bool {
			switch one := node.(type) {
			case *ast.BlockStmt:
				scope.within().walkSteps(one.List, step)
				return false
			case *ast.RangeStmt:
				scope.walkRange(one, step)
				return false
			case *ast.CompositeLit:
				step(one, scope)
			}
			return true
		})
		scope.tryAssign(statement)
	}
}

// A table of tests: each row is gone through.
func (scope *Scope) walkRange(loop *ast.RangeStmt, step func(*ast.CompositeLit, *Scope)) {
	table, err := scope.attempt(loop.X)
	rows, ok := table.([]any)
	if err != nil || !ok {
		return
	}
	for index, row := range rows {
		inner := scope.within()
		inner.bind(loop.Key, index)
		inner.bind(loop.Value, row)
		inner.walkSteps(loop.Body.List, step)
	}
}

func (scope *Scope) bind(target ast.Expr, value any) {
	if name, ok := target.(*ast.Ident); ok && name.Name != "_" {
		scope.names[name.Name] = value
	}
}

func (scope *Scope) tryAssign(statement ast.Stmt) {
	defer func() {
		if reason := recover(); reason != nil {
			if one, ok := statement.(*ast.AssignStmt); ok {
				for _, target := range one.Lhs {
					scope.bind(target, Unknown{fmt.Sprint(reason)})
				}
			}
		}
	}()
	switch one := statement.(type) {
	case *ast.AssignStmt, *ast.DeclStmt:
		scope.run(one)
	}
}

// Outcome is what a statement leads to.
type outcome int

const (
	goesOn outcome = iota
	returns
	breaks
	continues
)

func (scope *Scope) block(statements []ast.Stmt) (outcome, any) {
	for _, statement := range statements {
		if how, value := scope.run(statement); how != goesOn {
			return how, value
		}
	}
	return goesOn, nil
}

func (scope *Scope) run(statement ast.Stmt) (outcome, any) {
	switch one := statement.(type) {
	case *ast.ReturnStmt:
		if len(one.Results) == 0 {
			return returns, nil
		}
		return returns, scope.value(one.Results[0])
	case *ast.AssignStmt:
		scope.runAssign(one)
	case *ast.DeclStmt:
		scope.runDeclaration(one)
	case *ast.ExprStmt:
		scope.value(one.X)
	case *ast.BlockStmt:
		return scope.within().block(one.List)
	case *ast.IfStmt:
		return scope.runIf(one)
	case *ast.SwitchStmt:
		return scope.runSwitch(one)
	case *ast.RangeStmt:
		return scope.runRange(one)
	case *ast.ForStmt:
		return scope.runFor(one)
	case *ast.IncDecStmt:
		by := map[token.Token]int{token.INC: 1, token.DEC: -1}[one.Tok]
		scope.store(one.X, scope.value(one.X).(int)+by, false)
	case *ast.BranchStmt:
		return map[token.Token]outcome{token.BREAK: breaks, token.CONTINUE: continues}[one.Tok], nil
	default:
		panic(fmt.Sprintf("a statement %T", statement))
	}
	return goesOn, nil
}

func (scope *Scope) runIf(one *ast.IfStmt) (outcome, any) {
	inner := scope.within()
	if one.Init != nil {
		inner.run(one.Init)
	}
	if inner.value(one.Cond).(bool) {
		return inner.within().block(one.Body.List)
	}
	if one.Else != nil {
		return inner.run(one.Else)
	}
	return goesOn, nil
}

func (scope *Scope) runSwitch(one *ast.SwitchStmt) (outcome, any) {
	var tag any = true
	if one.Tag != nil {
		tag = scope.value(one.Tag)
	}
	var chosen *ast.CaseClause
	for _, clause := range one.Body.List {
		each := clause.(*ast.CaseClause)
		if each.List == nil && chosen == nil {
			chosen = each
		}
		for _, option := range each.List {
			if scope.value(option) == tag {
				how, value := scope.within().block(each.Body)
				return withoutBreak(how), value
			}
		}
	}
	if chosen == nil {
		return goesOn, nil
	}
	how, value := scope.within().block(chosen.Body)
	return withoutBreak(how), value
}

func withoutBreak(how outcome) outcome {
	if how == breaks {
		return goesOn
	}
	return how
}
