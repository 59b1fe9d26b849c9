/** Lists of more than 80 signs are written over several lines, and equals signs below one another, wherever something is written. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { languageOf } from "../../server/src/languages/index";
import { type NewValue, newArgument } from "../../server/src/model/change";
import { applyEdits } from "../../server/src/text/edit";
import { formatted } from "../harness/formatted";
import { openCase } from "../harness/openCase";
import { catalog, uriOf } from "../harness/service";

const uri = uriOf("main.tf");
const hcl = languageOf("main.tf")!;
const names = ["Microsoft.MachineLearningServices", "Microsoft.Storage", "Microsoft.KeyVault", "Microsoft.Insights"];
const long: NewValue = { kind: "list", items: names.map((text) => ({ kind: "text", text })) };

function assertLaidOut(text: string): void {
  for (const line of text.split("\n")) assert.ok(!/\[.{80,}\]/.test(line), line);
  assert.equal(formatted(text), text);
}

for (const body of ["", "  b = 1\n", '  longer_name = ["x"]\n\n  inner {\n    c = 1\n  }\n']) {
  test(`an argument is added to ${JSON.stringify(body)}`, () => {
    const text = `resource "x_y" "z" {\n${body}}\n`;
    const document = hcl.parse(uri, text, catalog);
    const [block] = document.blocks;
    const items = [newArgument("a", long), newArgument("and_another", { kind: "number", number: 1 })];
    const edits = hcl.write.tidied(document, hcl.write.edits(document, [{ kind: "add", body: block!.body, items }]));
    const after = applyEdits(text, edits);
    assert.match(after, /a = \[\n {4}"Microsoft\.MachineLearningServices",\n/);
    assertLaidOut(after);
  });
}

test("a list that gets longer is broken up once it is too long", () => {
  const text = `resource "x_y" "z" {\n  providers = ["Microsoft.MachineLearningServices", "Microsoft.Storage"]\n  other     = 1\n}\n`;
  const document = hcl.parse(uri, text, catalog);
  const [item] = document.blocks[0]!.body.items;
  const edits = hcl.write.tidied(
    document,
    hcl.write.edits(document, [{ kind: "setValue", value: item!.value, to: long }]),
  );
  assertLaidOut(applyEdits(text, edits));
});

test("what a fix adds is laid out", () => {
  const text = `# azurerm 5.2.0
provider "azurerm" {
  features {}
}

resource "azurerm_machine_learning_workspace" "main" {
  name                    = "mlw"
  location                = "westeurope"
  resource_group_name     = "rg"
  application_insights_id = azurerm_application_insights.main.id
  key_vault_id            = azurerm_key_vault.main.id
  storage_account_id      = azurerm_storage_account.main.id

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_key_vault" "main" {}
resource "azurerm_storage_account" "main" {}
resource "azurerm_application_insights" "main" {}
resource "azurerm_container_registry" "main" {}
`;
  const service = openCase("main.tf", text);
  const [fix] = service
    .fixes(uri, { start: 0, end: text.length })
    .filter(({ findings: [finding] }) => finding?.rule === "provider-registration");
  const after = applyEdits(text, fix!.edits);
  assert.match(after, /resource_providers_to_register = \[\n/);
  assertLaidOut(after);
});
