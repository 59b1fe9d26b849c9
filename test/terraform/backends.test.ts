/** What hovers and suggestions say of the arguments of backends. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { backendArguments, backendKinds } from "../../server/src/catalog/index";

test("every argument of a backend has a sentence that says what it is", () => {
  const isSentence = /^(?:[A-Z]).*[.…]$/;
  for (const kind of backendKinds)
    for (const [name, { summary }] of backendArguments(kind) ?? [])
      assert.match(summary ?? "", isSentence, `${name} of ${kind}`);
});

test("of every kind of backend the arguments are known", () => {
  for (const kind of backendKinds) assert.ok((backendArguments(kind)?.size ?? 0) > 0, kind);
});
