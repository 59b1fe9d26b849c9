/** Whoever learns beside somebody's work asks nothing while that goes first. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { until } from "../harness/until";
import { cannotStart } from "../provider/install";
import { thing } from "../provider/installIn";
import { learnDescribed } from "./learnDescribed";

test("each question waits for its turn", { skip: cannotStart }, async (context) => {
  let turns = 0;
  let isFree = false;
  const done: number[] = [];
  const learning = learnDescribed(context, thing, {
    onProgress: (count) => done.push(count),
    async turn() {
      turns++;
      await until(() => isFree, "questions may be asked");
    },
  });
  await until(() => turns > 0, "questions wait");
  assert.deepEqual(done, []);
  isFree = true;
  const { asked, types } = await learning;
  assert.ok(asked > 0 && turns >= asked, `${turns} turns for ${asked} questions`);
  assert.equal(done.length, types.length);
});
