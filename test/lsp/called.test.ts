// The modules that open documents call: loaded, followed and forgotten with the calls.
import assert from "node:assert/strict";
import { test } from "node:test";
import { folder } from "./connect";
import { start } from "./startOnDisk";
import { until } from "./until";

const files = {
  "net/main.tf": 'variable "ranges" {}\n',
  "web/main.tf": 'variable "port" {}\n',
  "gone/main.tf": "",
};

test("a call that is typed is checked against the module that it leads to", async (context) => {
  const { open, edit, ask, service } = await start(context, { files });
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

test("a module that is open, or called by another, stays when a call goes", async (context) => {
  const { open, edit, service } = await start(context, { files });
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
