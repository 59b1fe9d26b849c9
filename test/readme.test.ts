/** What the README tells people to look at, run and set is there. */
import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import manifest from "../package.json";
import strings from "../package.nls.json";
import { readFile } from "./harness/cases";
import { root } from "./harness/service";

const readme = readFile("README.md");
const all = (pattern: RegExp): string[] => [...readme.matchAll(pattern)].map(([, found]) => found!);

test("its links lead somewhere, and each picture of docs/images is shown", () => {
  const links = all(/\]\((?!https?:|#)([^)]+)\)/g);
  assert.ok(links.length > 20);
  assert.deepEqual(
    links.filter((link) => !existsSync(join(root, link))),
    [],
  );
  assert.deepEqual(
    readdirSync(join(root, "docs/images")).filter((name) => !links.includes(`docs/images/${name}`)),
    [],
  );
});

test("its scripts are there, and its commands are called so", () => {
  const { start, test, ...scripts } = manifest.scripts;
  assert.ok(start && test);
  for (const name of all(/\bnpm run ([\w:]+)/g)) assert.ok(name in scripts, name);
  const titles = new Set(Object.entries(strings).flatMap(([key, text]) => (/^command\./.test(key) ? [text] : [])));
  for (const title of all(/\*Azure ML: ([^*]+)\*/g)) assert.ok(titles.has(title), title);
});

test("it lists every setting, and none else", () => {
  const listed = all(/^\| `(azuremlTerraform\.[\w.]+)`/gm);
  assert.deepEqual(listed.sort(), Object.keys(manifest.contributes.configuration.properties).sort());
});

test("its configurations can be copied", () => {
  for (const text of all(/```json\n([\s\S]*?)```/g)) assert.doesNotThrow(() => JSON.parse(text), text);
});
