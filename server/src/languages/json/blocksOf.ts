// Blocks of Terraform's JSON: what is a block under which key at top level.
import { type Block, type Body, hasType, type Label } from "../../model/index";
import type { Parser } from "../hcl/expressions/parser";
import { mark, report } from "../hcl/scanner/scanner";
import { nestedOf } from "./nestedOf";
import { isComment, type JsonNode, type Member, membersOf, type ObjectNode, objectsIn } from "./node";
import { memberItem, memberItems } from "./valueOfNode";

/** Blocks without labels. All other names without blocks below them are nothing that Terraform knows. */
const withoutLabels = new Set(["terraform", "locals", "moved", "import", "removed", "language"]);

/** Block types with a name as their only label. */
export const withName: ReadonlySet<string> = new Set([
  "variable",
  "output",
  "module",
  "provider",
  "check",
  "run",
  "mock_provider",
]);

/** The blocks under a key at top level: `"resource": { "type": { "name": { … } } }`. */
export function blocksOf(reader: Parser, member: Member): Block[] {
  const kind = member.key.text;
  const depth = hasType(kind) ? 2 : withName.has(kind) ? 1 : 0;
  const isKnown = depth > 0 || withoutLabels.has(kind);
  const found = within(member, [], depth);
  if (isKnown || found.length > 0 || !isWritten(member.value)) return found;
  const { start, end } = member.value;
  return [blockOf([], member, { kind: "object", members: [], closed: true, start, end })];

  /** Every level of labels may also be an array of objects; a body may be an array of bodies, whose blocks have one label together. */
  function within(inner: Member, labels: readonly Label[], left: number): Block[] {
    if (isKnown) aboutForm(inner.value, left);
    if (left === 0) return objectsIn(inner.value).map((body) => blockOf(labels, inner, body));
    const members = membersOf(inner.value).filter((next) => !isComment(next) || !isObjects(next.value));
    return members.flatMap((next) => within(next, [...labels, labelOf(next)], left - 1));
  }

  /** What is in the place of an object, or of several in an array. Below a name nothing may be as well; `//` is a name there. */
  function aboutForm(value: JsonNode, left: number): void {
    if (!isWritten(value)) return;
    const parts = value.kind === "array" ? value.items : [value];
    const wrong = parts.find((part) => isWritten(part) && !isObjects(part) && part.kind !== "null");
    const isEmpty = left > 0 && membersOf(value).length === 0;
    if (wrong) report(reader, wrong.start, wrong.end, "Write an object here: { }.");
    else if (isEmpty) report(reader, value.start, value.end, `Write an object with a name here: { "main": { } }.`);
  }

  function blockOf(labels: readonly Label[], last: Member, node: ObjectNode): Block {
    const head = mark(reader, last.key.start, last.key.end);
    const body = bodyOf(reader, node, kind, labels[0]?.text ?? "");
    return {
      kind,
      kindSpan: inside(member),
      labels,
      body,
      head,
      span: mark(reader, last.key.start, node.end),
    };
  }

  function labelOf(member: Member): Label {
    return { text: member.key.text, span: inside(member) };
  }

  function inside({ key }: Member) {
    return mark(reader, key.start + 1, Math.max(key.start + 1, key.end - 1));
  }
}

/** Whether it is there, and could be read. */
function isWritten({ kind }: JsonNode): boolean {
  return kind !== "missing" && kind !== "skipped";
}

function isObjects({ kind }: JsonNode): boolean {
  return kind === "object" || kind === "array";
}

/**
 * Blocks that take any argument, so that an array in them is a list and never repeated blocks; with the arguments
 * whose strings are HCL as they are.
 */
const ofArguments: ReadonlyMap<string, readonly string[]> = new Map([
  ["locals", []],
  ["variable", ["type"]],
  ["output", ["depends_on"]],
  ["module", ["depends_on", "providers"]],
  ["moved", ["from", "to"]],
  ["import", ["to", "provider"]],
  ["removed", ["from"]],
]);

/** Arguments that Terraform reads without evaluating anything: `${` is a part of their text. Source: expression.Value in json/structure.go of HCL. */
const ofTexts: ReadonlyMap<string, readonly string[]> = new Map([
  ["variable", ["default", "description"]],
  ["output", ["description"]],
]);

/** Arguments of azapi's that take values of any form. */
const ofAnyForm: ReadonlySet<string> = new Set(["body", "sensitive_body"]);

/**
 * The body of a top-level block. In resources and the like an array of objects means repeated blocks, but for arguments of any form,
 * whose arrays are lists.
 */
function bodyOf(reader: Parser, node: ObjectNode, kind: string, type: string): Body {
  const bare = ofArguments.get(kind);
  const texts = ofTexts.get(kind);
  const isPlain = ({ key }: Member) => type.startsWith("azapi_") && ofAnyForm.has(key.text);
  const items = bare
    ? memberItems(
        reader,
        node.members,
        (name) => bare.includes(name),
        (name) => texts?.includes(name) === true,
      )
    : node.members.flatMap((member) =>
        isPlain(member) ? [memberItem(reader, member, false)] : nestedOf(reader, [member]),
      );
  return { items, span: mark(reader, node.start, node.end), closed: node.closed };
}
