// Navigation as an editor asks for it.
import assert from "node:assert/strict";
import { test } from "node:test";
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  DocumentLink,
  DocumentSymbol,
  Location,
  LocationLink,
  SymbolInformation,
  WorkspaceEdit,
} from "vscode-languageserver/node";
import { everything, folder } from "./connectEditor";
import { newTexts, start } from "./startOnDisk";

const group = 'resource "azurerm_resource_group" "main" {\n  name     = "rg"\n  location = "westeurope"\n}\n';
const groupId = 'output "id" {\n  value = azurerm_resource_group.ma$0in.id\n}\n';

test("modules that call one are looked at, though none of their files is open", async () => {
  const files = {
    "main.tf": 'module "net" {\n  source = "./net"\n  ranges = []\n}\n\nlocals {\n  id = module.net.id\n}\n',
    "net/terraform.tfvars": "ranges = []\n",
  };
  const { open, ask } = await start({ files });
  const { textDocument, position } = await open("net/main.tf", 'variable "ran$0ges" {}\n');
  const all = { textDocument, position, context: { includeDeclaration: true } };
  const places = await ask<Location[]>("references", all);
  const shown = places.map(({ uri, range }) => `${uri.slice(folder.length + 1)}:${range.start.line}`).sort();
  assert.deepEqual(shown, ["main.tf:2", "net/main.tf:0", "net/terraform.tfvars:0"]);
  const edit = await ask<WorkspaceEdit>("rename", { textDocument, position, newName: "spaces" });
  assert.deepEqual(Object.keys(newTexts(edit)).sort(), ["main.tf", "net/main.tf", "net/terraform.tfvars"]);
});

test("a definition is a link with what leads there, for editors that take links", async () => {
  const linking = await start({ files: { "group.tf": group } });
  const { textDocument, position } = await linking.open("main.tf", groupId);
  const [link] = await linking.ask<LocationLink[]>("definition", { textDocument, position });
  assert.deepEqual(link, {
    originSelectionRange: { start: { line: 1, character: 10 }, end: { line: 1, character: 37 } },
    targetUri: `${folder}/group.tf`,
    targetRange: { start: { line: 0, character: 0 }, end: { line: 3, character: 1 } },
    targetSelectionRange: { start: { line: 0, character: 35 }, end: { line: 0, character: 39 } },
  });
  const plain = await start({ files: { "group.tf": group }, capabilities: everything });
  await plain.open("main.tf", groupId);
  const places = await plain.ask<Location[]>("definition", { textDocument, position });
  assert.deepEqual(places, [{ uri: link?.targetUri, range: link?.targetSelectionRange }]);
  assert.equal(await plain.ask("definition", { textDocument, position: { line: 0, character: 0 } }), null);
});

test("outlines, highlights, links and symbols of modules that are not open", async () => {
  const { open, ask, client } = await start({ files: { "net/main.tf": 'variable "ranges" {}\n' } });
  const { textDocument, position } = await open("main.tf", `${group}\n${groupId}`);
  const symbols = await ask<DocumentSymbol[]>("documentSymbol", { textDocument });
  assert.deepEqual(
    symbols.map(({ name, detail }) => `${name} ${detail}`.trim()),
    ["azurerm_resource_group.main resource", "output.id"],
  );
  const highlights = await ask<{ kind: number }[]>("documentHighlight", { textDocument, position });
  assert.deepEqual(
    highlights.map(({ kind }) => kind),
    [3, 2],
  );
  const [link] = await ask<DocumentLink[]>("documentLink", { textDocument });
  assert.match(link?.target ?? "", /^https:\/\/registry\.terraform\.io\/.*\/docs\/resources\/resource_group$/);
  const found = await client.sendRequest<SymbolInformation[]>("workspace/symbol", { query: "rang" });
  assert.deepEqual(
    found.map(({ name, containerName }) => `${containerName} ${name}`),
    ["net var.ranges"],
  );
});

test("the hierarchy of calls goes both ways", async () => {
  const files = {
    "vault.tf": 'resource "azurerm_key_vault" "kv" {\n  location = azurerm_resource_group.main.location\n}\n',
  };
  const { open, ask, client } = await start({ files });
  const { textDocument } = await open("main.tf", group);
  const [item] = await ask<CallHierarchyItem[]>("prepareCallHierarchy", {
    textDocument,
    position: { line: 0, character: 36 },
  });
  assert.equal(item?.name, "azurerm_resource_group.main");
  const [caller] = await client.sendRequest<CallHierarchyIncomingCall[]>("callHierarchy/incomingCalls", { item });
  assert.equal(caller?.from.name, "azurerm_key_vault.kv");
  assert.equal(caller?.fromRanges[0]?.start.line, 1);
  const outgoing = await client.sendRequest("callHierarchy/outgoingCalls", { item: caller?.from });
  assert.match(JSON.stringify(outgoing), /"name":"azurerm_resource_group\.main"/);
});

test("a file of values in a folder of its own knows the module above, though none of its files is open", async () => {
  const files = { "variables.tf": 'variable "stage" {\n  type = string\n}\n' };
  const { open, ask } = await start({ files });
  const { textDocument, position } = await open("env/prod.tfvars", 'sta$0ge = "prod"\n');
  const hover = await ask<{ contents: { value: string } }>("hover", { textDocument, position });
  assert.match(hover.contents.value, /Declared in variables\.tf/);
});
