import type { BodyItemNode, BodyNode } from "../../analysis/index";
import { singularOf } from "../../azure/index";
import type { Attribute } from "../../catalog/index";
import { nameRead, takesIdOf } from "../../fixes/index";
import {
  addressIn,
  type Change,
  type Document,
  type Fix,
  type NewBodyItem,
  type NewDynamic,
  type NewValue,
  newArgument,
  type Value,
} from "../../model/index";

/**
 * The id instead of a removed name: `x_name = azurerm_x.y.name` as `x_id = azurerm_x.y.id`. Arguments that only
 * located it, such as its resource group, are removed, since the id contains that.
 */
export function nameToId(
  { item, body }: BodyItemNode,
  successorsOf: (name: string) => readonly string[],
): Fix | undefined {
  if (item.value.kind !== "reference" || !item.name.endsWith("name") || item.name === "resource_group_name") return;
  const read = nameRead(item.value.reference);
  if (!read) return undefined;
  const [name, ...others] = idsOf(read.type, body);
  if (name === undefined || others.length > 0) return undefined;
  const gone = body.body.items.filter(
    (other) =>
      other !== item &&
      !body.schema.has(other.name) &&
      (other.name === "resource_group_name" ||
        (other.name.endsWith("_name") && successorsOf(other.name).includes(name))),
  );
  const changes: Change[] = [
    { kind: "rename", item, name },
    { kind: "setName", span: read.step.span, name: "id" },
    ...gone.map((other) => ({ kind: "remove", item: other }) as const),
  ];
  return { title: `Change to ${name}`, changes };
}

/** Required arguments that are not set and take the id of a type. */
function idsOf(type: string, { body, schema }: BodyNode): readonly string[] {
  return [...schema]
    .filter(
      ([name, attribute]) =>
        attribute.required && !body.items.some((item) => item.name === name) && takesIdOf(type, name, attribute),
    )
    .map(([name]) => name);
}

/** A list instead of a single value: `address_prefix = x` as `address_prefixes = [x]`. */
export function singleToList({ item: bodyItem, body }: BodyItemNode, former: Attribute): Fix | undefined {
  const [name, ...others] = [`${bodyItem.name}s`, `${bodyItem.name}es`].filter((plural) => {
    const now = body.schema.get(plural);
    return (now?.type === "list" || now?.type === "set") && now.elem?.type === former.type;
  });
  const item = itemOf(bodyItem.value);
  if (name === undefined || others.length > 0 || !item || body.body.items.some((other) => other.name === name)) return;
  return {
    title: `Change to ${name}`,
    changes: [
      { kind: "rename", item: bodyItem, name },
      { kind: "setValue", value: bodyItem.value, to: { kind: "list", items: [item] } },
    ],
  };
}

/**
 * A block for each item of a list, where the block of that name requires nothing else: `service_endpoints = ["x"]` as
 * `service_endpoint { service = "x" }`. What only Terraform knows the items of becomes a `dynamic` block.
 */
export function listToBlocks(
  { item, body }: BodyItemNode,
  former: Attribute,
  document: Document | undefined,
): Fix | undefined {
  const name = singularOf(item.name);
  const inner = [...(body.schema.get(name)?.block ?? [])].filter(([, { required }]) => required);
  const [[argument, { type }] = ["", {}], ...others] = inner;
  const isSame = former.elem && !former.elem.block && former.elem.type === type;
  if (!argument || others.length > 0 || !isSame || body.body.items.some((other) => other.name === name))
    return undefined;
  const blockOf = (value: NewValue, dynamic?: NewDynamic): NewBodyItem => ({
    name,
    form: "block",
    value: { kind: "body", items: [newArgument(argument, value)] },
    ...(dynamic && { dynamic }),
  });
  const text = document ? document.pieces.slice(item.value.span.start, item.value.span.end) : "";
  const known = !document?.isProgram && hasComments(item.value, text) ? undefined : knownItems(item.value);
  const by = (items: readonly NewBodyItem[]): Fix => ({
    title: `Change to ${name} blocks`,
    changes: [
      { kind: "remove", item },
      ...(items.length > 0 ? [{ kind: "add", body: body.body, items } as const] : []),
    ],
  });
  if (known) return by(known.map((value) => blockOf(value)));
  if (!document || document.isProgram) return undefined;
  // What is not there may be null, which a dynamic block does not take.
  const margin = /^[ \t]*/.exec(
    document.pieces.slice(document.pieces.startOfLine(item.span.start), item.span.start),
  )![0];
  const over = text.replaceAll(`\n${margin}`, "\n");
  const source = isList(item.value) ? over : `coalesce(${over}, [])`;
  const element = { kind: "expression", source: `${name}.value` } as const;
  return by([blockOf(element, { forEach: { kind: "expression", source } })]);
}

function knownItems(value: Value): readonly NewValue[] | undefined {
  if (value.kind !== "list") return undefined;
  const known = value.items.flatMap((item) => itemOf(item) ?? []);
  return known.length === value.items.length ? known : undefined;
}

/** Whether there is more between the items of a list than what parts them. */
function hasComments({ span, ...value }: Value, text: string): boolean {
  if (value.kind !== "list") return false;
  const starts = value.items.map((item) => item.span.end - span.start);
  const ends = [...value.items.map((item) => item.span.start - span.start), text.length];
  return ends.some((end, index) => /[^\s,[\]]/.test(text.slice(starts[index - 1] ?? 0, end)));
}

function isList(value: Value): boolean {
  return value.kind === "list" || (value.kind === "expression" && value.gives === "list");
}

function itemOf(value: Value): NewValue | undefined {
  if (value.kind === "text") return { kind: "text", text: value.text };
  if (value.kind !== "reference" || !addressIn(value.reference)) return undefined;
  const { steps } = value.reference;
  return steps.every(({ kind }) => kind === "name")
    ? { kind: "reference", path: steps.map((step) => step.name), wanted: "string", gives: "string" }
    : undefined;
}
