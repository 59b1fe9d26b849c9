/** Programs that were refactored, in whatever place: they compile, and what only writes them otherwise makes the same. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { applyEdits } from "../../server/src/text/edit";
import { serviceWith, uriOf } from "../harness/service";
import { randomFrom } from "../languages/random";
import { canHave, type Family, families } from "./families";
import { fixAll } from "./fixAll";
import { inStack } from "./inStack";
import { moduleContext } from "./moduleContext";
import { programs } from "./programs";
import { createWorkplace } from "./workplace";

const uri = uriOf("main.ts");
const places = 20;
/** What leaves the meaning as it is. */
const isLayout: ReadonlySet<string> = new Set(["sort-arguments", "add-optional"]);

const group = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml";
/** A program with ids of what is made elsewhere, and of what it makes itself. */
const ids = {
  name: "ids",
  text: `import { MachineLearningWorkspace } from "./.gen/providers/azurerm/machine-learning-workspace";
import { StorageAccount } from "./.gen/providers/azurerm/storage-account";
const storage = new StorageAccount(this, "data", {
  name: "stml4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
});
new MachineLearningWorkspace(this, "main", {
  name: "mlw-team",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: "${group}/providers/Microsoft.Insights/components/appi-ml",
  keyVaultId: "${group}/providers/Microsoft.KeyVault/vaults/kv-ml",
  storageAccountId: "${group}/providers/Microsoft.Storage/storageAccounts/stml4711",
  identity: { type: "SystemAssigned" },
});
`,
};

for (const family of families) {
  describe(`with ${family.module}`, () => {
    const workplace = createWorkplace("refactor", family);
    const made = [...programs(), ids]
      .filter(({ text }) => canHave(family, text))
      .flatMap(({ name, text }) => {
        const program = inStack(fixAll(text, family).text, family.module);
        workplace.add(name, program);
        return refactored(program, family).map((one, index) => ({ ...one, of: name, name: `${name}${index}` }));
      });
    for (const { name, text } of made) workplace.add(name, text);

    test(`${made.length} refactored programs compile`, () => {
      for (const id of ["extract-variable", "id-to-data", "id-to-reference", "add-optional", "sort-arguments"])
        assert.ok(
          made.some((one) => one.id === id),
          `There is none with ${id}.`,
        );
      assert.equal(workplace.compile(), "");
    });

    test("those that are only written otherwise make the same", () => {
      for (const { id, of, name } of made)
        if (isLayout.has(id))
          assert.deepEqual(workplace.synthesize(name), workplace.synthesize(of), `${id} in ${name}`);
    });
  });
}

/** What refactorings make of a program, each text once. */
function refactored(program: string, family: Family): { id: string; text: string }[] {
  const service = serviceWith({ "main.ts": program });
  service.setFolder("file:///module", moduleContext(family));
  const random = randomFrom(3);
  // Names of constructs and arguments, and every text with an id of Azure in it.
  const azure = [...program.matchAll(/\/subscriptions\//g)].map(({ index }) => index);
  const texts = new Map<string, string>();
  for (const at of [...azure, ...Array.from({ length: places }, () => random.below(program.length))]) {
    const span = { start: at, end: at };
    for (const { id } of service.refactorings(uri, span)) {
      const [own] = service.refactor(uri, span, id);
      if (own) texts.set(applyEdits(program, own.edits), id);
    }
  }
  return [...texts].map(([text, id]) => ({ id, text }));
}
