/** What was read of a closed document is taken again for the same text, and never for another one. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { builtIn } from "../server/src/catalog/builtIn/builtIn";
import { createCatalog } from "../server/src/catalog/createCatalog";
import { hcl } from "../server/src/languages/hcl/hcl";
import type { Document } from "../server/src/model/document";
import { createStore } from "../server/src/workspace/store";
import { serviceWith, uriOf } from "./harness/service";

const uri = uriOf("main.tf");
const text = 'resource "azurerm_resource_group" "one" {\n  nothing = 1\n}\n';

function opened(): { readonly store: ReturnType<typeof createStore>; readonly first: Document } {
  const store = createStore(createCatalog([builtIn(() => undefined)]));
  store.open(uri, text);
  return { store, first: store.read(uri)! };
}

test("the same text is not read a second time", () => {
  const { store, first } = opened();
  store.close(uri);
  assert.equal(store.read(uri), undefined);
  store.open(uri, text);
  assert.equal(store.read(uri), first);
});

test("another text is read, and the first one anew once it comes back", () => {
  const { store, first } = opened();
  store.close(uri);
  store.open(uri, `\n${text}`);
  store.change(uri, { span: { start: 0, end: 1 }, text: "" });
  store.close(uri);
  store.open(uri, text);
  assert.notEqual(store.read(uri), first);
  assert.deepEqual(store.read(uri)!.blocks[0]!.span, hcl.read(uri, text).blocks[0]!.span);
});

test("what is known of providers counts for what was read before", () => {
  const { store, first } = opened();
  store.close(uri);
  store.setSource(
    "learned",
    builtIn(() => undefined),
  );
  store.open(uri, text);
  assert.notEqual(store.read(uri), first);
});

test("no more is kept than a few megabytes", () => {
  const { store, first } = opened();
  store.close(uri);
  const large = `# ${"x".repeat(1_500_000)}\n`;
  for (const name of ["a.tf", "b.tf"]) {
    store.open(uriOf(name), large);
    store.close(uriOf(name));
  }
  store.open(uri, text);
  assert.notEqual(store.read(uri), first);
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
