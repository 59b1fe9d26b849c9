// What azurerm refuses when it plans, on the page of the rule that finds it.
import { readFileSync } from "node:fs";
import { project } from "./project.mjs";

const { readPlanRefusals } = project;

/** All of them as a table; nothing for other rules. */
export function planRefusalsOf(id) {
  if (id !== "plan-refusal") return [];
  const all = readPlanRefusals(readFileSync("server/data/planRefusals.jsonl", "utf8"));
  const rows = [...all].flatMap(([type, refusals]) => refusals.map((one) => rowOf(type, one)));
  const head = "| resource | to do | since azurerm | read in |\n|---|---|---|---|";
  return ["## Facts", `${head}\n${rows.join("\n")}`];
}

function rowOf(type, { says, since = "", source }) {
  return `| \`${type}\` | ${says}. | ${since} | ${source.slice(source.lastIndexOf("/") + 1)} |`;
}
