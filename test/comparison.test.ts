/** The comparison with other extensions: whatever is claimed of this one has a test, and that is there. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readFile } from "./harness/cases";
import { root } from "./harness/service";

const rows = readFile("docs/comparison.md")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| feature"))
  .map((line) => line.split("|").map((cell) => cell.trim()));

test("every row has a test, unless it says no", () => {
  const unproven = rows.filter(([, , , , here = "", tests]) => !/^no\b/.test(here) && !tests);
  assert.deepEqual(unproven, []);
});

test("every test that is named is there", () => {
  const named = rows.flatMap(([, , , , , tests = ""]) =>
    [...tests.matchAll(/\]\(\.\.\/([^)]+)\)/g)].map(([, path]) => path!),
  );
  assert.ok(named.length >= rows.length / 2);
  assert.deepEqual(
    named.filter((path) => !existsSync(join(root, path))),
    [],
  );
});
