// What breakers ask of the nodes of a program.
import { isComplete } from "../../server/src/analysis/blockSchema";
import type { BodyItemNode, BodyNode } from "../../server/src/analysis/nodes";
import { type BodySchema, isSettable } from "../../server/src/catalog/schema";
import { weakMemo } from "../../server/src/memo/memo";
import type { Block } from "../../server/src/model/block";
import { addressOf } from "../../server/src/model/module";
import type { Span } from "../../server/src/text/span";
import { placeOf } from "../harness/places";
import type { Expected, Subject } from "./break";

/** What has to be found at a span, or inside of it in an entry that is made now. */
export function expect(rule: string, span: Span, { document }: Subject, ...inner: readonly string[]): Expected {
  return { rule, place: [placeOf(span, document), ...inner].join(" ") };
}

/** The same where the last name of the place becomes another. */
export function expectRenamed(rule: string, span: Span, { document }: Subject, name: string): Expected {
  return { rule, place: [...placeOf(span, document).split(" ").slice(0, -1), name].join(" ") };
}

/** `azurerm_key_vault network_acls.bypass`. */
export function pathOf({ item, body }: BodyItemNode): string {
  return `${kindOf(body)} ${[...body.path, item.name].join(".")}`;
}

/** `azurerm_key_vault`, `data azurerm_key_vault`, `variable`. */
export function kindOf({ node: { block } }: BodyNode): string {
  const type = block.labels[0]?.text ?? "";
  return block.kind === "resource" ? type : block.kind === "data" ? `data ${type}` : block.kind;
}

/** Whether a thing is known to be there, and to be one. */
export function isSure({ item, attribute, body }: BodyItemNode): boolean {
  return (
    attribute !== undefined &&
    !attribute.unsure &&
    isSettable(attribute) &&
    !item.dynamic &&
    item.value.kind !== "null" &&
    body.body.items.filter(({ name }) => name === item.name).length === 1 &&
    isKnown(body)
  );
}

/** Whether everything that may be in a body is known. */
export function isKnown({ node, body, path }: BodyNode): boolean {
  // Of other providers' resources only what Terraform itself reads is known, such as `lifecycle`.
  const isForeign = node.schema.body === undefined && path.length === 0;
  return !isForeign && isComplete(node.schema, node.scope) && !body.items.some(({ key }) => key);
}

/** As the provider writes it in its conflicts and groups: `identity.0.type`. */
export function groupPath(body: BodyNode, name: string): string {
  return [...body.path, name].join(".0.");
}

export function topOf(body: BodyNode): BodyNode {
  return body.parent ? topOf(body.parent) : body;
}

/** Whether it matters to something else in its block that an argument is set. */
export function isInGroup(body: BodyNode, name: string): boolean {
  const path = groupPath(body, name);
  const own = body.schema.get(name);
  return groupsIn(topOf(body).schema).some(({ attribute, group }) => attribute === own || group.includes(path));
}

/** The groups of a schema, each with what says it: asked of each item of each program. */
const groupsIn = weakMemo((schema: BodySchema) =>
  [...attributesIn(schema)].flatMap(([, attribute]) =>
    [attribute.exactlyOneOf, attribute.atLeastOneOf, attribute.requiredWith, attribute.conflictsWith].flatMap(
      (group) => (group ? [{ attribute, group }] : []),
    ),
  ),
);

/** What may hold itself, as anything in a body of which nothing is known, comes once. */
function* attributesIn(
  schema: BodySchema,
  seen = new Set<BodySchema>(),
): Generator<[string, NonNullable<ReturnType<BodySchema["get"]>>]> {
  if (seen.has(schema)) return;
  seen.add(schema);
  for (const [name, attribute] of schema) {
    yield [name, attribute];
    if (attribute.block) yield* attributesIn(attribute.block, seen);
  }
}

/** Whether something refers to a block. */
export function isReferredTo(block: Block, { document }: Subject): boolean {
  const address = addressOf(block);
  const outside = document.text.slice(0, block.span.start) + document.text.slice(block.span.end);
  return (
    !address ||
    outside.includes(address.replace(/^(variable|local)\b/, (kind) => kind.slice(0, 3))) ||
    Boolean(block.handle)
  );
}

/** A name with a letter less, which means nothing. */
export function misspelt(name: string, isTaken: (name: string) => boolean): string {
  const letters = [...name];
  const shorter = [...letters.slice(0, -2), ...letters.slice(-1)].join("");
  return shorter === "" || isTaken(shorter) ? `${name}zz` : shorter;
}
