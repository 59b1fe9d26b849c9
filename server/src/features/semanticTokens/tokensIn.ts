// Semantic tokens of one document by its text alone, without what a schema or another file tells.
import { forNames } from "../../analysis/index";
import {
  addressIn,
  type Block,
  type Body,
  type BodyItem,
  builtIns,
  type Expression,
  hasType,
  type Reference,
  type SemanticToken,
  type Value,
} from "../../model/index";
import type { Span } from "../../text/index";

/** Words that references begin with and that name no block. */
const roots: ReadonlySet<string> = new Set([
  ...builtIns,
  ...["var", "local", "module", "data", "ephemeral", "action", "list", "resource", "run", "provider"],
]);

/**
 * What the words of a block are, as far as its text alone shows, in the order of the text. Texts, numbers and comments
 * are left to the grammar, which sees the same.
 */
export function tokensIn(block: Block, text: string): SemanticToken[] {
  const tokens: SemanticToken[] = [{ span: block.kindSpan, type: "type" }];
  for (const [index, { span }] of block.labels.entries()) {
    const isName = !hasType(block.kind) || index > 0;
    tokens.push({ span, type: "enumMember", ...(isName && { modifier: "declaration" }) });
  }
  const walk = walker(text, tokens);
  for (const item of block.body.items) {
    if (block.kind === "locals") walk.entry(item, { type: "variable", modifier: "declaration" });
    else if (block.kind === "variable" && item.name === "type") walk.typed(item);
    else walk.entry(item);
  }
  return ordered(tokens, text);
}

/** Tokens of what is outside of blocks: values of variables, or unfinished code. */
export function looseTokens({ items }: Body, text: string): SemanticToken[] {
  const tokens: SemanticToken[] = [];
  const walk = walker(text, tokens);
  for (const item of items) walk.entry(item, { type: "variable" });
  return ordered(tokens, text);
}

function walker(text: string, tokens: SemanticToken[]) {
  const add = (span: Span, type: SemanticToken["type"], modifier?: SemanticToken["modifier"]) =>
    tokens.push({ span, type, ...(modifier && { modifier }) });
  return { entry: inEntry, typed: inTyped };

  function inBody(body: Body): void {
    for (const item of body.items) inEntry(item);
  }

  function inEntry(item: BodyItem, name: Omit<SemanticToken, "span"> = { type: "property" }): void {
    const { nameSpan, value, form, labels = [], key, dynamic } = item;
    if (key) inValue(key);
    if (dynamic) {
      add({ start: item.span.start, end: item.span.start + "dynamic".length }, "keyword");
      add(nameSpan, "type");
      inBody(dynamic.body);
      return;
    }
    // A name in quotes is a text like any other.
    if (text[nameSpan.start - 1] !== '"' && text[nameSpan.start] !== '"' && !key && form !== undefined)
      tokens.push({ span: nameSpan, ...(form === "block" ? { type: "type" } : name) });
    for (const label of labels) add(label.span, "enumMember");
    if (value.kind === "body") inBody(value.body);
    else inValue(value);
  }

  function inValue(value: Value): void {
    if (value.kind === "reference") inReference(value.reference);
    else if (value.kind === "list") for (const item of value.items) inValue(item);
    else if (value.kind === "body") inBody(value.body);
    else if (value.kind === "expression") inExpression(value);
  }

  function inExpression({ call, operation, parts }: Expression): void {
    if (call) add(call.span, "function", call.name.includes("::") ? undefined : "defaultLibrary");
    if (operation?.kind === "for") for (const name of forNames(operation)) add(name, "parameter", "declaration");
    for (const part of parts) inValue(part);
    const steps = operation?.kind === "access" ? operation.steps : [];
    for (const { kind, name, span: named } of steps) if (kind === "name" && name) add(named, "property");
  }

  function inReference(reference: Reference): void {
    const nameEnd = addressIn(reference)?.nameStep.span.end ?? -1;
    for (const [index, { kind, name, span, key }] of reference.steps.entries()) {
      if (key) inValue(key);
      if (kind !== "name" || !name) continue;
      if (index > 0) add(span, span.end <= nameEnd ? "variable" : "property");
      else if (reference.bound) add(span, "parameter");
      else add(span, "variable", roots.has(name) ? "defaultLibrary" : undefined);
    }
  }

  /** `type = map(string)`: names of types rather than references and functions. */
  function inTyped({ nameSpan, value, form }: BodyItem): void {
    if (form === "argument") add(nameSpan, "property");
    inType(value);
  }

  function inType(value: Value): void {
    if (value.kind === "reference") {
      for (const { kind, span } of value.reference.steps) if (kind === "name") add(span, "type", "defaultLibrary");
    } else if (value.kind === "expression") {
      if (value.call) add(value.call.span, "type", "defaultLibrary");
      for (const part of value.parts) inType(part);
    } else if (value.kind === "list") for (const item of value.items) inType(item);
    else if (value.kind === "body") {
      for (const item of value.body.items) {
        add(item.nameSpan, "property");
        inType(item.value);
      }
    }
  }
}

/** In the order of the text, each on one line, and none on another. */
function ordered(tokens: readonly SemanticToken[], text: string): SemanticToken[] {
  let end = 0;
  return tokens
    .toSorted((one, other) => one.span.start - other.span.start)
    .filter(({ span }) => {
      const isApart = span.start >= end && span.end > span.start && !text.slice(span.start, span.end).includes("\n");
      if (isApart) end = span.end;
      return isApart;
    });
}
