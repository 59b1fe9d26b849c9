import { addedSchema, type BlockNode, type BodyNode, bodyItemAt, givenBy, type skeletonOf } from "../analysis/index";
import { type Body, type Change, type NewBodyItem, typeOf } from "../model/index";
import { type Beginning, readingOnly, startedBodyItem } from "./startedBodyItems";

/** What fixes add to a block begins with: what the module has the only one of, and else a value that is left to the person. */
export function beginningIn({ block, scope }: BlockNode): Beginning {
  return { type: typeOf(block) ?? "", own: block, scope, valueFor: readingOnly };
}

/**
 * The change that sets what a path of the provider (`identity.0.type`) leads to; undefined where it leads through what is not a single
 * block.
 */
export function fillAt(node: BodyNode, path: string): Change | undefined {
  const top = topOf(node);
  let { body, schema } = top;
  const names = path.split(".").filter((name) => !/^\d+$/.test(name));
  for (const [index, name] of names.entries()) {
    const attribute = schema.get(name);
    if (!attribute) return undefined;
    const item = bodyItemAt(body, [name]);
    if (item === null || (item && givenBy(item.value, node.node.scope) === null)) {
      const known = addedSchema(attribute, body, schema, node.node.scope) ?? attribute;
      const skeleton = startedBodyItem(name, known, beginningIn(node.node));
      const wanted = names[index + 1];
      // What is wanted is more than one step inside of a block that is not there.
      if (wanted !== undefined && !hasBodyItem(skeleton.value, wanted)) return undefined;
      return fill(body, skeleton);
    }
    if (item?.value.kind !== "body" || !attribute.block) return undefined;
    body = item.value.body;
    schema = attribute.block;
  }
  return undefined;
}

/**
 * The change that gives a body an argument or block which it lacks: where it is there as null, in the place of that. Undefined
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

function hasBodyItem(value: ReturnType<typeof skeletonOf>["value"], name: string): boolean {
  return value.kind === "body" && value.items.some((item) => item.name === name);
}
