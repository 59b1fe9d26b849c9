// What somebody at the keyboard meets at tab stops, and in the line below: real keys, VS Code's own list.
import { strict as assert } from "node:assert";
import { languages, Selection } from "vscode";
import { completionsAt } from "../completionsAt";
import { eventually } from "../eventually";
import { canPressKeys, choose, press, see, seeNone, takeFirst, type } from "../person";
import type { Test } from "../runTests";
import { withModule } from "../withModule";

const group = `resource "azurerm_resource_group" "main" {
  name     = "rg-demo"
  location = "westeurope"
}

`;

const vaults = `data "azurerm_key_vault" "one" {
  name                = "kv-one"
  resource_group_name = "rg-demo"
}

data "azurerm_key_vault" "two" {
  name                = "kv-two"
  resource_group_name = "rg-demo"
}

`;

const azapi = `terraform {
  required_providers {
    azapi = {
      source = "Azure/azapi"
    }
  }
}

`;

/** What is pressed at the mark of a text, and what comes of it. */
export type Pressed = readonly [
  name: string,
  text: string,
  keys: () => Promise<void>,
  expected: string,
  file?: string,
  variables?: string,
];

const pressed: readonly Pressed[] = [
  [
    "a value is chosen from our own list, and the next line lists again",
    'resource "azurerm_storage_account" "main" {\n  $0\n}\n',
    async () => {
      await choose("account_t", "account_tier");
      await choose("", "Premium");
      await press("Enter");
      await choose("account_repl", "account_replication_type");
      await choose("", "ZRS");
      await press("Enter");
      await choose("https", "https_traffic_only_enabled");
      await choose("", "false");
    },
    'resource "azurerm_storage_account" "main" {\n  account_tier               = "Premium"\n  account_replication_type   = "ZRS"\n  https_traffic_only_enabled = false\n}\n',
  ],
  [
    "Tab keeps what a stop holds and goes on",
    'resource "azurerm_storage_account" "main" {\n  $0\n}\n',
    async () => {
      await choose("account_t", "account_tier");
      await see("Standard");
      await press("Tab", "Enter");
      await choose("loc", "location");
    },
    'resource "azurerm_storage_account" "main" {\n  account_tier = "Standard"\n  location     = ""\n}\n',
  ],
  [
    "after Escape at a choice, the next line lists again",
    `${vaults}$0\n`,
    async () => {
      await choose("vault_secret", "azurerm_key_vault_secret");
      await press("Tab");
      await type("secret");
      await press("Tab");
      await see("data.azurerm_key_vault.two.id");
      await press("Escape", "End", "Enter");
      await choose("con", "content_type");
    },
    `${vaults}resource "azurerm_key_vault_secret" "main" {
  name         = "secret"
  key_vault_id = data.azurerm_key_vault.one.id
  content_type = ""
  value        = ""
}
`,
  ],
  [
    "a name of one of several begins with what tells them apart",
    'resource "azurerm_resource_group" "main" {\n  for_each = { dev = "westeurope" }\n  $0\n}\n',
    async () => {
      await choose("na", "name");
      await choose("", "each.key");
    },
    'resource "azurerm_resource_group" "main" {\n  for_each = { dev = "westeurope" }\n  name     = each.key\n}\n',
  ],
  [
    "the type of an azapi resource goes on to its versions",
    `${azapi}resource "azapi_resource" "main" {\n  $0\n}\n`,
    async () => {
      await choose("typ", "type");
      await choose("storage accounts", "storageAccounts");
      await choose("", "2023-05-01");
      await press("End", "Enter");
      await choose("na", "name");
    },
    `${azapi}resource "azapi_resource" "main" {\n  type = "Microsoft.Storage/storageAccounts@2023-05-01"\n  name = ""\n}\n`,
  ],
  [
    "Enter ends a line whose last word is all that the list has",
    `${group}output "id" {\n  value = $0\n}\n`,
    async () => {
      await type("azurerm_resource_group.main.id");
      await seeNone();
      await press("Enter");
      await type("sensitive");
    },
    `${group}output "id" {\n  value = azurerm_resource_group.main.id\n  sensitive\n}\n`,
  ],
  [
    "no list takes the Enter behind a constant, or writes into a for expression",
    "locals {\n  $0\n}\n",
    async () => {
      await type("a = true");
      await press("Enter");
      await type("b = null");
      await press("Enter");
      await type("c = [for one in local.d : one]");
      await press("Enter");
      await type("d = { for key, value in local.e : key => value }");
    },
    "locals {\n  a = true\n  b = null\n  c = [for one in local.d : one]\n  d = { for key, value in local.e : key => value }\n}\n",
  ],
  [
    "a list in a new line leaves Enter to the text, until somebody moves in it",
    "$0",
    async () => {
      await type("size = 1");
      await press("Enter");
      await see("name");
      await press("Enter");
      await see("name");
      await press("ArrowDown", "Enter");
      await type("west");
    },
    'size = 1\n\nname = "west"',
    "terraform.tfvars",
    'variable "name" {\n  type = string\n}\n\nvariable "location" {\n  type = string\n}\n\nvariable "size" {\n  type = number\n}\n',
  ],
  [
    "what is typed in the place of a parameter has its quotes and brackets once",
    "locals {\n  $0\n}\n",
    async () => {
      await type("a = toset");
      await choose("", "toset");
      await type('["a", "b"])');
    },
    'locals {\n  a = toset(["a", "b"])\n}\n',
  ],
  [
    "who types the quote behind a value is behind it",
    'resource "azurerm_storage_account" "main" {\n  $0\n}\n',
    async () => {
      await choose("na", "name");
      await type('stml"');
      await press("Enter");
      await choose("acc", "account_replication_type");
    },
    'resource "azurerm_storage_account" "main" {\n  name                     = "stml"\n  account_replication_type = "LRS"\n}\n',
  ],
  [
    "a provider is chosen behind its keyword, and brings what it requires",
    "$0",
    async () => {
      await takeFirst("provider", "provider");
      await takeFirst("", "azurerm");
    },
    'provider "azurerm" {\n  features {}\n}',
  ],
  [
    "no list behind the first word of a for expression takes its Enter",
    "locals {\n  a = $0\n}\n",
    async () => {
      await type("[for");
      // On a busy machine VS Code may have dropped the list of the bracket, and waits for another key.
      await press("Control+Space");
      await see("for");
      await press("Enter");
      await type("name");
    },
    "locals {\n  a = [for name in [] : name]\n}\n",
  ],
  [
    "no list behind a bracket takes the Enter of a list over several lines, nor one behind what a call gives",
    'locals {\n  b = ["x"]\n  $0\n}\n',
    async () => {
      await type("a = flatten([");
      await seeNone();
      await press("Enter");
      await type("local.b,");
      await press("ArrowDown", "End", "Enter");
      await type("c = values(local.b)[*].id");
      await press("Enter");
      await type("d = 1");
    },
    'locals {\n  b = ["x"]\n  a = flatten([\n    local.b,\n  ])\n  c = values(local.b)[*].id\n  d = 1\n}\n',
  ],
  [
    "a default is chosen by the type of its variable",
    'variable "on" {\n  type = bool\n  $0\n}\n',
    async () => {
      await choose("def", "default");
      await choose("", "false");
    },
    'variable "on" {\n  type    = bool\n  default = false\n}\n',
  ],
  [
    "names in JSON have their quotes once",
    '{\n  "variable": { "tier": {} },\n  "resource": {\n    "azurerm_storage_account": {\n      "main": {\n        $0\n      }\n    }\n  }\n}\n',
    async () => {
      await choose('"account_t', "account_tier");
      await choose("", "Premium");
    },
    '{\n  "variable": { "tier": {} },\n  "resource": {\n    "azurerm_storage_account": {\n      "main": {\n        "account_tier": "Premium"\n      }\n    }\n  }\n}\n',
    "main.tf.json",
  ],
];

/** A block with stops that are yet to be filled in. */
const unfilled = 'resource "azurerm_storage_account" "main" {\n  $0\n}\n';

export const tabStops: readonly Test[] = [
  ...pressed.map(typedAs),
  {
    name: "tab stops: what a suggestion has inserted is silent until its stop is left, and a word until it is written",
    run: () =>
      withModule(unfilled, async ({ editor, uri, cursor }) => {
        if (!canPressKeys) return;
        editor.selection = new Selection(cursor, cursor);
        const faults = () =>
          languages
            .getDiagnostics(uri)
            .map(({ range }) => editor.document.getText(range))
            .filter((text) => !text.startsWith("resource"));
        const rested = () => new Promise((resolve) => setTimeout(resolve, 3000));
        await choose("nam", "name");
        await rested();
        assert.deepEqual(faults(), []);
        await press("End", "Enter");
        await eventually("the empty name to be told", faults, (all) => all.includes('""'));
        await type("location = local.none");
        assert.deepEqual(faults(), ['""']);
        await press("Enter");
        await eventually("the reference to be told", faults, (all) => all.includes("local.none"));
        await type("sensitiv");
        assert.deepEqual(
          faults().filter((text) => text === "sensitiv"),
          [],
        );
        await eventually("the word to be told once nobody types", faults, (all) => all.includes("sensitiv"));
      }),
  },
];

/** A test that presses them. */
export function typedAs([name, text, keys, expected, file = "main.tf", variables]: Pressed): Test {
  return {
    name: `tab stops: ${name}`,
    run: () =>
      withModule(
        text,
        async ({ editor, uri, cursor }) => {
          if (!canPressKeys) return;
          editor.selection = new Selection(cursor, cursor);
          const listed = variables === undefined ? "resource" : "name";
          await completionsAt(uri, new Selection(0, 0, 0, 0).active, listed).catch(() => undefined);
          await keys();
          const textNow = () => editor.document.getText().replaceAll("\r\n", "\n");
          // The last key may be on its way.
          await eventually("the text", textNow, (now) => now === expected).catch(() => undefined);
          assert.equal(textNow(), expected);
        },
        { name: file, ...(variables !== undefined && { files: { "variables.tf": variables } }) },
      ),
  };
}
