import type { Value } from "../../model/value";

/** Whether a value is one of JSON's own where it stands, rather than a part of a template in a string. */
export function isWholeValue(value: Value, text: string): boolean {
  if (isInString(value.span.start, text)) return false;
  const parsed = parse(text.slice(value.span.start, value.span.end));
  switch (value.kind) {
    case "text":
      return parsed === value.text;
    case "number":
    case "bool":
      return String(parsed) === String(value.kind === "number" ? value.number : value.bool);
    case "null":
      return parsed === null;
    case "list":
    case "body":
      return typeof parsed === "object" && parsed !== null;
    default:
      return false;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isInString(offset: number, text: string): boolean {
  let isInside = false;
  for (let at = 0; at < offset; at++) {
    if (text[at] === '"') isInside = !isInside;
    else if (isInside && text[at] === "\\") at++;
  }
  return isInside;
}
