/** Each language that is written has one place where text is escaped for it. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../harness/service";

const home = join(root, "server/src");
const files = readdirSync(home, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => !/^(hosts|lsp)\//.test(file))
  .sort();

function filesWith(pattern: RegExp): readonly string[] {
  return files.filter((file) => pattern.test(readFileSync(join(home, file), "utf8")));
}

test("interpolations are escaped for HCL, and for what programs and JSON hand to Terraform", () => {
  assert.deepEqual(filesWith(/\$1\$1\{|\$\$\$\$\{/), ["text/codeText.ts", "text/hclText.ts"]);
});

test("JSON is no way to write a string of another language", () => {
  // The others compare, show a person what Azure has, or are about a log.
  assert.deepEqual(filesWith(/JSON\.stringify/), [
    "catalog/provider/intersect.ts",
    "features/importing/compareDocument.ts",
    "languages/appendedItems.ts",
    "redact/withoutContents.ts",
    "text/codeText.ts",
  ]);
});

test("escapes are made in no other place", () => {
  assert.deepEqual(filesWith(/"\\\\\\\\"|"\\\\n"|"\\\\\$&"|toString\(16\)/), [
    // Of an editor's snippets, in which a text of any language may stand.
    "languages/snippetWriter.ts",
    // Of addresses, in which it stands for a percentage.
    "model/uri.ts",
    "text/codeText.ts",
    "text/escape.ts",
    "text/hclText.ts",
  ]);
});
