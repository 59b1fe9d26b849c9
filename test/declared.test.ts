/** What is read of a called module and is no output of it can be made one, where the module has it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../server/src/text/edit";
import { serviceWith, uriOf } from "./harness/service";

const group = 'resource "azurerm_resource_group" "main" {\n  name     = "rg"\n  location = "westeurope"\n}\n';

/** The called module after the fix for what is read of it; undefined where there is none. */
function declared(name: string, called: string): string | undefined {
  const service = serviceWith({
    "main.tf": `module "net" {\n  source = "./net"\n}\nlocals {\n  read = module.net.${name}\n}\n`,
    "net/main.tf": called,
  });
  const uri = uriOf("main.tf");
  const [found, ...others] = service.diagnose(uri);
  assert.equal(found?.rule, "unknown-attribute");
  assert.deepEqual(others, []);
  const fix = service.fixes(uri, found.span).find(({ title }) => title === `Declare the output ${name}`);
  if (!fix) return undefined;
  for (const { uri: there, edits } of fix.elsewhere) service.open(there, applyEdits(service.text(there)!, edits));
  assert.deepEqual(service.diagnose(uri), []);
  assert.deepEqual(service.diagnose(uriOf("net/main.tf")), []);
  return service.text(uriOf("net/main.tf"));
}

const output = (name: string, value: string) => `output "${name}" {\n  value = ${value}\n}\n`;

test("what is called so, or a resource and its attribute, become an output", () => {
  assert.equal(
    declared("region", 'locals {\n  region = "x"\n}\n'),
    `locals {\n  region = "x"\n}\n\n${output("region", "local.region")}`,
  );
  for (const name of ["resource_group_id", "group_name", "main_location"]) {
    const attribute = name.slice(name.lastIndexOf("_") + 1);
    const value = `azurerm_resource_group.main.${attribute}`;
    assert.equal(declared(name, group), `${group}\n${output(name, value)}`);
  }
});

test("nothing where the module has nothing that is called so, or several", () => {
  assert.equal(declared("subnet_id", group), undefined);
  assert.equal(declared("resource_group_id", group + group.replace('"main"', '"other"')), undefined);
});
