/** Programs in which every resource has another id: what is added to them compiles, and makes the moved blocks. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { applyEdits } from "../../server/src/text/edit";
import { serviceWith, uriOf } from "../harness/service";
import { type Family, families } from "./families";
import { inStack } from "./inStack";
import { moduleContext } from "./moduleContext";
import { createWorkplace } from "./workplace";

const uri = uriOf("main.ts");

const program = `import { ResourceGroup } from "./.gen/providers/azurerm/resource-group";
import { KeyVault } from "./.gen/providers/azurerm/key-vault";
import { DataAzurermClientConfig } from "./.gen/providers/azurerm/data-azurerm-client-config";
const me = new DataAzurermClientConfig(this, "me", {});
const main = new ResourceGroup(this, "main", { name: "rg", location: "westeurope" });
main.addOverride("tags.team", "ml");
if (id === "stack")
  new ResourceGroup(this, "spare", { name: "rg2", location: "westeurope" });
let vault: KeyVault = new KeyVault(this, "vault-1", {
  name: "kv-ml",
  location: main.location,
  resourceGroupName: main.name,
  skuName: "standard",
  tenantId: me.tenantId,
}); // Of all.
new KeyVault(this, "second", {
  name: "kv-2",
  location: vault.location,
  resourceGroupName: main.name,
  skuName: "standard",
  tenantId: me.tenantId,
})
`;

const moves = ["azurerm_resource_group.main", "azurerm_key_vault.vault-1", "azurerm_key_vault.second"];

for (const family of families) {
  describe(`with ${family.module}`, () => {
    const workplace = createWorkplace("moved", family);
    workplace.add("renamed", renamed(inStack(program, family.module), family));

    test("what says that something has moved compiles", () => {
      assert.equal(workplace.compile(), "");
    });

    test("the moved blocks lead from each old id to the new one", () => {
      const { moved } = workplace.synthesize("renamed");
      assert.deepEqual(
        moved,
        moves.map((from) => ({ to: `${from}_new`, from })),
      );
    });
  });
}

/** The program with another id for each of its resources, and what was offered with that. */
function renamed(text: string, family: Family): string {
  const service = serviceWith({ "main.ts": text });
  service.setFolder("file:///module", moduleContext(family));
  for (const [, id] of program.matchAll(/\(this, "([\w-]+)"/g)) {
    const now = service.text(uri)!;
    const renaming = service.rename(uri, now.indexOf(`"${id}"`) + 1, `${id}_new`);
    assert.ok(renaming && "edits" in renaming, id);
    const added = renaming.moved ? [renaming.moved.edit] : [];
    service.open(uri, applyEdits(now, [...renaming.edits.get(uri)!, ...added]));
  }
  return service.text(uri)!;
}
