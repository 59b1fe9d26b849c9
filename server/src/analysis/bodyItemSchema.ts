/**
 * What a schema says of what is in a body. The one place that looks at what a nested body depends on, so that completion,
 * hover, findings and refactorings all see the same.
 */
import { type Attribute, attributeIn, type BodySchema } from "../catalog/index";
import { weakMemo } from "../memo/index";
import type { Body, BodyItem } from "../model/index";
import type { BodyNode } from "./nodes";
import { noValue } from "./resolve";
import type { Scope } from "./scope";
import { givenBy } from "./values/given";
import { bodyItemAt } from "./values/literalAt";
import { textOfLiteral } from "./values/literals";

/** What the schema of a body says of a body item in it. */
export function bodyItemSchema(item: BodyItem, body: Body, schema: BodySchema, scope: Scope): Attribute | undefined {
  const attribute = attributeIn(schema, item.name);
  if (!attribute?.dependentBody) return attribute;
  const value = decidingValue(item, attribute, body, schema, scope);
  return (value !== undefined && attribute.dependentBody.attributeFor(value)) || attribute;
}

/** What kind of argument may be added to a body; undefined if the body excludes it, or does not decide it yet. */
export function addedSchema(attribute: Attribute, body: Body, schema: BodySchema, scope: Scope): Attribute | undefined {
  const { dependentBody, onlyWith } = attribute;
  if (onlyWith) {
    const value = givenText(onlyWith.argument, body, schema, scope);
    if (value === undefined || !onlyWith.values.includes(value)) return undefined;
  }
  if (!dependentBody || dependentBody.on === "label") return attribute;
  const value = givenText(dependentBody.on.argument, body, schema, scope);
  return (value !== undefined && dependentBody.attributeFor(value)) || attribute;
}

/** The steps from a top-level block to a body, each with the value that decided its schema, if there is one. */
export function decidedPath({ body, parent, path, node }: BodyNode): readonly PathStep[] {
  const name = path.at(-1);
  if (!parent || name === undefined) return [];
  const attribute = attributeIn(parent.schema, name);
  const item = attribute?.dependentBody && parent.body.items.find((one) => bodiesIn(one).includes(body));
  const by = attribute && item && decidingValue(item, attribute, parent.body, parent.schema, node.scope);
  return [...decidedPath(parent), { name, ...(by !== undefined && { by }) }];
}

/** The attribute at the end of such a path in a schema; undefined if the schema has none. */
export function schemaAlong(path: readonly PathStep[], schema: BodySchema): Attribute | undefined {
  let attribute: Attribute | undefined;
  let body: BodySchema | undefined = schema;
  for (const { name, by } of path) {
    attribute = body && attributeIn(body, name);
    attribute = (by !== undefined && attribute?.dependentBody?.attributeFor(by)) || attribute;
    body = attribute && bodyIn(attribute);
  }
  return attribute;
}

/** The schema of the objects in an argument: the argument itself, an element of a list, or a value of a map. */
export function bodyIn(attribute: Attribute): BodySchema | undefined {
  const { block, declared, elem, type } = attribute;
  const own = block ?? declared?.attributes;
  if (own || !elem || !(elem.isForeign || bodyIn(elem))) return own;
  return type === "map" ? ofAnyName(elem) : bodyIn(elem);
}

const ofAnyName = weakMemo((element: Attribute): BodySchema => new Map([["*", element]]));

/** A step into a nested body; `by` is the value that decided what may be in it. */
export interface PathStep {
  readonly name: string;
  readonly by?: string;
}

/** The label or the value of another argument that decides what may be in a body item, where it has such and it is known. */
function decidingValue(
  item: BodyItem,
  { dependentBody }: Attribute,
  body: Body,
  schema: BodySchema,
  scope: Scope,
): string | undefined {
  if (!dependentBody) return undefined;
  const { on } = dependentBody;
  return on === "label" ? item.labels?.[0]?.text : givenText(on.argument, body, schema, scope);
}

/** The text that an argument of a body surely has. */
function givenText(name: string, body: Body, schema: BodySchema, scope: Scope): string | undefined {
  const argument = bodyItemAt(body, [name]);
  // Not through variables: what they are set to is not certain, and then nothing may be claimed.
  if (argument === undefined) return undefined;
  if (argument && givenBy(argument.value, scope) !== null) return textOfLiteral(argument.value, scope, noValue);
  const inForce = attributeIn(schema, name)?.default;
  return inForce === undefined ? undefined : String(inForce);
}

/** What the schema of a body says about the last of some nested body items, outermost first. */
export function schemaWithin(
  items: readonly BodyItem[],
  body: Body,
  schema: BodySchema,
  scope: Scope,
): Attribute | undefined {
  let attribute: Attribute | undefined;
  let [around, known]: [Body | undefined, BodySchema | undefined] = [body, schema];
  for (const [index, item] of items.entries()) {
    if (!known) return undefined;
    attribute = around ? bodyItemSchema(item, around, known, scope) : attributeIn(known, item.name);
    around = bodyAround(items[index + 1], item);
    known = attribute?.block;
  }
  return attribute;
}

/** The body in a body item in which another one is. */
function bodyAround(inner: BodyItem | undefined, outer: BodyItem): Body | undefined {
  return bodiesIn(outer).find(({ items }) => items.some((item) => item === inner));
}

function bodiesIn({ value }: BodyItem): Body[] {
  const items = value.kind === "list" ? value.items : [value];
  return items.flatMap((item) => (item.kind === "body" ? [item.body] : []));
}
