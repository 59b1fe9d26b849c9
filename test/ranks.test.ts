/** Whether something leads in a circle, asked again after each change of a part: the same as asked of all for the first time. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { randomFrom } from "../bench/inputs/random";
import { createRanks, type Uses } from "../server/src/analysis/dependencies/createRanks";

/** By taking away, again and again, whatever refers to nothing that is left. */
function isFree(parts: readonly (readonly Uses[])[]): boolean {
  const all = parts.flat();
  const left = new Map(all);
  if (left.size < all.length) return false;
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const [address, used] of left) if (!used.some((other) => left.has(other))) left.delete(address);
  }
  return left.size === 0;
}

test("after each of many changes", () => {
  const random = randomFrom(7);
  const upTo = (count: number) => Math.floor(random() * count);
  let free = 0;
  for (let round = 0; round < 40; round++) {
    const ranks = createRanks();
    const names = 12 + 4 * round;
    const part = (): Uses[] =>
      Array.from({ length: upTo(names / 4) }, (): Uses => {
        const at = upTo(names);
        // Mostly what has a smaller number, so that circles are few.
        const used = Array.from({ length: upTo(3) }, () => `a.${upTo(20) === 0 ? upTo(names) : upTo(at + 1) - 1}`);
        return [`a.${at}`, used];
      });
    const parts = Array.from({ length: 4 }, part);
    for (let step = 0; step < 200; step++) {
      const what = upTo(30);
      if (what === 0) parts.splice(upTo(parts.length), 1);
      else if (what === 1) parts.push(part());
      else if (parts.length > 0) parts[upTo(parts.length)] = part();
      const expected = isFree(parts);
      if (expected) free++;
      assert.equal(ranks.fit(parts), expected, JSON.stringify(parts));
    }
  }
  assert.ok(free > 500 && free < 7500, `${free} of 8,000 had no circle`);
});

test("a long chain, and more names than are kept", () => {
  const ranks = createRanks();
  const chain = Array.from({ length: 50_000 }, (_, at): Uses => [`a.${at}`, [`a.${at + 1}`]]);
  assert.ok(ranks.fit([chain]));
  for (let at = 0; at < 5000; at++) assert.ok(ranks.fit([chain, [[`typed.${at}`, [`also.${at}`, "a.7"]]]]));
  assert.ok(!ranks.fit([chain, [["a.50000", ["a.0"]]]]));
  assert.ok(ranks.fit([chain, [["a.50000", ["b.0"]]]]));
});
