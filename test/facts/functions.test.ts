/** What `npm run facts` makes of the functions of a release is what is committed, also where that has more than this release. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "../harness/service";

const committed = readFileSync(join(root, "server/data/functions.jsonl"), "utf8");
const linesOf = (text: string) => text.trimEnd().split("\n").slice(1);
const nameIn = (line: string): string => JSON.parse(line).name;

async function written(functions: object): Promise<readonly string[]> {
  const { functionsOf } = await import(pathToFileURL(join(root, "scripts/facts/functions.mjs")).href);
  return linesOf(functionsOf({ source: "a release", note: "All of it.", functions }, {}, committed));
}

test("functions of releases newer than the facts are written as they are committed", async () => {
  const lines = await written({});
  assert.deepEqual(
    lines.filter((line) => !linesOf(committed).includes(line)),
    [],
  );
  const names = lines.map(nameIn);
  for (const name of ["convert", "assumeequal", "provider::azapi::resource_group_resource_id"])
    assert.ok(names.includes(name), name);
});

test("what a release says of a function counts where it has it", async () => {
  const lines = await written({ convert: { returns: "string" } });
  assert.deepEqual(
    lines.filter((line) => nameIn(line) === "convert"),
    ['{"name":"convert","parameters":[],"returns":"string"}'],
  );
});
