import { addressIn } from "../../../model/address";
import type { NewValue, Wanted } from "../../../model/change";
import { valuesIn } from "../../../model/value";
import { codeString, escapeCode } from "../../../text/codeText";
import { deepest } from "../../hcl/cursor/cursor";
import { skip } from "../../hcl/cursor/skip";
import { readerOf } from "../../hcl/expressions/readExpression";
import type { Ink } from "./ink";
import { type Segment, segmentsOf } from "./segmentsOf";

/** An expression of Terraform's own language as code: as a string that Terraform evaluates, in which the program's names stand for what it has names for. */
export function writeExpression(written: Extract<NewValue, { kind: "expression" }>, ink: Ink): string {
  const { wanted } = written;
  let { source } = written;
  let segments = segmentsOf(source);
  // A single interpolation is its value, of whatever type.
  for (let level = 0; level < deepest && segments?.length === 1 && segments[0]!.kind === "value"; level++) {
    source = segments[0]!.text;
    segments = segmentsOf(source);
  }
  const path = pathOf(source);
  const handle = path && ink.handle(path, wanted);
  if (handle !== undefined) return handle;
  const text = segments ? writeTemplate(segments, ink) : writeSource(source, ink);
  return asWanted(text, wanted, ink);
}

/** What stands between `${` and `}`, as a string. */
export function writeSource(source: string, ink: Ink): string {
  const isPlain = !/[{#]|\/\/|\/\*|<</.test(source);
  const text = isPlain ? source.trim().replace(/(?<!\s)\s*\n\s*/g, " ") : source.trim();
  return writePieces(piecesOf({ kind: "value", text, isClosed: true }, ink));
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

/** `["azurerm_key_vault", "kv", "id"]` for a traversal by names alone. */
function pathOf(source: string): string[] | undefined {
  return /^[\p{L}_][\p{L}\p{N}_-]*(\.[\p{L}_][\p{L}\p{N}_-]*)+$/u.test(source) ? source.split(".") : undefined;
}

/** A piece of a string: as it stands, or code between the braces of a template literal. */
type Piece = { readonly text: string } | Code;

interface Code {
  readonly code: string;
  /** What it is in Terraform's own language. */
  readonly source: string;
  /** Whether it stands in an interpolation, so that it must give a bare address. */
  readonly isInside: boolean;
}

function writeTemplate(segments: readonly Segment[], ink: Ink): string {
  return writePieces(
    segments.flatMap((segment, index): Piece[] => {
      const path = segment.kind === "value" ? pathOf(segment.text) : undefined;
      // Behind a dollar sign the braces of the program's own template would read as Terraform's escape.
      const code = path && !segments[index - 1]?.text.endsWith("$") ? ink.handle(path, "string") : undefined;
      return code === undefined ? piecesOf(segment, ink) : [{ code, source: `\${${segment.text}}`, isInside: false }];
    }),
  );
}

/** A plain string where nothing in it is code, else a template literal. */
function writePieces(all: readonly Piece[]): string {
  const pieces = asTheLibraryReads(all);
  if (pieces.every((piece) => "text" in piece)) return codeString(pieces.map(({ text }) => text).join(""));
  return `\`${pieces.map((piece) => ("text" in piece ? escapeCode(piece.text, "`") : `\${${piece.code}}`)).join("")}\``;
}

/**
 * The library puts a value into braces unless it stands behind `${` with no `}` in between, whichever braces those are.
 * Code for which that is not as it should be stays in Terraform's own language.
 */
function asTheLibraryReads(pieces: readonly Piece[]): Piece[] {
  let isInside = false;
  return pieces.map((piece) => {
    if (!("text" in piece)) return piece.isInside === isInside ? piece : { text: piece.source };
    const opened = piece.text.lastIndexOf("${");
    const closed = piece.text.lastIndexOf("}");
    if (opened >= 0 || closed >= 0) isInside = opened > closed;
    return piece;
  });
}

/** An interpolation with addresses that the program has names for as code, anything else as it stands. */
function piecesOf({ kind, text }: Segment, ink: Ink): Piece[] {
  if (kind !== "value") return [{ text }];
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, code } of addressesIn(text, ink)) {
    pieces.push({ text: text.slice(at, start) }, { code, source: text.slice(start, end), isInside: true });
    at = end;
  }
  pieces.push({ text: text.slice(at) });
  return [{ text: "${" }, ...pieces, { text: "}" }];
}

function addressesIn(source: string, ink: Ink): { start: number; end: number; code: string }[] {
  const r = readerOf(source);
  r.newlines = false;
  skip(r);
  const value = r.readExpression();
  return [...valuesIn(value)].flatMap((one) => {
    const target = one.kind === "reference" ? addressIn(one.reference) : undefined;
    const [root] = one.kind === "reference" ? one.reference.steps : [];
    const code = target && ink.handle(target.address.split("."), "address");
    return target && root && code !== undefined
      ? [{ start: root.span.start, end: target.nameStep.span.end, code }]
      : [];
  });
}
