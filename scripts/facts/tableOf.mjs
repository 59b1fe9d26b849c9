// The table of paths that a command is given as a file, or else the one that is committed.
import { existsSync, readFileSync } from "node:fs";
import { parsedLines } from "./lines.mjs";

/** The types of the table, a line each with its `arguments`, and the other files: what was applied. */
export function tableOf(files) {
  const isTable = (file) => /^\{"type":"\w+"[^\n]*"arguments":\[/.test(readFileSync(file, "utf8").slice(0, 100_000));
  const table = files.find(isTable);
  const applied = files.filter((file) => file !== table);
  return { table: table === undefined ? committed() : parsedLines(readFileSync(table, "utf8")), applied };
}

function committed() {
  const file = "server/data/azureMapping.jsonl";
  return existsSync(file) ? parsedLines(readFileSync(file, "utf8")).slice(1).map(lineOf) : [];
}

function lineOf({ type, azure, kinds = [], inId = [], args }) {
  const parts = inId.map((arg) => ({ arg, path: "#id", how: "id-part" }));
  const constants = kinds.map(({ at, words }) => [`${azure} ${at}`, words.map((word) => JSON.stringify(word))]);
  return {
    type,
    armType: azure,
    arguments: [...parts, ...Object.entries(args).map(([arg, place]) => rowOf(arg, place))],
    constants: Object.fromEntries(constants),
  };
}

function rowOf(arg, place) {
  if (typeof place === "string") return { arg, path: place, how: "same" };
  const { at: path, of: req, as } = place;
  const row = { arg, path, ...(req !== undefined && { req }) };
  if (as === undefined) return { ...row, how: "same" };
  if (as === "not") return { ...row, how: "inverted" };
  if (as === "json") return { ...row, how: "json" };
  if (as === "base64") return { ...row, how: "encoded" };
  if (as === "keys") return { ...row, path: `${path}.{id}`, how: "key" };
  if (!Array.isArray(as) && typeof as !== "number") return { ...row, how: as ?? "unknown" };
  return typeof as === "number" ? { ...row, how: "scaled", values: [[1, as]] } : { ...row, how: "values", values: as };
}
