import type { Wanted } from "../../../model/change";
import { literal } from "../../pen";
import type { Ink } from "./ink";
import { type Segment, segmentsOf } from "./segmentsOf";
import { insideOf, writeString } from "./writeString";

/** An expression of Terraform's own language as code: as a string that Terraform evaluates, with what the program has names for as code. */
export function writeExpression(source: string, wanted: Wanted | undefined, ink: Ink): string {
  const path = pathOf(source);
  const handle = path && ink.handle(path, wanted);
  if (handle !== undefined) return literal(ink.pen, handle);
  const segments = segmentsOf(source) ?? [{ kind: "value", text: source.trim() }];
  const [first] = segments;
  // A single interpolation is its value, of whatever type.
  if (segments.length === 1 && first?.kind === "value" && first.text !== source.trim())
    return writeExpression(first.text, wanted, ink);
  return literal(ink.pen, asWanted(writeSegments(segments, ink), wanted, ink));
}

/** `["azurerm_key_vault", "kv", "id"]` for a traversal by names alone. */
function pathOf(source: string): string[] | undefined {
  return /^[\p{L}_][\p{L}\p{N}_-]*(\.[\p{L}_][\p{L}\p{N}_-]*)+$/u.test(source) ? source.split(".") : undefined;
}

/** Where an argument does not take what stands there, it is said to give what is wanted. */
export function asWanted(code: string, wanted: Wanted | undefined, ink: Ink): string {
  const isString = /^["'`]/.test(code);
  if (!wanted || ink.isLoose || (isString && wanted === "string")) return code;
  return `${ink.core("Token")}.${methods[wanted]}(${code})`;
}

const methods: Readonly<Record<Wanted, string>> = {
  string: "asString",
  number: "asNumber",
  bool: "asAny",
  list: "asList",
  map: "asStringMap",
  objects: "asAny",
};

/** A plain string where nothing in it is code, else a template of the program's language. */
function writeSegments(segments: readonly Segment[], ink: Ink): string {
  const codes = segments.map(({ kind, text }, index) => {
    const path = kind === "value" ? pathOf(text) : undefined;
    // Behind a dollar sign the braces of the program's own template would read as Terraform's escape.
    const previous = segments[index - 1];
    return path && !previous?.text.endsWith("$") ? ink.handle(path, "string") : undefined;
  });
  const sources = segments.map(({ kind, text }) => (kind === "value" ? `\${${text}}` : text));
  if (codes.every((code) => code === undefined)) return writeString(sources.join(""));
  return `\`${sources.map((source, index) => (codes[index] === undefined ? insideOf(source, "`") : `\${${codes[index]}}`)).join("")}\``;
}
