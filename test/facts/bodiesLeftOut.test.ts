/** What does not hold of what was learned is left out, or refused with what it goes with; of several lines of a type the one counts that foretells most. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "../harness/service";

const load = (file: string) => import(pathToFileURL(join(root, "scripts/facts/bodies", file)).href);

const line = {
  type: "test_thing",
  id: "/subscriptions/{}/things/{name}",
  rows: {
    store_account_id: "properties.account",
    store_account_mode: "properties.mode",
    size: "properties.size",
    zone: { at: "properties.zone", left: "none" },
  },
};

/** The line without what some configurations, by how they were varied, say against it. */
async function leftOf(wrong: Readonly<Record<string, object>>, right: readonly object[]) {
  const { leaveOut, noneLeft, without } = await load("leftOut.mjs");
  const samples = Object.entries(wrong).map(([variant, config]) => ({ variant, config }));
  const known = { wrong: samples, right: right.map((config) => ({ variant: "", config })) };
  return without(
    line,
    leaveOut(noneLeft(), known, 0, () => false),
  );
}

const whole = { store_account_id: "a", store_account_mode: "Keys", size: 1 };

test("an argument that is predicted wrongly without another one is refused without that one", async () => {
  const [left] = await leftOf({ "-store_account_id": { store_account_mode: "Keys", size: 1 } }, [whole, { size: 1 }]);
  assert.deepEqual(left.apart, [["store_account_mode", "-store_account_id"]]);
  assert.deepEqual(left.rows, line.rows);
});

test("of several such arguments those are refused that are called as the one that is left out", async () => {
  const wrong = { "-store_account_id": { store_account_mode: "Keys", size: 1 } };
  const [left] = await leftOf(wrong, [{ ...whole, zone: "one" }, { zone: "one" }]);
  assert.deepEqual(left.apart, [["store_account_mode", "-store_account_id"]]);
  const [others] = await leftOf({ "-zone": { store_account_mode: "Keys", size: 1 } }, [{ ...whole, zone: "one" }, {}]);
  assert.deepEqual(others.apart, [
    ["store_account_mode", "-zone"],
    ["size", "-zone"],
  ]);
});

test("where nothing is right without an argument it has to be set", async () => {
  const [left] = await leftOf({ "-zone": { size: 1 } }, [{ size: 1, zone: "one" }]);
  assert.equal(left.apart, undefined);
  assert.deepEqual(left.rows.zone, { at: "properties.zone", left: undefined, open: true });
});

test("a line that foretells more counts more than one that says more, and of two that foretell as much the one that says more", async () => {
  const { chosenLines } = await load("chosen.mjs");
  const little = { ...line, rows: { size: "properties.size" } };
  const chosen = (...candidates: readonly (readonly [object, number])[]) => chosenLines(candidates, [little]);
  assert.deepEqual(chosen([little, 3], [line, 2]), [little]);
  assert.deepEqual(chosen([line, 2], [little, 3]), [little]);
  assert.deepEqual(chosen([little, 3], [line, 3]), [line]);
  assert.deepEqual(chosen([line, 3], [little, 3]), [line]);
});

test("a line with another id than before does not count, however much it foretells", async () => {
  const { chosenLines } = await load("chosen.mjs");
  const other = { ...line, id: "/subscriptions/{}/things/{size}" };
  const [before, elsewhere] = [
    { ...line, rows: {} },
    { ...line, elsewhere: ["tags"] },
  ];
  assert.deepEqual(
    chosenLines(
      [
        [before, 0],
        [other, 9],
        [elsewhere, 9],
      ],
      [before],
    ),
    [before],
  );
  // Of a type that was not known the first one says the id.
  assert.deepEqual(chosenLines([[other, 1]], []), [other]);
});

test("lines of types that are kept stay as they are, also where nothing was learned, and others change", async () => {
  const { withKept } = await load("chosen.mjs");
  const [kept, lost] = [
    { type: "test_a", rows: {} },
    { type: "test_c", rows: {} },
  ];
  const learned = [{ type: "test_a", rows: { size: "size" } }, line];
  const list = [{ types: ["test_a", "test_c", "test_unknown"], because: "" }];
  assert.deepEqual(withKept(learned, [kept, lost], list), [kept, lost, line]);
  assert.deepEqual(withKept(learned, [], list), learned);
});

test("each type whose line is kept has one, and is named once", () => {
  const list: readonly { types: readonly string[] }[] = JSON.parse(
    readFileSync(join(root, "scripts/facts/keptLines.json"), "utf8"),
  );
  const names = list.flatMap(({ types }) => types);
  const text = readFileSync(join(root, "server/data/azureBodies.jsonl"), "utf8");
  assert.deepEqual(
    names.filter((name) => !text.includes(`\n{"type":"${name}",`)),
    [],
  );
  assert.equal(new Set(names).size, names.length);
});
