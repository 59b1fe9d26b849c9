import type { FunctionSignature } from "../../catalog/index";
import { codeIn } from "../../languages/index";
import { type Body, type Document, type Expression, functionName, type Value, valuesIn } from "../../model/index";
import type { Span } from "../../text/index";
import { asText, type Markdown } from "../../wording/index";
import type { Store } from "../../workspace/index";
import { describeFunction } from "../documentation/documentation";

/** What a function takes, while it is called. */
export interface SignatureHelp {
  /** `join(separator: string, lists: list(string)…) → string`. */
  readonly label: string;
  /** Where each parameter is in the label, in UTF-16 code units. */
  readonly parameters: readonly (readonly [start: number, end: number])[];
  /** What each of them is, or nothing. */
  readonly descriptions: readonly Markdown[];
  /** Which one the cursor is at; those that may repeat count once. */
  readonly active: number;
  readonly documentation: Markdown;
}

/** What is shown beside a call. */
export interface SignatureQueries {
  signatureHelp(uri: string, offset: number): SignatureHelp | undefined;
}

/** Answers from the store. Where another extension knows the functions, that one shows them. */
export function signatureQueries({ read, scopeOf, othersFor }: Store): SignatureQueries {
  return {
    signatureHelp(uri, offset) {
      const document = read(uri);
      if (!document || othersFor(uri).some(({ capabilities }) => capabilities.includes("functions"))) return undefined;
      const found = callAt(document, offset);
      const name = found?.call.call && functionName(found.call.call);
      const signature = name === undefined ? undefined : scopeOf(uri).catalog.functions.get(name);
      return found && signature ? helpFor(signature, found.argument) : undefined;
    },
  };
}

function helpFor(signature: FunctionSignature, argument: number): SignatureHelp {
  const { name, parameters, rest, returns } = signature;
  let label = `${name}(`;
  const spans: [number, number][] = [];
  for (const parameter of [...parameters, ...(rest ? [rest] : [])]) {
    if (spans.length > 0) label += ", ";
    const start = label.length;
    label += `${parameter.name}: ${parameter.type}${parameter === rest ? "…" : ""}`;
    spans.push([start, label.length]);
  }
  const active = rest ? Math.min(argument, parameters.length) : argument;
  return {
    label: `${label}) → ${returns}`,
    parameters: spans,
    descriptions: [...parameters, ...(rest ? [rest] : [])].map(({ description = "" }) => asText(description)),
    active,
    documentation: describeFunction(signature),
  };
}

/** The innermost call whose arguments an offset is in, and which of them. */
function callAt(document: Document, offset: number): { call: Expression; argument: number } | undefined {
  const block = document.blocks.findLast(({ span }) => span.start <= offset);
  const value = block && valueAround(block.body, offset);
  let found: (Expression & { span: Span }) | undefined;
  for (const part of value ? valuesIn(value) : [])
    if (part.kind === "expression" && part.call && isInArguments(part, document, offset)) found = part;
  return found && { call: found, argument: argumentAt(found, document, offset) };
}

/** The value that an offset is in, or behind which it is. */
function valueAround({ items }: Body, offset: number): Value | undefined {
  const item = items.findLast(({ span }) => span.start <= offset);
  if (!item) return undefined;
  const { value } = item;
  return (value.kind === "body" ? valueAround(value.body, offset) : undefined) ?? value;
}

function isInArguments({ call, span }: Expression & { span: Span }, document: Document, offset: number): boolean {
  if (offset <= call!.span.end) return false;
  // Half typed, it ends with what is there of it.
  const isClosed = document.text[span.end - 1] === ")";
  return isClosed
    ? offset < span.end
    : codeIn(document, { start: span.end, end: offset }).trim().replace(/,$/, "") === "";
}

function argumentAt({ parts, call }: Expression, document: Document, offset: number): number {
  const before = parts.findLastIndex(({ span }) => span.end <= offset);
  const from = parts[before]?.span.end ?? call!.span.end;
  const isBehindComma = before >= 0 && codeIn(document, { start: from, end: offset }).includes(",");
  return Math.max(0, before) + Number(isBehindComma);
}
