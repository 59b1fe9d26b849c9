import type { BodyItem } from "../../../../model/index";
import type { Span } from "../../../../text/index";
import { maxDepth } from "../../../hcl/scanner/scanner";
import { nestedOf } from "../../../json/nestedOf";
import type { Member, TextNode } from "../../../json/node";
import { memberItems as argumentsOf } from "../../../json/valueOfNode";
import type { ConstructClass } from "../constructs/construct";
import type { ParseContext } from "../context";
import type { SyntaxNode } from "../syntax/node";
import { jsonValueOf } from "../values/jsonValueOf";
import { stringText } from "../values/stringText";
import { unwrapBodyItems } from "../values/unwrap";
import { opaqueBodyItem } from "./objectItems";

/** Nested blocks that have a label, which is the next step of the path. */
const labelled: ReadonlySet<string> = new Set(["dynamic", "provisioner"]);

/**
 * Adds what `addOverride(path, value)` sets, which is Terraform's JSON. Where it cannot be read, or changes what is
 * already there, a body item that means anything says that something is set.
 */
export function addOverride(
  context: ParseContext,
  items: BodyItem[],
  path: SyntaxNode,
  value: SyntaxNode,
  whole: Span,
  kind: ConstructClass["kind"],
): void {
  const names = stringText(context, path)
    ?.split(/(?<!\\)\./)
    .map((name) => name.replaceAll("\\.", "."));
  const json = jsonValueOf(context, value);
  const place = names && names.length <= maxDepth ? placeFor(items, names) : undefined;
  if (!json || !place || place.isTaken) {
    items.push(opaqueBodyItem(context, { ...whole, value }));
    return;
  }
  const starts = startsIn(context, path, names!);
  const member = place.names.reduceRight<Member | undefined>((inner, text, index) => {
    const at = starts?.at(index - place.names.length);
    const span = at === undefined ? path : { start: at - 1, end: at + text.length + 1 };
    const key: TextNode = { kind: "text", start: span.start, end: span.end, text, plain: false };
    if (!inner) return { key, written: true, value: json };
    const { start } = inner.key;
    return { key, written: true, value: { kind: "object", members: [inner], closed: true, start, end: whole.end } };
  }, undefined);
  if (!member) return;
  const nested = kind === "resource" || kind === "data" || kind === "provider";
  const added = nested
    ? nestedOf(context.reader, [member])
    : argumentsOf(context.reader, [member], (name) => name === "depends_on" || name === "providers");
  place.items.push(...unwrapBodyItems(added));
}

/** Where each name of a path begins that is written as it is; what is written otherwise is one place for all. */
function startsIn({ text }: ParseContext, path: SyntaxNode, names: readonly string[]): readonly number[] | undefined {
  if (path.kind !== "text" || text.slice(path.start + 1, path.end - 1) !== names.join(".")) return undefined;
  let at = path.start + 1;
  return names.map((name) => {
    const start = at;
    at += name.length + 1;
    return start;
  });
}

/** Where the rest of a path is to be added, and whether something has its name there. */
function placeFor(items: BodyItem[], names: readonly string[]) {
  let at = items;
  let rest = names;
  while (rest.length > 1 && !labelled.has(rest[0]!)) {
    const [name, ...behind] = rest;
    const blocks = at.filter((item) => item.name === name);
    const isIndex = /^\d+$/.test(behind[0]!);
    if (isIndex) behind.shift();
    if (blocks.length === 0) {
      rest = [name!, ...behind];
      break;
    }
    const block = blocks[isIndex ? Number(rest[1]) : 0];
    if (block?.value.kind !== "body" || behind.length === 0) return { items: at, names: rest, isTaken: true };
    // The parser itself made it, a moment ago.
    at = block.value.body.items as BodyItem[];
    rest = behind;
  }
  const isTaken = !labelled.has(rest[0]!) && at.some((item) => item.name === rest[0]);
  return { items: at, names: rest, isTaken };
}
