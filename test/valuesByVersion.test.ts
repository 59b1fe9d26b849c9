/** Values with another version of a provider in force: those that do not rest on it are shared, and each is what it is where nothing is shared. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { declaredIn } from "../server/src/analysis/declared";
import { bodyItemResult } from "../server/src/analysis/evaluated/environmentOf";
import { type Scope, scopeAt } from "../server/src/analysis/scope";
import { bodyItemOf } from "../server/src/model/body";
import type { BodyItem } from "../server/src/model/value";
import { createWorkspace } from "../server/src/workspace/store";
import { caseFiles, readFile } from "./harness/cases";
import { catalog, uriOf } from "./harness/service";

const releases = ["2.99.0", "4.0.0", "5.2.0"];

function scopeWith(files: Readonly<Record<string, string>>): Scope {
  const { store, updates } = createWorkspace(catalog);
  for (const [name, text] of Object.entries(files)) updates.open(uriOf(name), text);
  return store.scopeOf(uriOf(Object.keys(files)[0]!));
}

/** The entries of locals and outputs of a module. */
function valuesIn({ module }: Scope): readonly BodyItem[] {
  return [...module.declarations.keys()].flatMap((address) =>
    declaredIn(module, address).flatMap(({ block, item }) => {
      if (address.startsWith("local.")) return item ?? [];
      return address.startsWith("output.") ? (bodyItemOf(block.body, "value") ?? []) : [];
    }),
  );
}

/** The same where nothing is shared with other versions. */
const alone = (scope: Scope): Scope => ({ ...scope, key: {} });

test("values are the same as where nothing is shared", () => {
  let count = 0;
  for (const file of caseFiles("rules", ".tf")) {
    const scope = scopeWith({ "main.tf": readFile(file) });
    for (const item of valuesIn(scope))
      for (const release of releases) {
        const own = scopeAt(scope, "azurerm", release);
        assert.deepEqual(
          bodyItemResult(item, own),
          bodyItemResult(item, alone(own)),
          `${file} ${item.name} ${release}`,
        );
        count++;
      }
  }
  assert.ok(count > 500, `${count}`);
});

test("what comes from a resource is that of the version, through locals and modules too", () => {
  const account = 'resource "azurerm_storage_account" "a" {\n  name = "a"\n}\n';
  const scope = scopeWith({
    "main.tf": `locals {\n  near = azurerm_storage_account.a\n  far  = [local.near, module.n.all]\n  other = "x"\n}\n${account}module "n" {\n  source = "./net"\n}\n`,
    "net/main.tf": `output "all" {\n  value = local.all\n}\nlocals {\n  all = azurerm_storage_account.a\n}\n${account}`,
  });
  const items = valuesIn(scope);
  assert.deepEqual(
    items.map(({ name }) => name),
    ["near", "far", "other"],
  );
  const typesAt = (release: string) =>
    items.map((item) => {
      const own = scopeAt(scope, "azurerm", release);
      const result = bodyItemResult(item, own);
      assert.deepEqual(result, bodyItemResult(item, alone(own)));
      return result;
    });
  const [old, fresh] = [typesAt("2.99.0"), typesAt("5.2.0")];
  assert.notDeepEqual(old[0], fresh[0]);
  assert.notDeepEqual(old[1], fresh[1]);
  assert.equal(old[2], fresh[2]);
});
