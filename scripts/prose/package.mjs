// Fetches the npm package whose .d.ts files carry the documentation's sentences, once, and reads files out of it.
// It is not installed: its dependencies would be, and nothing of it runs.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { run } from "../run.mjs";

export const packageName = "@pulumi/azure";
export const packageVersion = "6.40.0";
/** Of the archive, as the registry gives it: `npm view @pulumi/azure@6.40.0 dist.integrity`. */
const integrity = "sha512-gDICGaLvSiVD7oIYMnLd6Q8dyg/FXKiy8dCoZfJbktbxe7Z1GYWCZIQzDZM+QEBXaoCLMafKNL/V9NlVbKdBmQ==";
const cache = "node_modules/.cache/azureml-terraform";
const archive = join(cache, `prose-${packageVersion}.tgz`);

/** `Map<path, text>` of its declarations. Rejects when it cannot be fetched, or is not the archive that we know. */
export async function packageFiles() {
  if (!existsSync(archive)) await fetchArchive();
  const packed = readFileSync(archive);
  if (`sha512-${createHash("sha512").update(packed).digest("base64")}` !== integrity)
    throw new Error(`${archive} is not what ${packageName} ${packageVersion} was: its hash differs.`);
  return new Map(entriesOf(gunzipSync(packed)));
}

async function fetchArchive() {
  mkdirSync(cache, { recursive: true });
  await run("npm", ["pack", `${packageName}@${packageVersion}`, "--pack-destination", cache]);
  const fetched = readdirSync(cache).find((file) => file.endsWith(`azure-${packageVersion}.tgz`));
  renameSync(join(cache, fetched), archive);
}

/** The tar format: a header of 512 bytes for each file, then its content, filled up to 512. */
function* entriesOf(tar) {
  for (let at = 0; at + 512 <= tar.length; ) {
    const field = (from, to) => tar.toString("utf8", at + from, at + to).replace(/\0.*$/s, "");
    const size = Number.parseInt(field(124, 136), 8) || 0;
    const path = [field(345, 500), field(0, 100)]
      .filter(Boolean)
      .join("/")
      .replace(/^package\//, "");
    const isFile = field(156, 157) === "0" || field(156, 157) === "";
    if (isFile && path.endsWith(".d.ts")) yield [path, tar.toString("utf8", at + 512, at + 512 + size)];
    at += 512 + Math.ceil(size / 512) * 512;
  }
}
