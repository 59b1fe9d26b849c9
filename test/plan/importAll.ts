import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Companions } from "../../server/src/azure/import/generate/draftRequest";
import { root } from "../harness/service";

/** Writes answers into a module by our command line, as anybody would; gives back how many things are imported. */
export function importAll(
  folder: string,
  answers: readonly unknown[],
  { companions, version }: { readonly companions: Companions; readonly version: string },
): number {
  mkdirSync(folder, { recursive: true });
  const [from, to] = [join(folder, "answers.json"), join(folder, "main.tf")];
  writeFileSync(from, JSON.stringify(answers));
  const options = ["--companions", companions, "--provider-version", version];
  const args = [join(root, "dist/cli.js"), "import", "--from", from, "--to", to, ...options];
  const said = execFileSync(process.execPath, args, { encoding: "utf8" });
  const text = readFileSync(to, "utf8");
  // Secrets, which Azure never returns, are the person's to give.
  const secrets = [...text.matchAll(/^variable "(\w+)"/gm)].map(([, name]) => `${name} = "c2VjcmV0"\n`);
  writeFileSync(join(folder, "secrets.auto.tfvars"), secrets.join(""));
  const count = [...text.matchAll(/^import \{/gm)].length;
  assert.ok(count > 0, said);
  assert.match(said, new RegExp(`Plan: ${count} to import, 0 to add, 0 to change, 0 to destroy\\.`));
  return count;
}
