// What is not there, is called otherwise, or must not be set.
import { type Attribute, isSettable } from "../../../server/src/catalog/schema";
import type { NewValue } from "../../../server/src/model/change";
import { expect, expectRenamed, isInGroup, isKnown, isSure, kindOf, misspelt, pathOf } from "../about";
import type { Break, Subject } from "../break";
import { sampleOf } from "../sampleOf";

/** A required argument or block is taken out. */
export function* missing(subject: Subject): Generator<Break> {
  for (const node of subject.items) {
    const { item, attribute, body } = node;
    if (!attribute?.required || !isSure(node) || isInGroup(body, item.name)) continue;
    // A block without what it requires says nothing to others, as one that is not there; nor does a resource that has a text for a reference.
    const around = subject.items.find(({ item: { value } }) => value.kind === "body" && value.body === body.body);
    const isReference = item.value.kind === "reference";
    yield {
      fact: `${pathOf(node)} is missing`,
      edits: subject.write([{ kind: "remove", item }]),
      ...(isReference && {
        absent: subject.write([{ kind: "setValue", value: item.value, to: { kind: "text", text: "it" } }]),
      }),
      ...(around && { absent: subject.write([{ kind: "remove", item: around.item }]) }),
      expected: [expect("missing-argument", body.head, subject)],
    };
  }
}

/** A letter is missing in a name. */
export function* misspeltName(subject: Subject): Generator<Break> {
  for (const node of subject.items) {
    const { item, attribute, body } = node;
    if (!attribute || !isSure(node) || isInGroup(body, item.name) || body.schema.has("*")) continue;
    // What an iterator of a program means is in its scope, however it is handed on.
    if (subject.document.isProgram && item.name === "for_each") continue;
    // Whether a block is there at all rests on its count: without it, an order may be missing.
    if (subject.document.isProgram && item.name === "count") continue;
    const name = misspelt(item.name, (other) => body.schema.has(other));
    yield {
      fact: `${pathOf(node)} is misspelt`,
      edits: subject.write([{ kind: "rename", item, name }]),
      absent: subject.write([{ kind: "remove", item }]),
      expected: [
        expectRenamed("unknown-argument", item.nameSpan, subject, name),
        ...(attribute.required ? [expect("missing-argument", body.head, subject)] : []),
      ],
    };
  }
}

/** What an argument takes of which the schema does not tell it, by its place. */
const taken: ReadonlyMap<string, NewValue> = new Map([["provider version", { kind: "text", text: ">= 1.0" }]]);

/** What only the provider sets is set; what is deprecated is used. */
export function* unwanted(subject: Subject): Generator<Break> {
  for (const body of subject.bodies) {
    if (!isKnown(body)) continue;
    const placeOf = (name: string) => `${kindOf(body)} ${[...body.path, name].join(".")}`;
    const add = (name: string, attribute: Attribute, rule: string): Break => ({
      fact: `${placeOf(name)} is set`,
      edits: subject.write([
        {
          kind: "add",
          body: body.body,
          items: [{ name, form: "argument", value: taken.get(placeOf(name)) ?? sampleOf(attribute)! }],
          ...(body.path.length === 0 && { block: body.node.block }),
        },
      ]),
      expected: [expect(rule, body.head, subject, name)],
    });
    const free = [...body.schema].filter(
      ([name, attribute]) =>
        !attribute.unsure &&
        !attribute.block &&
        sampleOf(attribute) &&
        !isInGroup(body, name) &&
        !body.body.items.some((item) => item.name === name),
    );
    const readOnly = free.find(([, attribute]) => !isSettable(attribute));
    if (readOnly) yield add(...readOnly, "read-only-argument");
    for (const [name, attribute] of free)
      if (isSettable(attribute) && attribute.deprecated) yield add(name, attribute, "deprecated");
  }
}

/** An argument is set twice. */
export function* twice(subject: Subject): Generator<Break> {
  for (const node of subject.items) {
    const { item } = node;
    if (item.form !== "argument" || !isSure(node)) continue;
    const text = subject.document.text.slice(item.span.start, item.span.end);
    yield {
      fact: `${pathOf(node)} is set twice`,
      edits: [{ span: { start: item.span.start, end: item.span.start }, text: `${text}\n` }],
      expected: [expect("duplicate-argument", item.nameSpan, subject)],
    };
  }
}
