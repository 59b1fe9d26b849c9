// Asks the checks of azurerm's arguments by themselves, without Terraform: a million values take seconds. It is built inside a checkout of
// hashicorp/terraform-provider-azurerm, whose packages nothing else may import. Without input it prints the arguments that have a check,
// `{ kind, type, path, of, isList }`; for lines of `{ kind, type, path, values }` it prints which are refused, and in which words.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/hashicorp/go-cty/cty"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
	"github.com/hashicorp/terraform-provider-azurerm/internal/provider"
)

type argument struct {
	Kind   string   `json:"kind"`
	Type   string   `json:"type"`
	Path   []string `json:"path"`
	Of     string   `json:"of,omitempty"`
	IsList bool     `json:"isList,omitempty"`
}

type question struct {
	argument
	Values []interface{} `json:"values"`
}

type answer struct {
	argument
	Refused map[int]string `json:"refused"`
}

// checked is what is checked of an argument: its elements, where it is a list.
func checked(s *schema.Schema) (*schema.Schema, bool) {
	if element, ok := s.Elem.(*schema.Schema); ok && s.Type != schema.TypeMap {
		return element, true
	}
	return s, false
}

func at(body map[string]*schema.Schema, path []string) *schema.Schema {
	s := body[path[0]]
	if s == nil || len(path) == 1 {
		return s
	}
	if block, ok := s.Elem.(*schema.Resource); ok {
		return at(block.Schema, path[1:])
	}
	return nil
}

func list(out *json.Encoder, kind, name string, body map[string]*schema.Schema, path []string) error {
	for key, s := range body {
		here := append(append([]string{}, path...), key)
		if block, ok := s.Elem.(*schema.Resource); ok {
			if err := list(out, kind, name, block.Schema, here); err != nil {
				return err
			}
			continue
		}
		one, isList := checked(s)
		isSimple := one.Type == schema.TypeString || one.Type == schema.TypeInt || one.Type == schema.TypeFloat
		if isSimple && (one.ValidateFunc != nil || one.ValidateDiagFunc != nil) {
			if err := out.Encode(argument{kind, name, here, one.Type.String(), isList}); err != nil {
				return err
			}
		}
	}
	return nil
}

// refusal is what a check says of a value; nothing where it takes it. Some checks panic.
func refusal(s *schema.Schema, value interface{}, key string) (words string) {
	defer func() {
		if panicked := recover(); panicked != nil {
			words = fmt.Sprint("panics: ", panicked)
		}
	}()
	if s.ValidateFunc != nil {
		if _, errors := s.ValidateFunc(value, key); len(errors) > 0 {
			return errors[0].Error()
		}
	}
	if s.ValidateDiagFunc != nil {
		if found := s.ValidateDiagFunc(value, cty.GetAttrPath(key)); found.HasError() {
			return found[0].Summary
		}
	}
	return ""
}

func asked(s *schema.Schema, value interface{}) (interface{}, bool) {
	switch given := value.(type) {
	case float64:
		if s.Type == schema.TypeInt {
			return int(given), true
		}
		return given, s.Type == schema.TypeFloat
	case string:
		return given, s.Type == schema.TypeString
	}
	return nil, false
}

func main() {
	azurerm := provider.AzureProvider()
	kinds := map[string]map[string]*schema.Resource{"resource": azurerm.ResourcesMap, "data": azurerm.DataSourcesMap}
	out := json.NewEncoder(os.Stdout)
	if len(os.Args) > 1 && os.Args[1] == "list" {
		for kind, types := range kinds {
			for name, one := range types {
				if err := list(out, kind, name, one.Schema, nil); err != nil {
					panic(err)
				}
			}
		}
		return
	}
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<26)
	for lines.Scan() {
		var q question
		if err := json.Unmarshal(lines.Bytes(), &q); err != nil {
			panic(err)
		}
		s, _ := checked(at(kinds[q.Kind][q.Type].Schema, q.Path))
		refused := map[int]string{}
		for index, value := range q.Values {
			if given, ok := asked(s, value); ok {
				if words := refusal(s, given, q.Path[len(q.Path)-1]); words != "" {
					refused[index] = strings.ToValidUTF8(words, "?")
				}
			}
		}
		if err := out.Encode(answer{q.argument, refused}); err != nil {
			panic(err)
		}
	}
}
