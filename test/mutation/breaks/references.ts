// References to what is not there, and in places where they mean nothing.
import { typeSchemaOf } from "../../../server/src/analysis/blockSchema";
import type { SchemaKind } from "../../../server/src/catalog/schema";
import { addressIn } from "../../../server/src/model/address";
import { hasType } from "../../../server/src/model/block";
import { bodyItemOf } from "../../../server/src/model/body";
import type { NewValue } from "../../../server/src/model/change";
import { expect, isSure, misspelt, pathOf } from "../about";
import type { Break, Subject } from "../break";

/** The name of what is referred to is misspelt, or that of its attribute. */
export function* lost(subject: Subject): Generator<Break> {
  for (const { value: reference, block, attribute } of subject.references) {
    const named = addressIn(reference);
    if (reference.bound || !named || (attribute?.means && attribute.means !== "address")) continue;
    const { declarations, isPartial } = subject.scope.module;
    if (!declarations.has(named.address)) continue;
    const name = misspelt(named.nameStep.name, (one) => declarations.has(named.address.replace(/[^.]*$/, one)));
    // What is imported, Terraform can write; what was moved, may have moved on.
    const mayLack = /^(import|moved)$/.test(block.block.kind) && attribute?.means === "address";
    if (!isPartial && !mayLack) {
      yield {
        fact: `${block.block.labels[0]?.text ?? block.block.kind} refers to a ${named.type ?? named.kind} that is not there`,
        edits: subject.write([{ kind: "setName", span: named.nameStep.span, name }]),
        expected: [expect("undeclared-reference", reference.span, subject)],
      };
    }
    const step = named.rest.find(({ kind }) => kind === "name");
    const schema = named.type ? typeSchemaOf(named.kind as SchemaKind, named.type, subject.scope) : undefined;
    if (!step || !schema?.attributes || !schema.type || named.rest[0] !== step) continue;
    yield {
      fact: `${named.kind} ${named.type} has no ${step.name} that is misspelt`,
      edits: subject.write([
        { kind: "setName", span: step.span, name: misspelt(step.name, (one) => schema.attributes!.has(one)) },
      ]),
      expected: [expect("unknown-attribute", reference.span, subject)],
    };
  }
}

/** A function is misspelt. */
export function* uncallable(subject: Subject): Generator<Break> {
  const { functions } = subject.scope.catalog;
  for (const { value, attribute } of subject.calls) {
    if (!value.call || attribute?.means || !functions.has(value.call.name) || value.call.name.includes("::")) continue;
    yield {
      fact: `${value.call.name} is a misspelt function`,
      edits: subject.write([
        { kind: "setName", span: value.call.span, name: misspelt(value.call.name, (one) => functions.has(one)) },
      ]),
      expected: [expect("unknown-function", value.call.span, subject)],
    };
  }
}

/** `each`, `count` and `self` where there are none. */
export function* misplaced(subject: Subject): Generator<Break> {
  for (const node of subject.items) {
    const { item, attribute, body } = node;
    const { block } = body.node;
    if (!isSure(node) || attribute?.type !== "string" || item.value.kind !== "text" || !hasType(block.kind)) continue;
    // What only Terraform knows would say more about the block than that it is misplaced.
    if (attribute.required || attribute.values || attribute.literal) continue;
    const put = (path: readonly string[]): NewValue => ({ kind: "reference", path });
    for (const [root, path] of [
      ["for_each", ["each", "key"]],
      ["count", ["count", "index"]],
      ["", ["self", "id"]],
    ] as const) {
      if (root && bodyItemOf(block.body, root)) continue;
      yield {
        fact: `${pathOf(node)} is ${path.join(".")}`,
        edits: subject.write([{ kind: "setValue", value: item.value, to: put(path) }]),
        expected: [expect("reference-context", item.value.span, subject)],
      };
    }
  }
}
