/** `npm run facts -- --provider` asks a provider's own program: here one of Node, that says of itself what the facts have to be. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { project, ranOf } from "../cli/run";
import { cannotStart } from "../provider/install";
import { installIn, thing } from "../provider/installIn";

test("what a provider says of itself is written as facts", { skip: cannotStart }, async (context) => {
  const folder = project(context, {});
  const binary = join(await installIn(folder), "terraform-provider-thing_v1.2.3");
  const out = join(folder, "facts.jsonl");
  const args = ["scripts/facts.mjs", "--provider", binary, "--out", out];
  const { code, errors } = await ranOf(spawn(process.execPath, args));
  assert.equal(code, 0, errors);
  const facts: readonly { readonly kind: string; readonly name: string }[] = readFileSync(out, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    facts.filter(({ kind }) => kind !== "provider").map(({ kind, name }) => `${kind} ${name}`),
    thing.types.filter(({ kind }) => kind !== "provider").map(({ kind, name }) => `${kind} ${name}`),
  );
});
