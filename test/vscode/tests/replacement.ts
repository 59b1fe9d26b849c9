import { strict as assert } from "node:assert";
import { languages, type Uri, workspace } from "vscode";
import { completionsAt } from "../completionsAt";
import { eventually } from "../eventually";
import type { Test } from "../runTests";
import { withModule } from "../withModule";

const attributes = { name: "rg-one", location: "westeurope", tags: null, managed_by: "" };
const resource = {
  mode: "managed",
  type: "azurerm_resource_group",
  name: "rg",
  provider: 'provider["registry.terraform.io/hashicorp/azurerm"]',
  instances: [{ schema_version: 0, attributes }],
};
const files = { "terraform.tfstate": JSON.stringify({ version: 4, resources: [resource] }) };
/** A name that is another one than the state holds, and a value with which something else is wrong. */
const renamed =
  'resource "azurerm_resource_group" "rg" {\n  name     = "rg-two"\n  location = "westeurope"\n  $0\n  tag = {}\n}\n';

const rulesIn = (uri: Uri): readonly string[] =>
  languages.getDiagnostics(uri).map(({ code }) => String(typeof code === "object" ? code.value : code));

/** What an edit does to what is there, by the state beside the code. */
export const replacement: readonly Test[] = [
  {
    name: "an edit that would destroy what the state holds is warned of, and a setting turns that off",
    run: () =>
      withModule(
        renamed,
        async ({ uri }) => {
          const warned = () => rulesIn(uri).includes("replaces-resource");
          await eventually("the warning", warned);
          const set = (value: unknown) =>
            workspace.getConfiguration("azuremlTerraform").update("replacementWarnings", value, true);
          await set(false);
          try {
            await eventually("the warning to go", () => !warned());
          } finally {
            await set(undefined);
          }
          await eventually("the warning to come back", warned);
        },
        { files },
      ),
  },
];

/** The same where nobody trusts the folder. */
export const noReplacement: readonly Test[] = [
  {
    name: "in a folder that is not trusted, no state is read: nothing is said of what it holds",
    run: () =>
      withModule(
        renamed,
        async ({ uri, cursor }) => {
          await completionsAt(uri, cursor, "tags");
          const rules = await eventually(
            "the other finding",
            () => rulesIn(uri),
            (all) => all.includes("unknown-argument"),
          );
          assert.ok(!rules.includes("replaces-resource"), rules.join(", "));
        },
        { files },
      ),
  },
];
