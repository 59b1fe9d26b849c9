import { addressIn, type ExpectedType, type NewValue, valuesIn } from "../../../model/index";
import { codeString, escapeCode } from "../../../text/index";
import { parserAt } from "../../hcl/expressions/parseExpression";
import { maxDepth } from "../../hcl/scanner/scanner";
import { skipTrivia } from "../../hcl/scanner/skipTrivia";
import { type Segment, segmentsOf } from "./segmentsOf";
import type { WriteContext } from "./writeContext";

/**
 * An expression of Terraform's own language as code: as a string that Terraform evaluates, with the names of the
 * program.
 */
export function writeExpression(written: Extract<NewValue, { kind: "expression" }>, context: WriteContext): string {
  const { wanted } = written;
  let { source } = written;
  let segments = segmentsOf(source);
  // A single interpolation is its value, of whatever type.
  for (let level = 0; level < maxDepth && segments?.length === 1 && segments[0]!.kind === "value"; level++) {
    source = segments[0]!.text;
    segments = segmentsOf(source);
  }
  const path = pathOf(source);
  const handle = path && context.handle(path, wanted);
  if (handle !== undefined) return handle;
  const text = segments ? writeTemplate(segments, context) : writeSource(source, context);
  return withWantedType(text, wanted, context);
}

/** What is between `${` and `}`, as a string. */
export function writeSource(source: string, context: WriteContext): string {
  const isPlain = !/[{#]|\/\/|\/\*|<</.test(source);
  const text = isPlain ? source.trim().replace(/(?<!\s)\s*\n\s*/g, " ") : source.trim();
  return writeParts(stringPartsOf({ kind: "value", text, isClosed: true }, context));
}

/** Wraps code in `Token.asString(…)` and the like where its type is not the one that the argument takes. */
export function withWantedType(code: string, wanted: ExpectedType | undefined, context: WriteContext): string {
  const isString = /^["'`]/.test(code);
  if (!wanted || context.allowsAnyValue || (isString && wanted === "string")) return code;
  return `${context.core("Token")}.${methods[wanted]}(${code})`;
}

const methods: Readonly<Record<ExpectedType, string>> = {
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

/** A part of a string: text as it is, or code between the braces of a template literal. */
type StringPart = { readonly text: string } | CodePart;

interface CodePart {
  readonly code: string;
  /** What it is in Terraform's own language. */
  readonly source: string;
  /** Whether it is in an interpolation, so that it must give a bare address. */
  readonly isInside: boolean;
}

function writeTemplate(segments: readonly Segment[], context: WriteContext): string {
  return writeParts(
    segments.flatMap((segment, index): StringPart[] => {
      const path = segment.kind === "value" ? pathOf(segment.text) : undefined;
      // Behind a dollar sign the braces of the program's own template would read as Terraform's escape.
      const code = path && !segments[index - 1]?.text.endsWith("$") ? context.handle(path, "string") : undefined;
      return code === undefined
        ? stringPartsOf(segment, context)
        : [{ code, source: `\${${segment.text}}`, isInside: false }];
    }),
  );
}

/** A plain string where nothing in it is code, else a template literal. */
function writeParts(all: readonly StringPart[]): string {
  const parts = asTheLibraryReads(all);
  if (parts.every((part) => "text" in part)) return codeString(parts.map(({ text }) => text).join(""));
  return `\`${parts.map((part) => ("text" in part ? escapeCode(part.text, "`") : `\${${part.code}}`)).join("")}\``;
}

/**
 * The library puts a value into braces unless it is behind `${` with no `}` in between, whichever braces those are.
 * Code for which that is not as it should be stays in Terraform's own language.
 */
function asTheLibraryReads(parts: readonly StringPart[]): StringPart[] {
  let isInside = false;
  return parts.map((part) => {
    if (!("text" in part)) return part.isInside === isInside ? part : { text: part.source };
    const opened = part.text.lastIndexOf("${");
    const closed = part.text.lastIndexOf("}");
    if (opened >= 0 || closed >= 0) isInside = opened > closed;
    return part;
  });
}

/** An interpolation with addresses that the program has names for as code, anything else as it is. */
function stringPartsOf({ kind, text }: Segment, context: WriteContext): StringPart[] {
  if (kind !== "value") return [{ text }];
  const parts: StringPart[] = [];
  let at = 0;
  for (const { start, end, code } of addressesIn(text, context)) {
    parts.push({ text: text.slice(at, start) }, { code, source: text.slice(start, end), isInside: true });
    at = end;
  }
  parts.push({ text: text.slice(at) });
  return [{ text: "${" }, ...parts, { text: "}" }];
}

function addressesIn(source: string, context: WriteContext): { start: number; end: number; code: string }[] {
  const r = parserAt(source);
  r.newlines = false;
  skipTrivia(r);
  const value = r.readExpression();
  return [...valuesIn(value)].flatMap((one) => {
    const target = one.kind === "reference" ? addressIn(one.reference) : undefined;
    const [root] = one.kind === "reference" ? one.reference.steps : [];
    const code = target && context.handle(target.address.split("."), "address");
    return target && root && code !== undefined
      ? [{ start: root.span.start, end: target.nameStep.span.end, code }]
      : [];
  });
}
