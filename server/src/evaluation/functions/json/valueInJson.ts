import {
  boolResult,
  nullValue,
  numberResult,
  objectResult,
  type Result,
  textResult,
  tupleResult,
  unknown,
} from "../../result";

/** How deeply JSON may be nested that is read. */
const deepest = 100;

interface Reader {
  readonly text: string;
  at: number;
  /** Whether all of it can be known: fractions of very many digits cannot, and what a name means that comes twice is not looked at. */
  isSure: boolean;
}

/** The value of a JSON text, with the types that Terraform gives it; undefined if it is not JSON. */
export function valueInJson(text: string): Result | undefined {
  try {
    JSON.parse(text);
  } catch {
    return undefined;
  }
  const reader: Reader = { text, at: 0, isSure: true };
  const value = readValue(reader, 0);
  return reader.isSure ? value : unknown;
}

/** Reads the value at the place of the reader, in a text that is JSON. */
function readValue(reader: Reader, depth: number): Result {
  const sign = next(reader);
  if (depth > deepest) reader.isSure = false;
  if (!reader.isSure) return unknown;
  if (sign === '"') return textResult(readText(reader));
  if (sign === "[") {
    const elements: Result[] = [];
    for (reader.at++; reader.isSure && next(reader) !== "]"; ) elements.push(readItem(reader, depth));
    reader.at++;
    return tupleResult(elements);
  }
  if (sign === "{") {
    const attributes = new Map<string, Result>();
    for (reader.at++; reader.isSure && next(reader) !== "}"; ) {
      const name = readText(reader).normalize("NFC");
      next(reader);
      reader.at++;
      if (attributes.has(name)) reader.isSure = false;
      attributes.set(name, readItem(reader, depth));
    }
    reader.at++;
    return objectResult(attributes);
  }
  return plainValue(taken(reader, /[-+.\w]+/y), reader);
}

function plainValue(written: string, reader: Reader): Result {
  if (written === "null") return nullValue;
  if (written === "true" || written === "false") return boolResult(written === "true");
  if (written.replace(/\D/g, "").length > 15) reader.isSure = false;
  return numberResult(Number(written), true);
}

/** The value here and the comma behind it. */
function readItem(reader: Reader, depth: number): Result {
  const value = readValue(reader, depth + 1);
  if (!reader.isSure) reader.at = reader.text.length;
  if (next(reader) === ",") reader.at++;
  return value;
}

/** The sign behind blanks. */
function next(reader: Reader): string {
  taken(reader, /[ \t\r\n]*/y);
  return reader.text.charAt(reader.at);
}

function readText(reader: Reader): string {
  const written = taken(reader, /"(?:[^"\\]|\\.)*"/y);
  const text: unknown = JSON.parse(written || '""');
  return typeof text === "string" ? text.replace(/\p{Surrogate}/gu, "\ufffd") : "";
}

/** The text that a sticky pattern matches at the reader's position; the reader moves behind it. Empty without a match. */
export function taken(reader: Pick<Reader, "text" | "at">, pattern: RegExp): string {
  pattern.lastIndex = reader.at;
  const [found = ""] = pattern.exec(reader.text) ?? [];
  reader.at += found.length;
  return found;
}
