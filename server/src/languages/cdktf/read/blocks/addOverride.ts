import type { Entry } from "../../../../model/index";
import type { Span } from "../../../../text/index";
import { maxDepth } from "../../../hcl/cursor/cursor";
import { nestedOf } from "../../../json/nestedOf";
import type { Member, TextNode } from "../../../json/node";
import { entriesOf as argumentsOf } from "../../../json/valueOfNode";
import type { ConstructClass } from "../constructs/construct";
import type { Context } from "../context";
import type { Node } from "../syntax/node";
import { jsonOf } from "../values/jsonOf";
import { plainText } from "../values/plainText";
import { unwrapEntries } from "../values/unwrap";
import { opaqueEntry } from "./entriesOf";

/** Nested blocks that have a label, which is the next step of the path. */
const labelled: ReadonlySet<string> = new Set(["dynamic", "provisioner"]);

/**
 * Adds what `addOverride(path, value)` sets, which is Terraform's JSON. Where it cannot be read, or changes what is
 * already there, an entry that stands for anything says that something is set.
 */
export function addOverride(
  context: Context,
  entries: Entry[],
  path: Node,
  value: Node,
  whole: Span,
  kind: ConstructClass["kind"],
): void {
  const names = plainText(context, path)
    ?.split(/(?<!\\)\./)
    .map((name) => name.replaceAll("\\.", "."));
  const json = jsonOf(context, value);
  const place = names && names.length <= maxDepth ? placeFor(entries, names) : undefined;
  if (!json || !place || place.isTaken) {
    entries.push(opaqueEntry(context, { ...whole, value }));
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
  place.entries.push(...unwrapEntries(added));
}

/** Where each name of a path begins that is written as it is; what is written otherwise is one place for all. */
function startsIn({ text }: Context, path: Node, names: readonly string[]): readonly number[] | undefined {
  if (path.kind !== "text" || text.slice(path.start + 1, path.end - 1) !== names.join(".")) return undefined;
  let at = path.start + 1;
  return names.map((name) => {
    const start = at;
    at += name.length + 1;
    return start;
  });
}

/** Where the rest of a path is to be added, and whether something has its name there. */
function placeFor(entries: Entry[], names: readonly string[]) {
  let at = entries;
  let rest = names;
  while (rest.length > 1 && !labelled.has(rest[0]!)) {
    const [name, ...behind] = rest;
    const blocks = at.filter((entry) => entry.name === name);
    const isIndex = /^\d+$/.test(behind[0]!);
    if (isIndex) behind.shift();
    if (blocks.length === 0) {
      rest = [name!, ...behind];
      break;
    }
    const block = blocks[isIndex ? Number(rest[1]) : 0];
    if (block?.value.kind !== "body" || behind.length === 0) return { entries: at, names: rest, isTaken: true };
    // The reader itself made it, a moment ago.
    at = block.value.body.entries as Entry[];
    rest = behind;
  }
  const isTaken = !labelled.has(rest[0]!) && at.some((entry) => entry.name === rest[0]);
  return { entries: at, names: rest, isTaken };
}
