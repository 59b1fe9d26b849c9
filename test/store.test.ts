/** What the store keeps: what it is told, and nothing of what it is asked; nothing of what is not looked at any more. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createWorkspace } from "../server/src/workspace/store";
import { catalog, serviceWith, uriOf } from "./harness/service";

const folder = uriOf("").slice(0, -1);
const call = 'module "net" {\n  source = "./net"\n  ranges = []\n}\n';

test("what is asked about a document that nobody has opened makes no module", () => {
  const { store, updates } = createWorkspace(catalog);
  const uri = uriOf("net/main.tf");
  assert.equal(store.read(uri), undefined);
  assert.equal(store.scopeOf(uri).versionOf("azurerm"), store.moduleOf(uri).versionOf("azurerm").version);
  assert.equal(store.configurationOf(uri), undefined);
  assert.equal(store.storedOf(uri), undefined);
  updates.close(uri);
  assert.equal(store.modules.size, 0);
  assert.equal(store.scopeOf(uriOf("main.tf")).moduleAt(uriOf("net")), undefined);
});

test("a call of a module that is not known is no mistake, whatever was asked about the module's files", () => {
  const service = serviceWith({ "main.tf": call });
  const uri = uriOf("net/main.tf");
  service.text(uri);
  service.status(uri);
  service.hover(uri, 0);
  service.complete(uri, 0);
  assert.deepEqual(service.diagnose(uriOf("main.tf")), []);
});

test("nothing is kept of a folder that nobody looks at any more", () => {
  const { store, updates } = createWorkspace(catalog);
  const uris = ["main.tf", "main.ts", "net/main.tf"].map(uriOf);
  updates.setFolder(folder, { parents: [] });
  for (const uri of uris) {
    updates.open(uri, call);
    updates.setCommitted(uri, call);
  }
  updates.setState(folder, { instances: [] });
  for (const uri of uris) updates.close(uri);
  updates.setFolder(folder, undefined);
  updates.setState(folder, undefined);
  assert.deepEqual([store.modules.size, store.contexts.size], [0, 0]);
  for (const uri of uris) assert.equal(store.committedOf(uri), undefined);
  assert.equal(store.storedOf(uris[0]!), undefined);
});

test("of two blocks with one address the first by the names of their files is right, in whatever order they were opened", () => {
  const block = 'resource "azurerm_resource_group" "a" {\n  name     = "a"\n  location = "westeurope"\n}\n';
  const orders = [
    ["a.tf", "b.tf", "c d.tf"],
    ["c d.tf", "b.tf", "a.tf"],
    ["b.tf", "a.tf", "c d.tf"],
  ];
  for (const order of orders) {
    const service = serviceWith({});
    for (const name of order) {
      service.open(uriOf(name), block);
      service.diagnose(uriOf(name));
    }
    const wrong = ["a.tf", "b.tf", "c d.tf"].filter((name) => service.diagnose(uriOf(name)).length > 0);
    assert.deepEqual(wrong, ["b.tf", "c d.tf"], order.join());
  }
});
