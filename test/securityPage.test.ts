/** The page on what is trusted names only what is there, and every fuzzer. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fuzzerNames } from "./fuzz/load";
import { root } from "./harness/service";

const page = readFileSync(join(root, "docs/design/security.md"), "utf8");
const named = [...page.matchAll(/`([^`\n]+)`/g)].map(([, name]) => name!);

test("every file that it names is there", () => {
  const paths = named.filter((name) => /^(?:server|client|test)\//.test(name));
  assert.ok(paths.length > 25);
  assert.deepEqual(
    paths.filter((path) => !existsSync(join(root, path))),
    [],
  );
});

test("every fuzzer holds one of its boundaries", () => {
  assert.deepEqual(
    fuzzerNames().filter((name) => !named.includes(name)),
    [],
  );
});
