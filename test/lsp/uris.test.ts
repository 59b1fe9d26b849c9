// Addresses of files, cut and put together.
import assert from "node:assert/strict";
import { test } from "node:test";
import { splitUri } from "../../server/src/lsp/uris";
import { joinUri } from "../../server/src/model/uri";

test("a name survives being put together and cut", () => {
  for (const name of ["main.tf", "a b.tf", "ä(1)'*!.tf", "100%.tf", "a#b?.tf"]) {
    const uri = joinUri("file:///c%3A/x", name);
    assert.deepEqual(splitUri(uri), { folder: "file:///c%3A/x", name });
    assert.match(uri, /^[\w\-.~:/%]+$/);
  }
});

test("addresses that nobody should write are taken as they are", () => {
  assert.deepEqual(splitUri("untitled:Untitled-1"), { folder: "", name: "untitled:Untitled-1" });
  assert.deepEqual(splitUri("file:///x/100%.tf"), { folder: "file:///x", name: "100%.tf" });
});
