/** What was read of a closed document is taken again for the same text, and never for another one. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { builtIn } from "../server/src/catalog/builtIn/builtIn";
import { createCatalog } from "../server/src/catalog/createCatalog";
import { hcl } from "../server/src/languages/hcl/hcl";
import type { Document } from "../server/src/model/document";
import { createWorkspace, type Workspace } from "../server/src/workspace/store";
import { pinned, serviceWith, uriOf } from "./harness/service";

const uri = uriOf("main.tf");
const text = 'resource "azurerm_resource_group" "one" {\n  nothing = 1\n}\n';

function opened(): Workspace & { readonly first: Document } {
  const { store, updates } = createWorkspace(createCatalog([builtIn(() => undefined)]));
  updates.open(uri, text);
  return { store, updates, first: store.read(uri)! };
}

test("the same text is not read a second time", () => {
  const { store, updates, first } = opened();
  updates.close(uri);
  assert.equal(store.read(uri), undefined);
  updates.open(uri, text);
  assert.equal(store.read(uri), first);
});

test("another text is read, and the first one again after it comes back", () => {
  const { store, updates, first } = opened();
  updates.close(uri);
  updates.open(uri, `\n${text}`);
  updates.change(uri, { span: { start: 0, end: 1 }, text: "" });
  updates.close(uri);
  updates.open(uri, text);
  assert.notEqual(store.read(uri), first);
  assert.deepEqual(store.read(uri)!.blocks[0]!.span, hcl.parse(uri, text).blocks[0]!.span);
});

test("what is known of providers counts for what was read before", () => {
  const { store, updates, first } = opened();
  updates.close(uri);
  updates.setSource(
    "learned",
    builtIn(() => undefined),
  );
  updates.open(uri, text);
  assert.notEqual(store.read(uri), first);
});

test("no more is kept than a few megabytes", () => {
  const { store, updates, first } = opened();
  updates.close(uri);
  const large = `# ${"x".repeat(1_500_000)}\n`;
  for (const name of ["a.tf", "b.tf"]) {
    updates.open(uriOf(name), large);
    updates.close(uriOf(name));
  }
  updates.open(uri, text);
  assert.notEqual(store.read(uri), first);
});

test("as much is kept as was open at once", () => {
  const { store, updates, first } = opened();
  const large = `# ${"x".repeat(1_500_000)}\n`;
  const others = ["a.tf", "b.tf", "c.tf"].map(uriOf);
  for (const other of others) updates.open(other, large);
  const read = others.map((other) => store.read(other));
  for (const one of [uri, ...others]) updates.close(one);
  updates.open(uri, text);
  assert.equal(store.read(uri), first);
  for (const other of others) updates.open(other, large);
  assert.deepEqual(
    others.map((other) => store.read(other) === read[others.indexOf(other)]),
    [true, true, true],
  );
});

test("where it is too much, what was closed first goes alone", () => {
  const { store, updates } = opened();
  const large = `# ${"x".repeat(900_000)}\n`;
  const others = ["a.tf", "b.tf", "c.tf"].map(uriOf);
  const read = others.map((other) => {
    updates.open(other, large);
    const document = store.read(other);
    updates.close(other);
    return document;
  });
  const isKept = (index: number) => {
    updates.open(others[index]!, large);
    return store.read(others[index]!) === read[index];
  };
  assert.deepEqual([isKept(2), isKept(1), isKept(0)], [true, true, false]);
});

test("findings are those of the text that is opened, whatever was closed before", () => {
  const moved = `# a comment\n${text}`;
  const service = serviceWith({ "main.tf": text });
  const spans = () => service.diagnose(uri).map(({ rule, span }) => [rule, span.start, span.end]);
  const before = spans();
  service.change(uri, { span: { start: 0, end: 0 }, text: "# a comment\n" });
  service.close(uri);
  service.open(uri, moved);
  assert.deepEqual(
    spans(),
    before.map(([rule, start, end]) => [rule, Number(start) + 12, Number(end) + 12]),
  );
  service.close(uri);
  service.open(uri, text);
  assert.deepEqual(spans(), before);
});

test("what was found in a module is not looked for again when it is opened again", () => {
  const versions = pinned("5.2.0");
  const service = serviceWith({ "versions.tf": versions, "main.tf": text });
  const files = [
    [uriOf("versions.tf"), versions],
    [uri, text],
  ] as const;
  const [first] = service.diagnose(uri);
  assert.ok(first);
  for (const [file] of files) service.close(file);
  service.open(uriOf("other/main.tf"), text);
  assert.ok(service.diagnose(uriOf("other/main.tf")).length > 0);
  for (const [file, content] of files) service.open(file, content);
  assert.equal(service.diagnose(uri)[0], first);
});

test("what another file of the module declares now counts, whatever was known before", () => {
  const use = 'resource "azurerm_resource_group" "one" {\n  name     = var.name\n  location = "westeurope"\n}\n';
  const variable = 'variable "name" {\n  type = string\n}\n';
  const service = serviceWith({ "variables.tf": variable, "main.tf": use });
  const rules = () => service.diagnose(uri).map(({ rule }) => rule);
  const before = rules();
  for (const name of ["variables.tf", "main.tf"]) service.close(uriOf(name));
  service.open(uri, use);
  assert.deepEqual(rules(), [...before, "undeclared-reference"]);
  service.open(uriOf("variables.tf"), variable);
  assert.deepEqual(rules(), before);
});

test("a module of which nothing is kept is held by nobody who was asked for it", async () => {
  const workspace = opened();
  const before = moduleOnceOpen(workspace, "one/main.tf", text);
  for (const name of ["two/main.tf", "three/main.tf"]) moduleOnceOpen(workspace, name, `# ${"x".repeat(1_500_000)}\n`);
  setFlagsFromString("--expose-gc");
  // A reference that was just made holds what it is to until the next turn.
  await new Promise((resolve) => setTimeout(resolve, 1));
  runInNewContext("gc")();
  assert.equal(before.deref(), undefined);
});

/** The module of a document that is opened, asked for and closed. */
function moduleOnceOpen({ store, updates }: Workspace, name: string, its: string): WeakRef<object> {
  updates.open(uriOf(name), its);
  const module = store.moduleOf(uriOf(name));
  updates.close(uriOf(name));
  return new WeakRef(module);
}
