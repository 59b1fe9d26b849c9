import { counted } from "../../text/index";
import { collectionResult, objectResult, type Result, textResult, unknown } from "../result";
import type { Type } from "../type";
import { mostElements } from "./arguments";
import { type FunctionRefusal, refuse } from "./implementation";

/** The rows of comma-separated values (RFC 4180) as objects. The first row has the names of the attributes. */
export function tableInCsv(text: string): Result | FunctionRefusal {
  const rows = rowsIn(text);
  if (!rows) return refuse("needs comma-separated values, with quotes only around whole fields and each closed", 0);
  const [names, ...others] = rows;
  if (!names) return refuse("needs a first line with the names of columns", 0);
  if (new Set(names).size < names.length) return refuse("needs another name for each column", 0);
  const element: Type = { kind: "object", attributes: new Map(names.map((name) => [name, "string"] as const)) };
  const odd = others.findIndex((row) => row.length !== names.length);
  if (odd >= 0)
    return refuse(
      `needs ${counted(names.length, "field")} in each row, and row ${odd + 2} has ${others[odd]?.length}`,
      0,
    );
  if (others.length * names.length > mostElements) return unknown;
  const objects = others.map((row) =>
    objectResult(new Map(names.map((name, at) => [name, textResult(row[at] ?? "")]))),
  );
  return collectionResult("list", element, objects);
}

/** The fields of all lines that are not empty; undefined where quotes are not as they have to be. */
function rowsIn(text: string): string[][] | undefined {
  const lines = text.replace(/\r\n|\r$/g, (end) => (end === "\r" ? "" : "\n"));
  const rows: string[][] = [];
  let row: string[] = [];
  // A field in quotes, or one without any, and what ends it.
  const field = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/y;
  let at = 0;
  while (at < lines.length || row.length > 0) {
    if (row.length === 0 && lines.charAt(at) === "\n") {
      at++;
      continue;
    }
    field.lastIndex = at;
    const found = field.exec(lines);
    if (!found) return undefined;
    const [whole, quoted, plain = "", end] = found;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
