// Whoever types faster than lists are answered: what a list had before is not what Enter means.
import { strict as assert } from "node:assert";
import { commands, workspace } from "vscode";
import { press, see, type } from "../person";
import type { Test } from "../runTests";
import { type Pressed, typedAs } from "./tabStops";

const group = `resource "azurerm_resource_group" "main" {
  name     = "rg-demo"
  location = "westeurope"
}

`;

const network = `${group}variable "location" {
  type = string
}

resource "azurerm_virtual_network" "main" {
  location = `;

const pressed: readonly Pressed[] = [
  [
    "what is typed faster than lists come is not replaced by what a list had before",
    `${group}output "id" {\n  value = $0\n}\n`,
    async () => {
      await type("azurerm_resource_group.main.");
      await see("id");
      await atOnce("name");
    },
    `${group}output "id" {\n  value = azurerm_resource_group.main.name\n}\n`,
  ],
  [
    "a type that is typed faster than lists come ends its line",
    'variable "a" {\n  type = $0\n}\n',
    async () => {
      await type("s");
      await see("string");
      await atOnce("tring");
    },
    'variable "a" {\n  type = string\n}\n',
  ],
  [
    "a reference is found by all letters of its last word",
    `${network}$0\n}\n`,
    async () => {
      await commands.executeCommand("editor.action.triggerSuggest");
      await see("var.location");
      await type("location");
      await see("var.location");
      await press("Escape");
    },
    `${network}location\n}\n`,
  ],
  [
    "what is taken faster than lists come has the letters that are typed",
    `${network}$0\n}\n`,
    async () => {
      await commands.executeCommand("editor.action.triggerSuggest");
      await see("azurerm_resource_group.main.location");
      const keys = [..."var"].map((text) => commands.executeCommand("type", { text }));
      await Promise.all([...keys, commands.executeCommand("acceptSelectedSuggestion")]);
    },
    `${network}var.location\n}\n`,
  ],
];

export const fastTyping: readonly Test[] = pressed.map(typedAs);

/** Types the rest of a word where a list is open, and takes what the list has before anybody could have answered what the letters ask: nothing. */
async function atOnce(word: string): Promise<void> {
  let changes = 0;
  const counting = workspace.onDidChangeTextDocument(({ contentChanges }) => {
    changes += contentChanges.length;
  });
  const keys = [...word].map((text) => commands.executeCommand("type", { text }));
  await Promise.all([...keys, commands.executeCommand("acceptSelectedSuggestion")]);
  await new Promise((resolve) => setTimeout(resolve, 500));
  counting.dispose();
  assert.equal(changes, word.length, "The list took Enter.");
}
