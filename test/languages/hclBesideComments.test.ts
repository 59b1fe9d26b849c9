/** What is written beside comments, which are told from texts that look like some. */
import assert from "node:assert/strict";
import { it } from "node:test";
import { hcl } from "../../server/src/languages/hcl/hcl";
import type { Change } from "../../server/src/model/change";
import type { Document } from "../../server/src/model/document";
import { applyEdits } from "../../server/src/text/edit";

/** A text after a change of the document that it is. */
function changed(text: string, change: (document: Document) => Change): string {
  const document = hcl.parse("any.tf", text);
  return applyEdits(text, hcl.write.edits(document, [change(document)]));
}

it("removes a block with the comments directly above it, also those of several lines", () => {
  const remove = ({ blocks }: Document): Change => ({ kind: "removeBlock", block: blocks.at(-1)! });
  const first = "locals {}\n\n";
  for (const comment of ["# one\n// two\n", "/* one\n   two */\n"])
    assert.equal(changed(`${first}${comment}locals {\n}\n`, remove), "locals {}\n");
  assert.equal(changed(`${first}# apart\n\nlocals {\n}\n`, remove), `${first}# apart\n`);
  assert.equal(changed("locals {} # its own\nlocals {\n}\n", remove), "locals {} # its own\n");
});

it("removes an argument with the comment behind it, and leaves one that goes on below", () => {
  const remove = ({ blocks }: Document): Change => ({ kind: "remove", item: blocks[0]!.body.items[0]! });
  for (const comment of ["# why", "// why", "/* why */"])
    assert.equal(changed(`locals {\n  a = 1 ${comment}\n  b = 2\n}\n`, remove), "locals {\n  b = 2\n}\n");
  assert.equal(changed("locals {\n  a = 1 /* why\n  */\n}\n", remove), "locals {\n   /* why\n  */\n}\n");
});

it("adds an argument behind the comment of the last one", () => {
  const add = ({ blocks }: Document): Change => ({
    kind: "add",
    body: blocks[0]!.body,
    items: [{ name: "b", form: "argument", value: { kind: "number", number: 2 } }],
  });
  for (const comment of ["# why", "/* one */ /* two */", "/* one\n  two */ // three"])
    assert.equal(changed(`locals {\n  a = 1 ${comment}\n}\n`, add), `locals {\n  a = 1 ${comment}\n  b = 2\n}\n`);
});
