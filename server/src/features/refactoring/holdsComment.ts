import { type Value, valuesIn } from "../../model/value";

/** Whether a comment stands in a literal, between the texts that it is made of. */
export function holdsComment(value: Value, text: string): boolean {
  let between = "";
  let at = value.span.start;
  for (const { kind, span } of valuesIn(value)) {
    if (kind !== "text") continue;
    between += text.slice(at, span.start);
    at = span.end;
  }
  return /\/\/|\/\*/.test(between + text.slice(at, value.span.end));
}
