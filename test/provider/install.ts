import assert from "node:assert/strict";
import { chmodSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isolationVariable } from "../../server/src/hosts/provider/isolation";
import { root } from "../harness/service";
import type { ProviderDescription } from "./description";

// They note what happens to them outside of their own folder, and are looked at from outside.
process.env[isolationVariable] = "none";
/** The process around a provider, which has to be built. */
assert.ok(existsSync(join(root, "dist/provider.js")), "dist/provider.js is missing: npm run build");

/** Why no described provider can be started here, if so. */
export const cannotStart =
  process.platform === "win32" ? "A program of Node cannot be started as if it were a binary on Windows." : false;

/** Writes an executable into a folder that is this provider; gives its path. It needs nothing but the Node that writes it. */
export function installProvider(
  folder: string,
  description: ProviderDescription,
  name = "terraform-provider-test",
  program = join(root, "dist/test/provider/provider.child.js"),
): string {
  const binary = join(folder, name);
  const described = `${binary}.json`;
  writeFileSync(described, JSON.stringify(description));
  const words = [process.execPath, program, described].map(quoted);
  writeFileSync(binary, `#!/bin/sh\nELECTRON_RUN_AS_NODE=1 exec ${words.join(" ")}\n`);
  chmodSync(binary, 0o755);
  return binary;
}

/** As a word of the shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
