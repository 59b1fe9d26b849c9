import type { Entry } from "../../model/value";
import type { Mention } from "./mentions";

/** What is given to a variable, by its name, as a mention of it; `via` as there. */
export function inputOf(entry: Entry, text: string, via?: string): Mention[] {
  const { name, nameSpan } = entry;
  if (!name || (entry.form && entry.form !== "argument")) return [];
  const isLiteral = text.slice(nameSpan.start, nameSpan.end) === name;
  const common = { name: nameSpan, whole: nameSpan, start: nameSpan, isDeclaration: false, isLiteral, entry, rest: [] };
  return [{ address: `var.${name}`, ...common, ...(via !== undefined && { via }) }];
}
