// Which folders of a large repository have modules that are checked as a whole.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import type { Disk } from "../server/src/hosts/files/disk";
import { moduleFolders } from "../server/src/hosts/files/moduleFolders";

/** A disk of folders in a root, each with a module. */
function diskOf(names: readonly string[]): Disk {
  return {
    list: (path) =>
      path === join("/root") ? { files: ["main.tf"], folders: [...names] } : { files: ["main.tf"], folders: [] },
    read: () => "",
    exists: () => true,
  };
}

const named = (count: number) => Array.from({ length: count }, (_, at) => `m${at}`);

test("modules are found beside thousands of others, as many as are checked", async () => {
  assert.deepEqual(await moduleFolders(diskOf(named(3)), "/root"), ["", "m0", "m1", "m2"]);
  for (const count of [1999, 2000, 10_000]) {
    const found = await moduleFolders(diskOf(named(count)), "/root");
    assert.deepEqual([found.length, found.at(-1)], [300, "m298"]);
  }
});
