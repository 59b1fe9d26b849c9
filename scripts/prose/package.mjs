// Fetches the npm package whose .d.ts files carry the documentation's sentences, once, and reads files out of it.
// It is not installed: its dependencies would be, and nothing of it runs.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { run } from "../run.mjs";

const name = "@pulumi/azure";
const version = "6.40.0";
const home = `node_modules/${name}`;
const archive = join(home, `${version}.tgz`);

/** `Map<path, text>` of its declarations. Rejects when it is not here and cannot be fetched. */
export async function packageFiles() {
  if (!existsSync(archive)) await fetchArchive();
  const files = new Map(entriesOf(gunzipSync(readFileSync(archive))));
  // The build's notices look for these where an installed package has them.
  for (const file of ["package.json", "LICENSE"]) writeFileSync(join(home, file), files.get(file) ?? "");
  return files;
}

async function fetchArchive() {
  mkdirSync(home, { recursive: true });
  const quickly = ["--fetch-retries=0", "--fetch-timeout=60000"];
  await run("npm", ["pack", `${name}@${version}`, "--pack-destination", home, ...quickly]);
  const fetched = readdirSync(home).find((file) => file.endsWith(`-${version}.tgz`));
  renameSync(join(home, fetched), archive);
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
    if (isFile && (path.endsWith(".d.ts") || path === "package.json" || path === "LICENSE")) {
      yield [path, tar.toString("utf8", at + 512, at + 512 + size)];
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}
