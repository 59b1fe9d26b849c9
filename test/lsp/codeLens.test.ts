// Lenses with numbers of references, as an editor asks for them.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CodeLens, Location } from "vscode-languageserver/node";
import { until } from "../harness/until";
import { connectEditor, everything, folder } from "./connectEditor";
import { start } from "./startOnDisk";

const files = {
  "main.tf": 'module "net" {\n  source = "./net"\n  ranges = []\n}\n\nlocals {\n  id = module.net.id\n}\n',
  "net/other.tf": "locals {\n  more = local.all\n}\n",
};
const net = `variable "ranges" {}

locals {
  all = [for one in var.ranges : "\${one}-\${var.ranges[0]}"]
}

output "id" {
  value = local.all
}

resource "azurerm_resource_group" "main" {}
`;

async function opened(settings: unknown, initializationOptions?: unknown, least = 0) {
  const editor = await start({ files, settings, initializationOptions });
  const { textDocument } = await editor.open("net/main.tf", net);
  let lenses: CodeLens[] = [];
  // What people have set arrives a moment later.
  await until(async () => {
    lenses = await editor.ask<CodeLens[]>("codeLens", { textDocument });
    return lenses.length >= least;
  }, "lenses");
  const resolved = [];
  for (const lens of lenses)
    resolved.push(lens.command ? lens : await editor.client.sendRequest<CodeLens>("codeLens/resolve", lens));
  return { ...editor, textDocument, resolved };
}

const titles = (lenses: readonly CodeLens[]) =>
  lenses.map(({ range, command }) => `${range.start.line} ${command?.title}`);

test("how many references there are, in all files and callers, and how many modules call this one", async () => {
  const { resolved, ask, textDocument } = await opened({ referenceLenses: true }, { referencesCommand: "show" }, 5);
  assert.deepEqual(titles(resolved), [
    "0 used by 1 module",
    "0 3 references",
    "3 2 references",
    "6 1 reference",
    "10 0 references",
  ]);
  const [callers, ranges] = resolved;
  assert.equal(callers?.command?.command, "show");
  assert.deepEqual(
    callers?.command?.arguments?.[2].map(({ uri, range }: Location) => [uri, range.start.line]),
    [[`${folder}/main.tf`, 0]],
  );
  // A click finds as many as are counted.
  const [, position] = ranges?.command?.arguments ?? [];
  const context_ = { includeDeclaration: false };
  assert.equal((await ask<Location[]>("references", { textDocument, position, context: context_ })).length, 3);
});

test("none unless people want them, and without a command where the editor has none", async () => {
  assert.deepEqual((await opened({})).resolved, []);
  const { resolved } = await opened({ referenceLenses: true }, {}, 5);
  assert.deepEqual(new Set(resolved.map(({ command }) => command?.command)), new Set([""]));
});

test("numbers follow what is typed", async () => {
  const { edit, ask, client, textDocument } = await opened({ referenceLenses: true }, {}, 5);
  await edit(textDocument.uri, "  value = local.all", "  value = [local.all, local.all]");
  const lenses = await ask<CodeLens[]>("codeLens", { textDocument });
  const all = await client.sendRequest<CodeLens>("codeLens/resolve", lenses[2]);
  assert.equal(all.command?.title, "3 references");
});

test("where something else counts there are none", async () => {
  const others = [{ languages: ["terraform"], capabilities: ["lenses"], triggers: "", suggests: "anything" }];
  const { client, ask, textDocument } = await opened({ referenceLenses: true }, {}, 5);
  await client.sendNotification("azuremlTerraform/others", others);
  assert.deepEqual(await ask("codeLens", { textDocument }), []);
});

test("VS Code is told to ask only while people want them", async () => {
  const dynamicRegistration = true;
  const dynamic = {
    ...everything,
    textDocument: {
      foldingRange: { dynamicRegistration },
      selectionRange: { dynamicRegistration },
      codeLens: { dynamicRegistration },
      semanticTokens: { dynamicRegistration, requests: {}, tokenTypes: [], tokenModifiers: [], formats: [] },
    },
  };
  const initializationOptions = { terraformDocuments: [{ language: "terraform" }] };
  const editor = await connectEditor({ capabilities: dynamic, initializationOptions, settings: {} });
  const isRegistered = () => editor.registered.some(({ method }) => method === "textDocument/codeLens");
  await until(() => editor.registered.length > 3, "registrations");
  assert.equal(isRegistered(), false);
  editor.settings = { referenceLenses: true };
  await editor.client.sendNotification("workspace/didChangeConfiguration", { settings: null });
  await until(isRegistered, "lenses to be offered");
});
