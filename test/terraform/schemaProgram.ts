/** A program in Go that asks HashiCorp's terraform-schema what each release has, and prints it as JSON. */
export const schemaProgram = `package main

import (
	"encoding/json"
	"os"

	"github.com/hashicorp/go-version"
	"github.com/hashicorp/hcl-lang/schema"
	releases "github.com/hashicorp/terraform-schema/schema"
)

type reply struct {
	Paths     []string
	Functions map[string]int
}

// What depends on another argument belongs to the block as well.
func walk(path string, body *schema.BodySchema, into *[]string) {
	if body == nil {
		return
	}
	for name := range body.Attributes {
		*into = append(*into, path+name)
	}
	if body.Extensions != nil && body.Extensions.Count {
		*into = append(*into, path+"count")
	}
	if body.Extensions != nil && body.Extensions.ForEach {
		*into = append(*into, path+"for_each")
	}
	for name, block := range body.Blocks {
		*into = append(*into, path+name)
		walk(path+name+".", block.Body, into)
		for key, dependent := range block.DependentBody {
			var on struct{ Labels []struct{ Value string } }
			_ = json.Unmarshal([]byte(key), &on)
			if len(on.Labels) == 0 {
				walk(path+name+".", dependent, into)
			} else if len(on.Labels) == 1 {
				kind := path + name + "[" + on.Labels[0].Value + "]"
				*into = append(*into, kind)
				walk(kind+".", dependent, into)
			}
		}
	}
}

func main() {
	all := map[string]reply{}
	for _, text := range os.Args[1:] {
		release := version.Must(version.NewVersion(text))
		body, err := releases.CoreModuleSchemaForVersion(release)
		if err != nil {
			panic(err)
		}
		one := reply{[]string{}, map[string]int{}}
		walk("", body, &one.Paths)
		functions, _ := releases.FunctionsForVersion(release)
		for name, signature := range functions {
			one.Functions[name] = len(signature.Params)
		}
		all[text] = one
	}
	_ = json.NewEncoder(os.Stdout).Encode(all)
}
`;
