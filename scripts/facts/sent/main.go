// Prints, as lines of JSON, where azurerm sends arguments of its resources, as its sources say: `go run . <folder of azurerm's sources>`, of some
// services alone with their names behind. What makes a resource is not run but followed (statements.go, expressions.go, calls.go) from its
// configuration to the structs that its clients send, whose tags name the properties. What is not followed is said to be made of its arguments.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"go/types"
	"os"
	"sort"
	"strings"
)

func main() {
	loaded, err := newLoader(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	client := &sdk{loader: loaded, texts: map[string]map[string]string{}, operations: map[string]*Operation{}}
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	paths := []string{}
	for path := range loaded.listed {
		steps := strings.Split(path, "/internal/services/")
		if len(steps) == 2 && (len(os.Args) == 2 || contains(os.Args[2:], steps[1])) {
			paths = append(paths, path)
		}
	}
	sort.Strings(paths)
	for _, path := range paths {
		from := loaded.source(path)
		if from == nil {
			continue
		}
		for name, made := range resourcesOf(loaded, client, from) {
			for operation, value := range made {
				said := map[string]bool{}
				for _, leaf := range sentBy(loaded, client, from, value) {
					leaf.Type, leaf.Operation = name, operation
					line, err := json.Marshal(leaf)
					if err != nil {
						panic(err)
					}
					if !said[string(line)] {
						said[string(line)] = true
						fmt.Fprintln(out, string(line))
					}
				}
			}
		}
	}
}

func contains(all []string, one string) bool {
	for _, other := range all {
		if one == other {
			return true
		}
	}
	return false
}

func newRun(loaded *loader, client *sdk, from *source) *run {
	follow := &follower{loader: loaded, sdk: client, calls: map[string]int{}}
	return &run{follower: follow, from: from, scope: &Scope{nil, map[types.Object]*Cell{}}}
}

// resourcesOf are the resources that a package registers, each with what makes and changes it.
func resourcesOf(loaded *loader, client *sdk, from *source) map[string]map[string]Value {
	found := map[string]map[string]Value{}
	top := &Place{}
	for _, function := range from.functions {
		if function.Recv == nil {
			continue
		}
		switch function.Name.Name {
		case "SupportedResources":
			start := newRun(loaded, client, from)
			values := start.into(from, function.Recv, function.Type, function.Body, nil, Nothing{}, nil, top, false)
			each(values[0], func(value Value) Value {
				if resources, ok := value.(*Map); ok {
					for key, cell := range resources.fields {
						if resource, ok := cell.value().(*Object); ok {
							made := map[string]Value{}
							for field, operation := range map[string]string{"Create": "create", "CreateContext": "create", "Update": "update", "UpdateContext": "update"} {
								if resource.fields[field] != nil {
									made[operation] = resource.fields[field].value()
								}
							}
							found[strings.Trim(key, `"`)] = made
						}
					}
				}
				return Nothing{}
			})
		case "Resources":
			start := newRun(loaded, client, from)
			values := start.into(from, function.Recv, function.Type, function.Body, nil, Nothing{}, nil, top, false)
			if len(values) == 0 {
				continue
			}
			each(values[0], func(value Value) Value {
				if list, ok := value.(*List); ok {
					each(list.items.value(), func(one Value) Value {
						if resource, ok := one.(*Object); ok {
							typed(start, resource, found)
						}
						return Nothing{}
					})
				}
				return Nothing{}
			})
		}
	}
	return found
}

func typed(start *run, resource *Object, found map[string]map[string]Value) {
	top := &Place{}
	ask := func(name string) Value {
		object, _, _ := types.LookupFieldOrMethod(types.NewPointer(resource.of), true, start.from.types, name)
		function, ok := object.(*types.Func)
		if !ok {
			return Nothing{}
		}
		from, declared := start.function(function)
		if declared == nil {
			return Nothing{}
		}
		self := Value(resource)
		start.steps = 0
		values := start.into(from, declared.Recv, declared.Type, declared.Body, nil, self, nil, top, false)
		if len(values) == 0 {
			return Nothing{}
		}
		return values[0]
	}
	name, ok := textOf(ask("ResourceType"))
	if !ok {
		return
	}
	found[name] = map[string]Value{}
	for method, operation := range map[string]string{"Create": "create", "Update": "update"} {
		if function, ok := ask(method).(*Object); ok && function.fields["Func"] != nil {
			found[name][operation] = function.fields["Func"].value()
		}
	}
}

// sentBy follows a function that makes a resource.
func sentBy(loaded *loader, client *sdk, from *source, function Value) []Leaf {
	start := newRun(loaded, client, from)
	top := &Place{}
	args := []Value{Nothing{}, Nothing{}, Nothing{}}
	switch function := function.(type) {
	case *Closure:
		start.closure(function, args, top)
	case *Method:
		if source, declared := start.function(function.function); declared != nil {
			start.into(source, declared.Recv, declared.Type, declared.Body, nil, function.receiver, args, top, false)
		}
	}
	if start.steps > mostSteps {
		fmt.Fprintln(os.Stderr, "too long", function)
	}
	found := []Leaf{}
	for _, request := range start.sent {
		base := Leaf{Method: request.operation.method, Azure: request.operation.azure}
		inside := &leaves{base: base, seen: map[interface{}]bool{}}
		inside.add(request.payload, request.of, "")
		for _, arg := range sorted(argsOf(request.id)) {
			leaf := base
			leaf.Argument, leaf.Path, leaf.How = arg, "#id", "id"
			inside.found = append(inside.found, leaf)
		}
		found = append(found, inside.found...)
	}
	return found
}
