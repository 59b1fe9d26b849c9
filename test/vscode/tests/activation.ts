import { strict as assert } from "node:assert";
import { commands, extensions, languages } from "vscode";
import { eventually } from "../eventually";
import type { Test } from "../runTests";
import { withModule } from "../withModule";

export const activation: readonly Test[] = [
  {
    name: "a Terraform file starts the extension",
    run: () =>
      withModule('resource "azurerm_resource_group" "ml" {}\n', async ({ editor }) => {
        assert.equal(editor.document.languageId, "terraform");
        const extension = extensions.getExtension("azureml-terraform.azureml-terraform");
        assert.ok(extension, "The extension is not installed.");
        await eventually("the extension to be active", () => extension.isActive);
      }),
  },
  {
    name: "variable and test files are Terraform too, and .tf.json stays JSON",
    run: async () => {
      const known = await languages.getLanguages();
      for (const id of ["terraform", "terraform-vars", "terraform-test", "terraform-mock", "terraform-search"])
        assert.ok(known.includes(id), id);
    },
  },
  {
    name: "every command of package.json is there",
    run: async () => {
      const extension = extensions.getExtension("azureml-terraform.azureml-terraform");
      const declared: { command: string }[] = extension?.packageJSON.contributes.commands ?? [];
      const known = await commands.getCommands(true);
      assert.ok(declared.length > 0);
      for (const { command } of declared) assert.ok(known.includes(command), `${command} is not registered.`);
    },
  },
];
