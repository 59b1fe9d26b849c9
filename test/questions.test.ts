/** What questions say can be read: in VS Code's list, of 600 pixels, nothing of it is cut off. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readFile } from "./harness/cases";
import { root } from "./harness/service";

/** How many letters of the usual font fit. Beside what is typed are a tick, how many are ticked and a button where several may be. */
const most = { placeholder: 75, placeholderOfMany: 58, prompt: 80, detail: 78 } as const;

const folders = ["client/src/importing/questions", "client/src/explorer", "client/src/commands"];
const files = folders.flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name}`),
);

test("texts of questions fit into the list", () => {
  const tooLong: string[] = [];
  let count = 0;
  for (const file of files) {
    const text = readFile(file);
    const said = text.matchAll(/\b(place[hH]older|prompt|detail): l10n\.t\(\s*"([^"]+)"/g);
    for (const { 1: what = "", 2: words = "", index } of said) {
      count++;
      const asked = text.slice(0, index).lastIndexOf("askForMany(");
      const isOfMany = /placeholder/i.test(what) && asked > text.slice(0, index).lastIndexOf("askForOne(");
      const limit = isOfMany ? most.placeholderOfMany : most[what.toLowerCase() as "placeholder" | "prompt" | "detail"];
      if (words.length > limit) tooLong.push(`${file}: ${words}`);
    }
  }
  assert.deepEqual(tooLong, []);
  assert.ok(count > 8, `only ${count} texts`);
});
