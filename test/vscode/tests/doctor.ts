import { strict as assert } from "node:assert";
import { ConfigurationTarget, commands, env, extensions, TabInputCustom, window, workspace } from "vscode";
import { eventually } from "../eventually";
import type { Test } from "../runTests";
import { statusOf } from "../statusOf";
import { withModule } from "../withModule";

const code = `terraform {
  required_version = ">= 1.9"
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.81.0"
    }
  }
}

resource "azurerm_resource_group" "ml" {
  name     = "rg-ml"
  location = "westeurope"
}
`;

export const doctor: readonly Test[] = [
  {
    name: "the Doctor says what is in force for the open file, and copies it",
    run: () =>
      withModule(code, async ({ uri }) => {
        await eventually("the version", () => statusOf(uri));
        const text = await report();
        const own = extensions.getExtension("azureml-terraform.azureml-terraform")?.packageJSON.version;
        const lines = text.split("\n");
        assert.equal(lines[0], "# Azure ML for Terraform: Doctor");
        assert.ok(lines.includes(`- Extension: ${own}`), text);
        assert.match(
          text,
          /^- azurerm: 4\.81\.0\. .*Everything that the provider checks is known of azurerm 4\.81\.0\.$/m,
        );
        assert.match(text, /^- Terraform: required_version is /m);
        assert.match(text, /^- state: runs, and has answered in \d+ ms; it took \d+ ms to start$/m);
        assert.match(text, /^- the open document: \d+ findings, in /m);
        assert.match(text, /^- HashiCorp's extension: /m);
        assert.match(text, /^- reads from Azure: (?:a simulation on this computer|nobody)/m);
        await env.clipboard.writeText("something else");
        await commands.executeCommand("azuremlTerraform.copyReport");
        assert.equal(await env.clipboard.readText(), text);
        await commands.executeCommand("workbench.action.closeActiveEditor");
      }),
  },
  {
    name: "the Doctor names what people have set, and what is wrong with it",
    run: () =>
      withModule(code, async () => {
        const set = (name: string, value: unknown) =>
          workspace.getConfiguration().update(name, value, ConfigurationTarget.Global);
        try {
          await set("azuremlTerraform.rules", { deprecated: "off" });
          await set("[terraform]", { "editor.defaultFormatter": "nobody.has-it" });
          const text = await report();
          assert.match(text, /^- azuremlTerraform\.rules: .*deprecated.*, in your settings$/m);
          const advice =
            /^- formatter of Terraform: Change editor\.defaultFormatter .* nobody\.has-it is not installed/m;
          assert.match(text.slice(0, text.indexOf("## Versions")), advice);
        } finally {
          await set("azuremlTerraform.rules", undefined);
          await set("[terraform]", undefined);
        }
        await commands.executeCommand("workbench.action.closeActiveEditor");
      }),
  },
];

/** What it says: not as text but as a page, with headings and lists. */
export async function report(): Promise<string> {
  await commands.executeCommand("azuremlTerraform.doctor");
  const page = await eventually(
    "the report",
    () => window.tabGroups.activeTabGroup.activeTab?.input,
    (input) => input instanceof TabInputCustom && input.uri.path.endsWith("Doctor.md"),
  );
  assert.ok(page instanceof TabInputCustom);
  assert.equal(page.viewType, "vscode.markdown.preview.editor");
  return (await workspace.openTextDocument(page.uri)).getText();
}
