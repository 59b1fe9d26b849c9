// The facts about the order of resources on the pages of the rules that find them.
import { readFileSync } from "node:fs";
import { importBundled } from "../importBundled.mjs";

const { readOrderFacts, isRecorded } = await importBundled(
  'export { readOrderFacts, isRecorded } from "./server/src/catalog/azure/orderFacts";',
);

const about = new Map([
  ["missing-order", isRecorded],
  ["usual-order", (fact) => !isRecorded(fact)],
]);

/** The facts that a rule of this id finds, as a table; nothing for other rules. */
export function orderFactsOf(id) {
  const isFound = about.get(id);
  if (!isFound) return [];
  const facts = readOrderFacts(readFileSync("server/data/order.jsonl", "utf8")).all.filter(isFound);
  const head = "| needs the order | comes first | otherwise | read at |\n|---|---|---|---|";
  return ["## Facts", `${head}\n${facts.map(rowOf).join("\n")}`];
}

function rowOf({ kind, a, b, says, sources }) {
  const first = kind === "one-at-a-time" ? "one after another" : typesOf(b);
  return `| ${typesOf(a)} | ${first} | ${says[0].toUpperCase()}${says.slice(1)}. | ${sources.map(linkOf).join(", ")} |`;
}

function typesOf(types) {
  return types.map((type) => `\`${type}\``).join(", ");
}

/** `owner/name path:line@commit`, or `owner/name#number` of an issue. */
function linkOf(source) {
  const [, repository, path, line, commit] = /^(\S+) (.+?)(?::(\d+))?@(\w+)$/.exec(source) ?? [];
  if (!repository) {
    const [name, number] = source.split("#");
    return `[${source}](https://github.com/${name}/issues/${number})`;
  }
  const name = path.slice(path.lastIndexOf("/") + 1);
  return `[${name}](https://github.com/${repository}/blob/${commit}/${path.replaceAll(" ", "%20")}${line ? `#L${line}` : ""})`;
}
