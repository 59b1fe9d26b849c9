// Prints, as lines of JSON, the configurations of the acceptance tests of azurerm that their steps expect an error for:
// `go run ./scripts/referee/acceptance <folder of services>`; with `applied` behind it those that steps apply, with the resource that a test
// is about. The functions that write them are not compiled, which would take all of the
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
	// Of what is applied: the address of what the test is about.
	About string `json:"about,omitempty"`
}

func main() {
	folders, err := filepath.Glob(filepath.Join(os.Args[1], "*"))
	if err != nil {
		panic(err)
	}
	sort.Strings(folders)
	isApplied := len(os.Args) > 2 && os.Args[2] == "applied"
	out := json.NewEncoder(os.Stdout)
	for _, folder := range folders {
		files := filesIn(folder)
		pack := packageOf(files)
		for _, file := range files {
			for _, declared := range file.Decls {
				if function, ok := declared.(*ast.FuncDecl); ok && function.Body != nil {
					for _, one := range pack.casesIn(function, isApplied) {
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

// The steps of a test that expect an error, or those that expect none, wherever in it they stand; what comes before a step counts for it.
func (pack *Package) casesIn(function *ast.FuncDecl, isApplied bool) []Case {
	name := function.Name.Name
	if function.Recv != nil {
		name = typeName(function.Recv.List[0].Type) + "." + name
	}
	found := []Case{}
	about := ""
	if isApplied {
		about = aboutIn(function)
	}
	scope := pack.scope()
	pack.bindUnknown(function, scope)
	count := 0
	step := func(literal *ast.CompositeLit, at *Scope) {
		config, expected := field(literal, "Config"), field(literal, "ExpectError")
		isWanted := expected == nil
		if !isApplied {
			isWanted = expected != nil && !isImportError(expected)
		}
		if config == nil || !isWanted {
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
		found = append(found, Case{label, text, about})
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

// The address that a test names for its data first; none where it is not written out.
func aboutIn(function *ast.FuncDecl) string {
	found := ""
	ast.Inspect(function.Body, func(node ast.Node) bool {
		call, ok := node.(*ast.CallExpr)
		if ok && found == "" && strings.HasSuffix(typeName(call.Fun), "BuildTestData") && len(call.Args) > 2 {
			kind, isText := call.Args[1].(*ast.BasicLit)
			label, isAlso := call.Args[2].(*ast.BasicLit)
			if isText && isAlso {
				found = strings.Trim(kind.Value, "\"") + "." + strings.Trim(label.Value, "\"")
			}
		}
		return true
	})
	return found
}
