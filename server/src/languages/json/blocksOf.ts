import { type Block, hasType } from "../../model/block";
import type { Label } from "../../model/value";
import { mark, type Reader } from "../hcl/cursor/reader";
import { bodyOf } from "./bodyOf";
import { isComment, membersOf, objectsIn } from "./membersOf";
import type { Member, ObjectNode } from "./node";

const withName = new Set(["variable", "output", "module", "provider", "check", "run", "mock_provider"]);

/** The blocks under a key at top level: `"resource": { "type": { "name": { … } } }`. */
export function blocksOf(r: Reader, member: Member): Block[] {
  const kind = member.key.text;
  const depth = hasType(kind) ? 2 : withName.has(kind) ? 1 : 0;
  return within(member, [], depth);

  /** Every level of labels may also be an array of objects; a body may be an array of bodies. */
  function within(inner: Member, labels: readonly Member[], left: number): Block[] {
    if (left === 0) return objectsIn(inner.value).map((body) => blockOf(labels, inner, body));
    const members = membersOf(inner.value).filter((next) => !isComment(next));
    return members.flatMap((next) => within(next, [...labels, next], left - 1));
  }

  function blockOf(labels: readonly Member[], last: Member, node: ObjectNode): Block {
    const head = mark(r, last.key.start, last.key.end);
    const body = bodyOf(r, node, kind);
    return {
      kind,
      kindSpan: inside(member),
      labels: labels.map((label): Label => ({ text: label.key.text, span: inside(label) })),
      body,
      head,
      span: mark(r, last.key.start, node.end),
    };
  }

  function inside({ key }: Member) {
    return mark(r, key.start + 1, Math.max(key.start + 1, key.end - 1));
  }
}
