// The modules that open documents call: loaded, followed and forgotten with the calls.
import assert from "node:assert/strict";
import { test } from "node:test";
import { until } from "../harness/until";
import { folder } from "./connectEditor";
import { start } from "./startOnDisk";

const files = {
  "net/main.tf": 'variable "ranges" {}\n',
  "web/main.tf": 'variable "port" {}\n',
  "gone/main.tf": "",
};

test("a call that is typed is checked against the module that it leads to", async () => {
  const { open, edit, ask, service } = await start({ files });
  const { textDocument } = await open("main.tf", 'module "net" {\n  source = "./nowhere"\n}\n');
  const messages = async () => {
    const { items } = await ask<{ items: { message: string }[] }>("diagnostic", { textDocument });
    return items.map(({ message }) => message).join(" ");
  };
  assert.equal(await messages(), "");
  await edit(textDocument.uri, "./nowhere", "./net");
  await until(async () => (await messages()).startsWith("Set ranges:"), "the input of the first module");
  await edit(textDocument.uri, "./net", "./web");
  await until(async () => (await messages()).startsWith("Set port:"), "the input of the other");
  assert.equal(service.text(`${folder}/net/main.tf`), undefined, "what is not called any more is not kept");
  await edit(textDocument.uri, "./web", "hashicorp/net/azurerm");
  await until(() => service.text(`${folder}/web/main.tf`) === undefined, "the last one to be forgotten");
  assert.equal(await messages(), "");
});

test("a module that is open, or called by another, stays when a call goes", async () => {
  const { open, edit, service } = await start({ files });
  const called = ["net", "web", "gone"].map((name) => `module "${name}" {\n  source = "./${name}"\n}\n`).join("");
  const { textDocument } = await open("main.tf", called);
  await open("net/main.tf", files["net/main.tf"]);
  await open("other/main.tf", 'module "web" {\n  source = "../web"\n}\n');
  const loaded = (name: string) => service.text(`${folder}/${name}/main.tf`) !== undefined;
  await until(() => loaded("web") && loaded("gone"), "the called modules");
  await edit(textDocument.uri, called, "");
  await until(() => !loaded("gone"), "the call to be forgotten");
  assert.deepEqual([loaded("net"), loaded("web")], [true, true]);
});

test("nothing is said about a call as long as not all files of the module are known", async () => {
  const waiting: (() => void)[] = [];
  const { open, edit, ask, client, service } = await start({
    files: { ...files, "net/out.tf": "" },
    beforeReading: (uri) =>
      uri.endsWith("/net") ? new Promise<void>((resolve) => void waiting.push(resolve)) : undefined,
  });
  const call = 'module "net" {\n  source = "./net"\n  ranges = []\n}\n';
  const { textDocument: inner } = await open("net/out.tf", "");
  // The module is known in part, for one of its files is open.
  await said("one.tf");
  await edit(inner.uri, "", "# A comment.\n");
  await client.sendNotification("textDocument/didClose", { textDocument: inner });
  await client.sendNotification("textDocument/didClose", { textDocument: { uri: `${folder}/one.tf` } });
  await until(() => service.text(inner.uri) === undefined, "the module to be forgotten");
  // Longer than any look at what has changed is put off: such a look makes no module.
  await new Promise((resolve) => setTimeout(resolve, 400));
  await said("two.tf");

  async function said(name: string): Promise<void> {
    const { textDocument } = await open(name, call);
    const answer = ask<{ items: object[] }>("diagnostic", { textDocument });
    await until(() => waiting.length > 0, "the module to be read");
    for (const go of waiting.splice(0)) go();
    assert.deepEqual((await answer).items, []);
  }
});

test("nothing is kept of what nobody looks at any more", async () => {
  const { open, ask, client, service } = await start({ files });
  const { textDocument, position } = await open("net/main.tf", 'variable "ra$0nges" {}\n');
  // The modules that call it are looked for, and this one is found.
  await ask("references", { textDocument, position, context: { includeDeclaration: true } });
  await ask("diagnostic", { textDocument });
  await client.sendRequest("workspace/symbol", { query: "r" });
  await client.sendNotification("textDocument/didClose", { textDocument });
  await until(() => service.findSymbols("").length === 0, "everything to be forgotten");
});

test("modules that call each other do not keep each other", async () => {
  const both = {
    "one/main.tf": 'module "two" {\n  source = "../two"\n}\n',
    "two/main.tf": 'module "one" {\n  source = "../one"\n}\n',
  };
  const { open, client, service } = await start({ files: both });
  const [one, two] = [await open("one/main.tf", both["one/main.tf"]), await open("two/main.tf", both["two/main.tf"])];
  await until(() => service.findSymbols("module.").length === 2, "both modules");
  // Longer than calls that are typed are waited for.
  await new Promise((resolve) => setTimeout(resolve, 400));
  for (const { textDocument } of [one, two]) await client.sendNotification("textDocument/didClose", { textDocument });
  await until(() => service.findSymbols("").length === 0, "everything to be forgotten");
});

test("what a call leads to through others counts, and follows them", async () => {
  const outputs = (value: string) => `output "tier" {\n  value = ${value}\n}\n`;
  const call = (name: string, source: string) => `module "${name}" {\n  source = "${source}"\n}\n`;
  const main = `${call("one", "./one")}
resource "azurerm_storage_account" "a" {
  name                     = "storage"
  location                 = "westeurope"
  resource_group_name      = "group"
  account_tier             = module.one.tier
  account_replication_type = "LRS"
}
`;
  const around = new Set<string>();
  const { open, ask, client, disk, service } = await start({
    lookedAround: (uri) => void around.add(uri.slice(folder.length + 1)),
    files: {
      "one/main.tf": call("two", "../two") + outputs("module.two.tier"),
      "two/main.tf": outputs('["Standard"]'),
      "three/main.tf": outputs('"Standard"'),
    },
  });
  const { textDocument } = await open("main.tf", main);
  const messages = async () => {
    const { items } = await ask<{ items: { message: string }[] }>("diagnostic", { textDocument });
    return items.map(({ message }) => message).join(" ");
  };
  assert.match(await messages(), /^account_tier must be a string, not a list\./);
  assert.deepEqual([...around].sort(), ["", "one"], "what only another one calls is read for what it declares");
  const two = await open("two/main.tf", outputs('["Standard"]'));
  await until(() => around.has("two"), "what is around it once it is open");
  await client.sendNotification("textDocument/didClose", { textDocument: two.textDocument });
  const uri = `${folder}/one/main.tf`;
  disk.set(uri, call("two", "../three") + outputs("module.two.tier"));
  await client.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 2 }] });
  await until(async () => (await messages()) === "", "the other module");
  await until(
    () => service.text(`${folder}/two/main.tf`) === undefined,
    "the module that is not called any more to go",
  );
  await client.sendNotification("textDocument/didClose", { textDocument });
  await until(() => service.findSymbols("").length === 0, "everything to be forgotten");
});
