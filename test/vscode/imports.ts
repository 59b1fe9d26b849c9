// Imports as they are started by a keybinding or another extension, and what is shown of them.
import { strict as assert } from "node:assert";
import { commands, Position, TabInputTextDiff, type TextDocument, type Uri, window } from "vscode";
import { eventually } from "./eventually";
import { explorerOf } from "./simulation";

/** A module that is imported into. */
export const head = `terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.81.0"
    }
  }
}

provider "azurerm" {
  features {}
}
`;

/** The comparisons that are open. */
export function diffTabs() {
  return window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof TabInputTextDiff);
}

/** Of a workspace with the parts that are ticked unless somebody says otherwise, or without. Until the import is over, applied or not. */
export async function startImport(target: Uri, name: string, parts = true): Promise<void> {
  const { entries } = await (await explorerOf()).azure().index();
  const id = entries.find((entry) => entry.name === name)?.id;
  assert.ok(id, name);
  const own = parts && ["computes", "datastores", "outboundRules"];
  const options = { ids: [id], target: target.toString(), parts: own, companions: "ids" };
  await commands.executeCommand("azuremlTerraform.importWorkspace", options);
}

/** Imports and applies; gives back the title of the preview. */
export async function importInto(target: Uri, name: string, parts = true): Promise<string> {
  const done = startImport(target, name, parts);
  const { label } = await eventually("the preview", () => diffTabs()[0]!);
  await commands.executeCommand("azuremlTerraform.applyImport");
  await done;
  return label;
}

/**
 * Imports a workspace, and sets something that Azure has not: `own` are whole lines in its block, and what `behind` makes of the imported text comes at
 * the end. Gives back that text, where the lines are, and the editor.
 */
export async function importAndSet(document: TextDocument, name: string, own: string, behind = (_: string) => "") {
  await importInto(document.uri, name);
  const text = document.getText();
  const at = document.positionAt(text.indexOf("resource_group_name", text.indexOf('resource "azurerm_machine')));
  const editor = await window.showTextDocument(document);
  await editor.edit((edit) => {
    edit.insert(document.positionAt(text.length), behind(text));
    edit.insert(new Position(at.line, 0), own);
  });
  return { text, at, editor };
}
