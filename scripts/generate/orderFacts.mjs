// The facts about the order of resources on the pages of the rules that find them.
import { readFileSync } from "node:fs";
import { project } from "./project.mjs";

const { readOrderFacts, isRecorded, sourcePage } = project;

const isOrder = ({ kind }) => ["needs-before", "role-before", "must-outlive", "one-at-a-time"].includes(kind);

const about = new Map([
  ["missing-order", (fact) => isOrder(fact) && isRecorded(fact)],
  ["usual-order", (fact) => isOrder(fact) && !isRecorded(fact)],
  ["missing-wait", (fact) => fact.kind === "wait-after" && isRecorded(fact)],
  ["usual-wait", (fact) => fact.kind === "wait-after" && !isRecorded(fact)],
  ["unsuitable-resource", ({ kind }) => kind === "together-with"],
  ["left-behind", ({ kind }) => kind === "purge"],
  ["missing-role", ({ needs, isOffered }) => needs !== undefined && !isOffered],
  ["useless-role", ({ kind }) => kind === "useless-role"],
  ["one-way-change", ({ kind }) => kind === "one-way"],
]);

/** The facts that a rule of this id finds, as a table; nothing for other rules. */
export function orderFactsOf(id) {
  const isFound = about.get(id);
  if (!isFound) return [];
  const { all } = readOrderFacts(readFileSync("server/data/order.jsonl", "utf8"));
  const facts = all.filter(isFound);
  const head = facts.every(isOrder) ? "| needs the order | comes first | otherwise" : "| about | beside | what happens";
  const table = (head, rows) => `${head} | read at |\n|---|---|---|---|\n${rows.map(rowOf).join("\n")}`;
  if (id !== "missing-role") return ["## Facts", table(head, facts)];
  const further = all.filter(({ kind }) => kind === "uses-role");
  return [
    "## Facts",
    table(head, facts),
    "## Roles that are offered besides",
    "*Azure ML: Add Role Assignments* and `azureml-terraform role --assignments` write these too. Nothing is found where they lack: the resource is made without them, or something else may give them.",
    table(head, further),
  ];
}

function rowOf({ kind, a, b, at, needs, says, sources }) {
  const first =
    kind === "one-at-a-time" ? "one after another" : needs ? needs.role : b.length > 0 ? typesOf(b) : "itself";
  const where = kind === "one-way" && at ? `, \`${at}\`` : "";
  return `| ${typesOf(a)}${where} | ${first} | ${says[0].toUpperCase()}${says.slice(1)}. | ${sources.map(linkOf).join(", ")} |`;
}

/** Types, or some of them where there are too many for a table. */
function typesOf(types) {
  const shown = types.length > 40 ? types.slice(0, 3) : types;
  const more = types.length - shown.length;
  return shown.map((type) => `\`${type}\``).join(", ") + (more > 0 ? ` and ${more} more` : "");
}

/** A source by the name of its file, or as it is written. */
function linkOf(source) {
  const [, path] = /^\S+ (.+?)(?::\d+)?@\w+$/.exec(source) ?? [];
  const name = path === undefined ? source : path.slice(path.lastIndexOf("/") + 1);
  return `[${name}](${sourcePage(source)})`;
}
