// Arguments that exclude or need each other.
import type { BodyNode } from "../../../server/src/analysis/nodes";
import { type Attribute, isSettable } from "../../../server/src/catalog/schema";
import type { BodyItem } from "../../../server/src/model/value";
import { expect, groupPath, isKnown, isSure, kindOf } from "../about";
import type { Break, Expected, Subject } from "../break";
import { sampleOf } from "../sampleOf";

/** Something is added that the provider does not take beside what is there. */
export function* conflicting(subject: Subject): Generator<Break> {
  for (const body of subject.bodies) {
    if (!isKnown(body)) continue;
    for (const [name, attribute] of body.schema) {
      if (!canBeAdded(name, attribute, body)) continue;
      const path = groupPath(body, name);
      const others = body.body.items.filter(({ name: other }) => {
        const known = body.schema.get(other);
        return known?.conflictsWith?.includes(path) || attribute.conflictsWith?.includes(groupPath(body, other));
      });
      if (others.length === 0 || others.some((item) => !isPlain(item))) continue;
      const own: Expected[] = others.some((other) => attribute.conflictsWith?.includes(groupPath(body, other.name)))
        ? [expect("conflict", body.head, subject, name)]
        : [];
      const theirs = others.filter((other) => body.schema.get(other.name)?.conflictsWith?.includes(path));
      yield add(subject, body, name, attribute, "conflicts", [
        ...own,
        ...theirs.map((other) => expect("conflict", other.nameSpan, subject)),
        ...oneTooManyOf(subject, body, name, attribute),
      ]);
    }
  }
}

/** The second of a group is added of which exactly one may be set. */
export function* oneTooMany(subject: Subject): Generator<Break> {
  for (const body of subject.bodies) {
    if (!isKnown(body)) continue;
    for (const [name, attribute] of body.schema) {
      if (attribute.conflictsWith || !canBeAdded(name, attribute, body)) continue;
      const expected = oneTooManyOf(subject, body, name, attribute);
      if (expected.length > 0) yield add(subject, body, name, attribute, "is one too many", expected);
    }
  }
}

/** What is found of a group of which exactly one may be set, where this argument is added as the second. */
function oneTooManyOf(subject: Subject, body: BodyNode, name: string, { exactlyOneOf }: Attribute): Expected[] {
  const there = body.body.items.filter((item) => exactlyOneOf?.includes(groupPath(body, item.name)));
  if (there.length !== 1 || !isPlain(there[0]!)) return [];
  const isSecond = [groupPath(body, there[0]!.name), groupPath(body, name)].sort()[1] === groupPath(body, name);
  return [isSecond ? expect("one-of", body.head, subject, name) : expect("one-of", there[0]!.nameSpan, subject)];
}

/** What something else needs, or of which one must be there, is taken out. */
export function* oneTooFew(subject: Subject): Generator<Break> {
  for (const node of subject.items) {
    const { item, attribute, body } = node;
    if (!isSure(node) || attribute?.required || attribute?.conflictsWith) continue;
    const path = groupPath(body, item.name);
    const needing = body.body.items.filter(
      (other) => other !== item && body.schema.get(other.name)?.requiredWith?.includes(path),
    );
    const group = attribute?.exactlyOneOf ?? attribute?.atLeastOneOf;
    const isLast =
      group && !body.body.items.some((other) => other !== item && group.includes(groupPath(body, other.name)));
    const expected = [
      ...needing.map((other) => expect("required-with", other.nameSpan, subject)),
      ...(isLast && group.every((one) => one.split(".0.").length === body.path.length + 1)
        ? [expect("one-of", body.head, subject)]
        : []),
    ];
    if (expected.length === 0) continue;
    yield {
      fact: `${kindOf(body)} ${path} is not beside what needs it`,
      edits: subject.write([{ kind: "remove", item }]),
      expected,
    };
  }
}

function canBeAdded(name: string, attribute: Attribute, body: BodyNode): boolean {
  const isFree = !body.body.items.some((item) => item.name === name);
  const isAlone = !attribute.requiredWith && !attribute.deprecated && !attribute.unsure;
  return isFree && isAlone && isSettable(attribute) && !attribute.block && sampleOf(attribute) !== undefined;
}

/** Whether Terraform surely sees a value: null and what only it can evaluate set nothing for sure. */
function isPlain({ value, dynamic }: BodyItem): boolean {
  return !dynamic && ["text", "number", "bool", "list", "body"].includes(value.kind);
}

function add(
  subject: Subject,
  body: BodyNode,
  name: string,
  attribute: Attribute,
  how: string,
  expected: readonly Expected[],
): Break {
  return {
    fact: `${kindOf(body)} ${groupPath(body, name)} ${how}`,
    edits: subject.write([
      {
        kind: "add",
        body: body.body,
        items: [{ name, form: "argument", value: sampleOf(attribute)! }],
        ...(body.path.length === 0 && { block: body.node.block }),
      },
    ]),
    expected,
  };
}
