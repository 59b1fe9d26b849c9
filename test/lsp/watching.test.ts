// Files that change on disk, many at once and each told by itself.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inBatches } from "../../server/src/lsp/session/inBatches";

test("what arrives while something is dealt with is dealt with at once, in order", async () => {
  const batches: number[][] = [];
  const hand = inBatches<number>(async (items) => {
    batches.push([...items]);
    await new Promise((resolve) => setTimeout(resolve, 5));
  });
  const all = Array.from({ length: 2000 }, (_, at) => at);
  await Promise.all(
    all.map(async (at) => {
      await new Promise((resolve) => setTimeout(resolve, at % 7));
      await hand([at]);
      assert.ok(batches.flat().includes(at), "It resolves once that was dealt with.");
    }),
  );
  assert.deepEqual(
    batches.flat().sort((a, b) => a - b),
    all,
  );
  assert.ok(batches.length < 20, `${batches.length} times`);
});

test("a failure is told to those who asked, and what comes later is dealt with all the same", async () => {
  const seen: string[] = [];
  const hand = inBatches<string>(async (items) => {
    seen.push(...items);
    if (items.includes("bad")) throw new Error("It went wrong.");
  });
  await assert.rejects(hand(["bad"]), /went wrong/);
  await hand(["good"]);
  assert.deepEqual(seen, ["bad", "good"]);
});
