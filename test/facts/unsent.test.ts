/** An argument of which azurerm's sources say nothing but what its schema does is not sent; one that was seen to change a request is. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "../harness/service";

const source = `package example

func (r Registration) SupportedResources() map[string]*pluginsdk.Resource {
	return map[string]*pluginsdk.Resource{"azurerm_thing": resourceThing()}
}

func resourceThing() *pluginsdk.Resource {
	return &pluginsdk.Resource{
		Schema: map[string]*pluginsdk.Schema{
			"password_wo": {
				RequiredWith: []string{"password_wo_version"},
			},
			"password_wo_version": {
				Type: pluginsdk.TypeInt,
			},
			"triggers": {
				Type: pluginsdk.TypeMap,
			},
			"color": {
				Type: pluginsdk.TypeString,
			},
			"paint": {
				Type: pluginsdk.TypeList,
			},
			"level": {
				Type: pluginsdk.TypeString,
			},
		},
	}
}

func resourceThingUpdate(d *pluginsdk.ResourceData) {
	if d.HasChange("password_wo_version") {
		value, _ := pluginsdk.GetWriteOnly(d, "password_wo", cty.String)
	}
	color := d.Get("color").(string)
	paint := d.Get("first.0.paint")
	d.Set("password_wo_version", d.Get("password_wo_version").(int))
}
`;

test("an argument that nothing but the schema has, or what keeps it, is not sent", async (context) => {
  const { unsentIn } = await import(pathToFileURL(join(root, "scripts/facts/unsent.mjs")).href);
  const folder = mkdtempSync(join(tmpdir(), "unsent-"));
  context.after(() => rmSync(folder, { recursive: true }));
  const service = join(folder, "internal/services/example");
  mkdirSync(service, { recursive: true });
  writeFileSync(join(service, "thing_resource.go"), source);
  const put = (variant: string, config: object, level: string) => ({
    type: "azurerm_thing",
    variant,
    config,
    asked: [{ method: "PUT", path: "/things/one", status: 200, body: { properties: { level } } }],
  });
  const samples = [put("", { level: "A", triggers: { a: "b" } }, "A"), put("=level", { level: "B" }, "B")];
  const names = ["password_wo", "password_wo_version", "triggers", "color", "paint", "level", "elsewhere"];
  const found: ReadonlyMap<string, readonly string[]> = unsentIn(folder, new Map([["azurerm_thing", names]]), samples);
  assert.deepEqual([...found], [["azurerm_thing", ["password_wo_version", "triggers"]]]);
});
