// `npm run categories -- <azure-monitor-ref/supported-logs> <owner/name@commit>` renews server/data/logCategories.jsonl: the categories of logs
// that resources of Azure have, which diagnostic settings name. The folder is one of MicrosoftDocs/azure-reference-other, a page for each resource type
// that Microsoft makes of its API; that repository had them until November 2024, and where they are since is not public. Types that Azure's resource
// types (server/data/azureTypes.txt) do not have are left out.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lines } from "./facts/lines.mjs";

const [folder, commit] = process.argv.slice(2);
if (!folder || !/^[\w.-]+\/[\w.-]+@[0-9a-f]{12,40}$/.test(commit ?? "")) {
  console.error("Name the folder and where it is from: npm run categories -- <supported-logs> <owner/name@commit>");
  process.exit(2);
}
/** As they are written there, by their names in lower case. */
const known = new Map(
  readFileSync("server/data/azureTypes.txt", "utf8")
    .split("\n")
    .flatMap((line) => /^([\w.]+(?:\/[\w.]+)+)\t/.exec(line)?.[1] ?? [])
    .map((type) => [type.toLowerCase(), type]),
);
const pages = readdirSync(join(folder, "includes")).map(pageOf);
const found = pages.filter(({ type, logs }) => known.has(type.toLowerCase()) && logs.length > 0);
const rows = found.map(({ type, logs }) => ({ type: known.get(type.toLowerCase()), logs }));
const date = pages
  .map((page) => page.date)
  .toSorted()
  .at(-1);
const header = {
  source: `https://github.com/${commit.replace(/@(.{12}).*/, " ($1)")}, azure-monitor-ref/supported-logs, pages that Microsoft makes of its API; types that Azure's published types do not have are left out`,
  date,
};
writeFileSync(
  "server/data/logCategories.jsonl",
  lines([header, ...rows.toSorted((a, b) => (a.type.toLowerCase() < b.type.toLowerCase() ? -1 : 1))]),
);
const left = pages.filter((page) => !found.includes(page)).map(({ type }) => type);
console.log(`Wrote ${rows.length} types of ${date}. Left out: ${left.join(", ")}.`);

/** What a page says: the type that it is about, the day it was made, and the first cell of each row of its table. */
function pageOf(name) {
  const text = readFileSync(join(folder, "includes", name), "utf8");
  const [, type = ""] = /^ms\.custom: ([\w.]+(?:\/[\w.]+)+)/m.exec(text) ?? [];
  const [, month = "", day = "", year = ""] = /^ms\.date: (\d\d)\/(\d\d)\/(\d{4})/m.exec(text) ?? [];
  const logs = [...text.matchAll(/^\|`([^`|\n]+)`/gm)].map(([, category]) => category.trim());
  return { type, date: `${year}-${month}-${day}`, logs: [...new Set(logs)].toSorted() };
}
