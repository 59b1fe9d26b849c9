import { addedSchema, type BlockNode, type BodyNode, bodyItemAt, givenBy } from "../analysis/index";
import type { Attribute } from "../catalog/index";
import { type Body, type Change, type NewBodyItem, typeOf } from "../model/index";
import { type Beginning, readingOnly, startedBodyItem } from "./startedBodyItems";

/** What fixes add to a block begins with: what the module has the only one of, and else a value that is left to the person. */
export function beginningIn({ block, scope }: BlockNode): Beginning {
  return { type: typeOf(block) ?? "", own: block, scope, valueFor: readingOnly };
}

/**
 * The change that sets what a path of the provider (`identity.0.type`) leads to, with the blocks around it that are not there; undefined
 * where it leads through what is not a single block.
 */
export function fillAt(node: BodyNode, path: string): Change | undefined {
  const top = topOf(node);
  let { body, schema } = top;
  const names = path.split(".").filter((name) => !/^\d+$/.test(name));
  for (const [index, name] of names.entries()) {
    const attribute = schema.get(name);
    if (!attribute) return undefined;
    const item = bodyItemAt(body, [name]);
    const known = addedSchema(attribute, body, schema, node.node.scope) ?? attribute;
    if (item === null || (item && givenBy(item.value, node.node.scope) === null)) {
      const skeleton = startedBodyItem(name, known, beginningIn(node.node));
      const whole = withInside(skeleton, known, names.slice(index + 1), node.node);
      return whole && fill(body, whole);
    }
    if (item?.value.kind !== "body" || !known.block) return undefined;
    body = item.value.body;
    schema = known.block;
  }
  return undefined;
}

/**
 * The change that gives a body an argument or block which it lacks: if it is there as null, it replaces that. Undefined
 * where a block is there as an argument.
 */
export function fill(body: Body, skeleton: NewBodyItem): Change | undefined {
  const there = body.items.find(({ name, dynamic }) => name === skeleton.name && !dynamic);
  if (!there) return { kind: "add", body, items: [skeleton] };
  return skeleton.form === "argument" ? { kind: "setValue", value: there.value, to: skeleton.value } : undefined;
}

/** The body of the whole block that a node is in. */
export function topOf(node: BodyNode): BodyNode {
  return node.parent ? topOf(node.parent) : node;
}

/** A body item that is begun, with what a path leads to in it; undefined where it leads through what is no body. */
function withInside(
  item: NewBodyItem,
  { block }: Attribute,
  [name, ...others]: readonly string[],
  node: BlockNode,
): NewBodyItem | undefined {
  if (name === undefined) return item;
  const attribute = block?.get(name);
  if (!attribute || item.value.kind !== "body") return undefined;
  const { items } = item.value;
  const there = items.find((one) => one.name === name);
  const begun = there ?? startedBodyItem(name, attribute, { ...beginningIn(node), isInside: true });
  const whole = withInside(begun, attribute, others, node);
  if (!whole) return undefined;
  return {
    ...item,
    value: { ...item.value, items: there ? items.with(items.indexOf(there), whole) : [...items, whole] },
  };
}
