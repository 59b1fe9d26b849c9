package main

import (
	"go/ast"
	"go/types"
	"sort"
	"strings"
)

// Value is what an expression comes to, as far as it is followed.
type Value interface{}

type (
	// Nothing is nil, and what a variable is before it is set.
	Nothing struct{}
	// Constant is a value that is written in the code, as JSON.
	Constant struct{ json string }
	// Argument is what a configuration has at a path; one element of it where it is a list. entry is set for values of a map.
	Argument struct {
		path  string
		entry bool
	}
	// Not is the opposite of a boolean argument.
	Not struct{ path string }
	// Made is made of arguments in a way that is not followed.
	Made struct {
		args map[string]bool
		by   string
	}
	// Object is a struct.
	Object struct {
		of      types.Type
		at      *Place
		fields  map[string]*Cell
		unknown bool
	}
	// List is a slice: one cell for all items.
	List struct{ items *Cell }
	// Map has cells by key, and one for keys that are not known, with what these are made of.
	Map struct {
		keys   []Value
		at     *Place
		fields map[string]*Cell
		others *Cell
	}
	// ID is the id of a resource; from is the argument that was parsed, if one was.
	ID struct {
		from string
		args map[string]bool
	}
	// Closure is a function with what surrounds it.
	Closure struct {
		from    *source
		literal *ast.FuncLit
		scope   *Scope
	}
	// Method is a function that is declared.
	Method struct {
		function *types.Func
		receiver Value
	}
	// Data is pluginsdk.ResourceData; Meta is sdk.ResourceMetaData.
	Data struct{}
	Meta struct{}
	// Several has what a cell may hold, each with the conditions for it.
	Several struct{ entries []Entry }
)

// Guard is a condition: of a boolean argument where that is all it is about, or else of args.
type Guard struct {
	path string
	want bool
	args map[string]bool
}

// Place is where in the flow of a program something happens: below which conditions.
type Place struct {
	above *Place
	guard Guard
	depth int
}

// Entry is a value that is there under conditions.
type Entry struct {
	guards []Guard
	value  Value
}

// Cell is a variable, a field or what a function returns.
type Cell struct {
	at      *Place
	entries []Entry
}

const mostEntries = 60

// Scope is the variables of a function that runs.
type Scope struct {
	above *Scope
	cells map[types.Object]*Cell
}

func (s *Scope) find(object types.Object) *Cell {
	for ; s != nil; s = s.above {
		if cell, ok := s.cells[object]; ok {
			return cell
		}
	}
	return nil
}

func newCell(at *Place, value Value) *Cell {
	cell := &Cell{at: at}
	cell.add(nil, value)
	return cell
}

// guardsTo are the conditions between two places, of which the second is below the first.
func guardsTo(from, to *Place) []Guard {
	found := []Guard{}
	for ; to != nil && to != from; to = to.above {
		if to.above != nil && from != nil && to.depth <= from.depth {
			break
		}
		found = append([]Guard{to.guard}, found...)
	}
	return found
}

// set replaces what a cell has where it is set under the same conditions as it was made, and adds to it otherwise.
func (c *Cell) set(at *Place, value Value) {
	guards := guardsTo(c.at, at)
	if len(guards) == 0 {
		c.entries = nil
	}
	c.add(guards, value)
}

func (c *Cell) add(guards []Guard, value Value) {
	if several, ok := value.(*Several); ok {
		for _, entry := range several.entries {
			c.add(append(append([]Guard{}, guards...), entry.guards...), entry.value)
		}
		return
	}
	key := keyOf(Entry{guards, value})
	for _, entry := range c.entries {
		if keyOf(entry) == key && sameValue(entry.value, value) {
			return
		}
	}
	if len(c.entries) < mostEntries {
		c.entries = append(c.entries, Entry{guards, value})
	}
}

func (c *Cell) value() Value {
	if len(c.entries) == 1 && len(c.entries[0].guards) == 0 {
		return c.entries[0].value
	}
	if len(c.entries) == 0 {
		return Nothing{}
	}
	return &Several{append([]Entry{}, c.entries...)}
}

func keyOf(entry Entry) string {
	parts := []string{}
	for _, guard := range entry.guards {
		sign := "-"
		if guard.want {
			sign = "+"
		}
		parts = append(parts, sign+guard.path+":"+strings.Join(sorted(guard.args), ","))
	}
	return strings.Join(parts, ";")
}

func sameValue(one, other Value) bool {
	switch one := one.(type) {
	case Nothing, Data, Meta:
		return one == other
	case Constant:
		two, ok := other.(Constant)
		return ok && one == two
	case Argument:
		two, ok := other.(Argument)
		return ok && one == two
	case Not:
		two, ok := other.(Not)
		return ok && one == two
	case *Made:
		two, ok := other.(*Made)
		return ok && strings.Join(sorted(one.args), ",") == strings.Join(sorted(two.args), ",")
	case *Object, *List, *Map:
		return one == other
	}
	return false
}

// each does something for all that a value may be.
func each(value Value, make func(Value) Value) Value {
	several, ok := value.(*Several)
	if !ok {
		return make(value)
	}
	cell := &Cell{}
	for _, entry := range several.entries {
		cell.add(entry.guards, make(entry.value))
	}
	return cell.value()
}

// argsIn adds the arguments that a value is made of.
func argsIn(value Value, found map[string]bool, seen map[interface{}]bool) {
	inCell := func(cell *Cell) {
		if cell == nil || seen[cell] {
			return
		}
		seen[cell] = true
		for _, entry := range cell.entries {
			argsIn(entry.value, found, seen)
		}
	}
	switch value := value.(type) {
	case Argument:
		found[value.path] = true
	case Not:
		found[value.path] = true
	case *Made:
		for arg := range value.args {
			found[arg] = true
		}
	case *ID:
		for arg := range value.args {
			found[arg] = true
		}
	case *Several:
		for _, entry := range value.entries {
			argsIn(entry.value, found, seen)
		}
	case *List:
		inCell(value.items)
	case *Object:
		for _, cell := range value.fields {
			inCell(cell)
		}
	case *Map:
		inCell(value.others)
		for _, cell := range value.fields {
			inCell(cell)
		}
	}
}

func argsOf(values ...Value) map[string]bool {
	found := map[string]bool{}
	for _, value := range values {
		argsIn(value, found, map[interface{}]bool{})
	}
	return found
}

func madeOf(by string, values ...Value) Value {
	return &Made{argsOf(values...), by}
}

func sorted(set map[string]bool) []string {
	found := []string{}
	for one := range set {
		found = append(found, one)
	}
	sort.Strings(found)
	return found
}
