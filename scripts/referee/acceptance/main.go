// Prints, as lines of JSON, the configurations of the acceptance tests of azurerm that their steps expect an error for:
// `go run ./scripts/referee/acceptance <folder of services>`. The functions that write them are not compiled, which would take all of the
// provider, but followed here (evaluate.go): what cannot be followed is said on stderr, with its reason.
package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

// Case is what one step applies.
type Case struct {
	Name   string `json:"name"`
	Config string `json:"config"`
}

func main() {
	folders, err := filepath.Glob(filepath.Join(os.Args[1], "*"))
	if err != nil {
		panic(err)
	}
	sort.Strings(folders)
	out := json.NewEncoder(os.Stdout)
	for _, folder := range folders {
		files := filesIn(folder)
		pack := packageOf(files)
		for _, file := range files {
			for _, declared := range file.Decls {
				if function, ok := declared.(*ast.FuncDecl); ok && function.Body != nil {
					for _, one := range pack.casesIn(function) {
						one.Name = filepath.Base(folder) + "/" + one.Name
						if err := out.Encode(one); err != nil {
							panic(err)
						}
					}
				}
			}
		}
	}
}

func filesIn(folder string) []*ast.File {
	names, _ := filepath.Glob(filepath.Join(folder, "*.go"))
	sort.Strings(names)
	files := []*ast.File{}
	for _, name := range names {
		if file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0); err == nil {
			files = append(files, file)
		}
	}
	return files
}

// Package is what a folder declares, by its names: methods as `Type.name`.
type Package struct {
	functions map[string]*ast.FuncDecl
	values    map[string]ast.Expr
	structs   map[string]*ast.StructType
}

func packageOf(files []*ast.File) *Package {
	pack := &Package{map[string]*ast.FuncDecl{}, map[string]ast.Expr{}, map[string]*ast.StructType{}}
	for _, file := range files {
		for _, declared := range file.Decls {
			switch one := declared.(type) {
			case *ast.FuncDecl:
				name := one.Name.Name
				if one.Recv != nil && len(one.Recv.List) > 0 {
					name = typeName(one.Recv.List[0].Type) + "." + name
				}
				pack.functions[name] = one
			case *ast.GenDecl:
				pack.declare(one)
			}
		}
	}
	return pack
}

func (pack *Package) declare(declared *ast.GenDecl) {
	for _, spec := range declared.Specs {
		switch one := spec.(type) {
		case *ast.ValueSpec:
			for index, name := range one.Names {
				if index < len(one.Values) {
					pack.values[name.Name] = one.Values[index]
				}
			}
		case *ast.TypeSpec:
			if fields, ok := one.Type.(*ast.StructType); ok {
				pack.structs[one.Name.Name] = fields
			}
		}
	}
}

func typeName(expression ast.Expr) string {
	switch one := expression.(type) {
	case *ast.StarExpr:
		return typeName(one.X)
	case *ast.Ident:
		return one.Name
	case *ast.SelectorExpr:
		return typeName(one.X) + "." + one.Sel.Name
	}
	return ""
}

// The steps of a test that expect an error, wherever in it they stand; what comes before a step counts for it.
func (pack *Package) casesIn(function *ast.FuncDecl) []Case {
	name := function.Name.Name
	if function.Recv != nil {
		name = typeName(function.Recv.List[0].Type) + "." + name
	}
	found := []Case{}
	scope := pack.scope()
	pack.bindUnknown(function, scope)
	count := 0
	step := func(literal *ast.CompositeLit, at *Scope) {
		config, expected := field(literal, "Config"), field(literal, "ExpectError")
		if config == nil || expected == nil || isImportError(expected) {
			return
		}
		count++
		label := fmt.Sprintf("%s/%d", name, count)
		value, err := at.attempt(config)
		text, isText := value.(string)
		if err != nil || !isText {
			fmt.Fprintf(os.Stderr, "%s: %v\n", label, err)
			return
		}
		found = append(found, Case{label, text})
	}
	scope.walkSteps(function.Body.List, step)
	return found
}

func field(literal *ast.CompositeLit, name string) ast.Expr {
	for _, element := range literal.Elts {
		if pair, ok := element.(*ast.KeyValueExpr); ok {
			if key, ok := pair.Key.(*ast.Ident); ok && key.Name == name {
				return pair.Value
			}
		}
	}
	return nil
}

func isImportError(expression ast.Expr) bool {
	call, ok := expression.(*ast.CallExpr)
	return ok && strings.HasSuffix(typeName(call.Fun), "RequiresImportError")
}
