// Lets scripts/prose.mjs write dist/data/prose.jsonl, unless what it is made from is as old as the last time: it takes
// seconds. Does not mind when it cannot be written, which is the case without a network.
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { run } from "../run.mjs";

/** Whose licence the build passes on; npm takes it away again when it installs. */
const origin = "node_modules/@pulumi/azure/package.json";
const sources = ["scripts/prose.mjs", "scripts/prose", "server/data"];

/** Whether `target` is there in the end. */
export async function addProse(target) {
  const upToDate =
    existsSync(target) && existsSync(origin) && sources.every((source) => changed(source) <= changed(target));
  if (!upToDate) await run(process.execPath, ["scripts/prose.mjs"], { show: true });
  return existsSync(target);
}

function changed(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((entry) => changed(join(path, entry))));
}
