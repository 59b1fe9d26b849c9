package main

import (
	"go/types"
	"reflect"
	"strconv"
	"strings"
)

// Leaf is a property that an argument is sent as.
type Leaf struct {
	Type      string      `json:"type"`
	Operation string      `json:"operation"`
	Method    string      `json:"method"`
	Azure     string      `json:"azure"`
	Argument  string      `json:"arg"`
	Path      string      `json:"path"`
	How       string      `json:"how"`
	By        string      `json:"by,omitempty"`
	Values    [][2]string `json:"values,omitempty"`
	// Beside is how many constants may be there instead, Guards about which other arguments it hangs.
	Beside int      `json:"beside,omitempty"`
	Guards []string `json:"guards,omitempty"`
	// Items is how many objects that are written apart are in the list that the property is in.
	Items int `json:"items,omitempty"`
}

type leaves struct {
	found []Leaf
	base  Leaf
	seen  map[interface{}]bool
}

// add goes down into a value at a path.
func (l *leaves) add(value Value, of types.Type, path string) {
	cell := &Cell{}
	cell.add(nil, value)
	l.cell(cell, of, path)
}

func (l *leaves) cell(cell *Cell, of types.Type, path string) {
	if l.values(cell, path) {
		return
	}
	beside := 0
	for _, entry := range cell.entries {
		if constant, ok := entry.value.(Constant); ok && constant.json != `""` {
			beside++
		}
	}
	for _, entry := range cell.entries {
		l.entry(entry, of, path, beside)
	}
}

func (l *leaves) entry(entry Entry, of types.Type, path string, beside int) {
	leaf := l.base
	leaf.Path, leaf.Beside = path, beside
	for _, guard := range entry.guards {
		if guard.path != "" {
			leaf.Guards = append(leaf.Guards, guard.path)
		}
		leaf.Guards = append(leaf.Guards, sorted(guard.args)...)
	}
	switch value := entry.value.(type) {
	case Argument:
		leaf.Argument, leaf.How = value.path, "same"
		if isListOf(of) {
			leaf.Path += "[]"
		}
		if value.entry {
			leaf.How = "entry"
		}
		l.found = append(l.found, leaf)
	case Not:
		leaf.Argument, leaf.How = value.path, "inverted"
		l.found = append(l.found, leaf)
	case *Made:
		for _, arg := range sorted(value.args) {
			leaf.Argument, leaf.How, leaf.By = arg, "made", value.by
			l.found = append(l.found, leaf)
		}
	case *ID:
		if value.from != "" {
			leaf.Argument, leaf.How, leaf.By = value.from, "made", "id"
			l.found = append(l.found, leaf)
		}
	case *List:
		if !l.enter(value) {
			return
		}
		before := l.base.Items
		if count := objectsIn(value.items); count > 1 {
			l.base.Items = count
		}
		l.below(entry.guards, func() { l.cell(value.items, elementOf(of), path+"[]") })
		l.base.Items = before
		delete(l.seen, value)
	case *Map:
		l.mapped(value, entry, of, path)
	case *Object:
		if !l.enter(value) {
			return
		}
		l.below(entry.guards, func() { l.object(value, path) })
		delete(l.seen, value)
	}
}

func objectsIn(cell *Cell) int {
	found := map[*Object]bool{}
	for _, entry := range cell.entries {
		if object, ok := entry.value.(*Object); ok {
			found[object] = true
		}
	}
	return len(found)
}

func (l *leaves) enter(value interface{}) bool {
	if l.seen[value] || len(l.seen) > 30 {
		return false
	}
	l.seen[value] = true
	return true
}

// below keeps what all that is within hangs on.
func (l *leaves) below(guards []Guard, within func()) {
	before := l.base.Guards
	for _, guard := range guards {
		if guard.path != "" {
			l.base.Guards = append(append([]string{}, l.base.Guards...), guard.path)
		}
		l.base.Guards = append(append([]string{}, l.base.Guards...), sorted(guard.args)...)
	}
	within()
	l.base.Guards = before
}

func (l *leaves) mapped(value *Map, entry Entry, of types.Type, path string) {
	if !l.enter(value) {
		return
	}
	defer delete(l.seen, value)
	for key, cell := range value.fields {
		// A path has no names with dots in them.
		if name, err := strconv.Unquote(key); err == nil && name != "" && !strings.Contains(name, ".") {
			l.cell(cell, elementOf(of), joined(path, name))
		}
	}
	copied := map[string]bool{}
	for _, one := range value.others.entries {
		if arg, ok := one.value.(Argument); ok && arg.entry {
			copied[arg.path] = true
		}
	}
	for _, arg := range sorted(argsOf(value.keys...)) {
		// What a map becomes has its keys.
		if copied[arg] {
			continue
		}
		leaf := l.base
		leaf.Path, leaf.Argument, leaf.How, leaf.By = path, arg, "made", "key"
		l.found = append(l.found, leaf)
	}
	for _, one := range value.others.entries {
		leaf := l.base
		leaf.Path = path
		if arg, ok := one.value.(Argument); ok {
			leaf.Argument, leaf.How = arg.path, "made"
			if arg.entry {
				leaf.How = "map"
			}
			l.found = append(l.found, leaf)
			continue
		}
		for _, arg := range sorted(argsOf(one.value)) {
			leaf.Argument, leaf.How, leaf.By = arg, "made", "map"
			l.found = append(l.found, leaf)
		}
	}
}

func (l *leaves) object(object *Object, path string) {
	under, ok := object.of.Underlying().(*types.Struct)
	if !ok {
		return
	}
	for index := 0; index < under.NumFields(); index++ {
		field := under.Field(index)
		cell := object.fields[field.Name()]
		if cell == nil {
			continue
		}
		name := strings.Split(reflect.StructTag(under.Tag(index)).Get("json"), ",")[0]
		if name == "-" || (name == "" && !field.Embedded()) {
			continue
		}
		inner := path
		if name != "" {
			inner = joined(path, name)
		}
		l.cell(cell, field.Type(), inner)
	}
}

func isListOf(of types.Type) bool {
	if of == nil {
		return false
	}
	_, ok := deref(of).Underlying().(*types.Slice)
	return ok
}

// values finds one of two words for yes and no.
func (l *leaves) values(cell *Cell, path string) bool {
	words := map[bool]string{}
	arg, isOpen := "", ""
	for _, entry := range cell.entries {
		word, ok := entry.value.(Constant)
		if entry.value == (Nothing{}) {
			continue
		}
		if !ok || len(entry.guards) > 1 {
			return false
		}
		if len(entry.guards) == 0 {
			if isOpen != "" {
				return false
			}
			isOpen = word.json
			continue
		}
		guard := entry.guards[0]
		if guard.path == "" || (arg != "" && arg != guard.path) || words[guard.want] != "" {
			return false
		}
		arg, words[guard.want] = guard.path, word.json
	}
	if arg == "" {
		return false
	}
	for _, want := range []bool{true, false} {
		if words[want] == "" {
			words[want] = isOpen
		}
		// What is sent otherwise is not written here.
		if words[want] == "" {
			return false
		}
	}
	leaf := l.base
	leaf.Path, leaf.Argument, leaf.How = path, arg, "values"
	leaf.Values = [][2]string{{"true", words[true]}, {"false", words[false]}}
	l.found = append(l.found, leaf)
	return true
}
