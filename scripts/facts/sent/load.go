package main

import (
	"bytes"
	"encoding/json"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// listed is what `go list` says of a package.
type listed struct {
	ImportPath, Dir, Export string
	GoFiles                 []string
}

// source is a package whose functions are followed.
type source struct {
	info      *types.Info
	types     *types.Package
	functions map[string]*ast.FuncDecl
	files     []*ast.File
}

// loader reads packages when they are first asked for: those that are followed from their files, all others from what Go has compiled.
type loader struct {
	fset     *token.FileSet
	listed   map[string]listed
	compiled types.Importer
	sources  map[string]*source
}

// newLoader lists the packages of services in a folder of azurerm's sources, and all that they need.
func newLoader(folder string) (*loader, error) {
	command := exec.Command("go", "list", "-deps", "-export", "-json=ImportPath,Dir,Export,GoFiles", "./internal/services/...")
	command.Dir, command.Stderr = folder, os.Stderr
	out, err := command.Output()
	if err != nil {
		return nil, err
	}
	found := &loader{fset: token.NewFileSet(), listed: map[string]listed{}, sources: map[string]*source{}}
	for decoder := json.NewDecoder(bytes.NewReader(out)); ; {
		var one listed
		if err := decoder.Decode(&one); err == io.EOF {
			break
		} else if err != nil {
			return nil, err
		}
		found.listed[one.ImportPath] = one
	}
	found.compiled = importer.ForCompiler(found.fset, "gc", func(path string) (io.ReadCloser, error) {
		return os.Open(found.listed[path].Export)
	})
	return found, nil
}

// isFollowed says whether calls into a package are followed: azurerm's own, and the helpers that it is written with.
func isFollowed(path string) bool {
	return strings.HasPrefix(path, "github.com/hashicorp/terraform-provider-azurerm/") ||
		strings.HasPrefix(path, "github.com/hashicorp/go-azure-helpers/")
}

// source is nil for a package that is not there.
func (l *loader) source(path string) *source {
	if found, ok := l.sources[path]; ok {
		return found
	}
	l.sources[path] = nil
	one, ok := l.listed[path]
	if !ok {
		return nil
	}
	files := []*ast.File{}
	for _, name := range one.GoFiles {
		if file, err := parser.ParseFile(l.fset, filepath.Join(one.Dir, name), nil, parser.SkipObjectResolution); err == nil {
			files = append(files, file)
		}
	}
	info := &types.Info{
		Types:      map[ast.Expr]types.TypeAndValue{},
		Defs:       map[*ast.Ident]types.Object{},
		Uses:       map[*ast.Ident]types.Object{},
		Selections: map[*ast.SelectorExpr]*types.Selection{},
		Implicits:  map[ast.Node]types.Object{},
	}
	config := types.Config{Importer: l.compiled, Error: func(error) {}}
	checked, _ := config.Check(path, l.fset, files, info)
	found := &source{info: info, types: checked, functions: map[string]*ast.FuncDecl{}, files: files}
	for _, file := range files {
		for _, declared := range file.Decls {
			if function, ok := declared.(*ast.FuncDecl); ok && function.Body != nil {
				if object, ok := info.Defs[function.Name].(*types.Func); ok {
					found.functions[object.FullName()] = function
				}
			}
		}
	}
	l.sources[path] = found
	return found
}

// function is where a function is written, if its package is followed.
func (l *loader) function(of *types.Func) (*source, *ast.FuncDecl) {
	if of.Pkg() == nil || !isFollowed(of.Pkg().Path()) {
		return nil, nil
	}
	from := l.source(of.Pkg().Path())
	if from == nil {
		return nil, nil
	}
	return from, from.functions[of.Origin().FullName()]
}
