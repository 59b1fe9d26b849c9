// What a file is recognized by, on this computer's disk.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { stampOf } from "../../server/src/hosts/files/stampOf";

const later = () => Date.now() + 10_000;

test("a file has another stamp after a change that leaves its size and its time as they were", async (context) => {
  const folder = mkdtempSync(join(tmpdir(), "stamps-"));
  context.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "main.tf");
  writeFileSync(file, "one");
  const first = await stampOf(file, later());
  assert.ok(first);
  assert.equal(await stampOf(file, later()), first, "nothing has changed");
  const { atime, mtime } = statSync(file);
  // Longer than a clock of the file system may take to go on.
  await new Promise((resolve) => setTimeout(resolve, 50));
  writeFileSync(file, "two");
  utimesSync(file, atime, mtime);
  assert.notEqual(await stampOf(file, later()), first);
});

test("a file that has only just changed has none, nor has one that is not there", async (context) => {
  const folder = mkdtempSync(join(tmpdir(), "stamps-"));
  context.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "main.tf");
  writeFileSync(file, "one");
  assert.equal(await stampOf(file), undefined);
  utimesSync(file, new Date(2020, 1), new Date(2020, 1));
  assert.equal(await stampOf(file), undefined, "somebody set its time back just now");
  assert.equal(await stampOf(join(folder, "other.tf"), later()), undefined);
});
