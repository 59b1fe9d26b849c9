import type { BodyItemNode, BodyNode } from "../../analysis/index";
import { idTypesOf } from "../../azure/index";
import type { Attribute } from "../../catalog/index";
import { addressIn, type Change, type Fix, type NewValue, type Value } from "../../model/index";

/**
 * The id in the place of a name that went: `x_name = azurerm_x.y.name` as `x_id = azurerm_x.y.id`. Arguments that only
 * located it, such as its resource group, are removed, since the id contains that.
 */
export function nameToId(
  { item, body }: BodyItemNode,
  successorsOf: (name: string) => readonly string[],
): Fix | undefined {
  if (item.value.kind !== "reference" || !item.name.endsWith("name") || item.name === "resource_group_name") return;
  const address = addressIn(item.value.reference);
  const last = address?.rest.at(-1);
  const isName = address?.rest.every(({ kind }, index) => kind !== "name" || index === address.rest.length - 1);
  if (!address?.type || last?.name !== "name" || !isName) return undefined;
  const [name, ...others] = idsOf(address.type, body);
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
    { kind: "setName", span: last.span, name: "id" },
    ...gone.map((other) => ({ kind: "remove", item: other }) as const),
  ];
  return { title: `Change to ${name}`, changes };
}

/** Required arguments that are not set and take the id of a type. */
function idsOf(type: string, { body, schema }: BodyNode): readonly string[] {
  return [...schema]
    .filter(
      ([name, attribute]) =>
        attribute.required &&
        name.endsWith("_id") &&
        !body.items.some((item) => item.name === name) &&
        (idTypesOf(attribute).includes(type) || type === `azurerm_${name.slice(0, -"_id".length)}`),
    )
    .map(([name]) => name);
}

/** A list in the place of a single value: `address_prefix = x` as `address_prefixes = [x]`. */
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

function itemOf(value: Value): NewValue | undefined {
  if (value.kind === "text") return { kind: "text", text: value.text };
  if (value.kind !== "reference" || !addressIn(value.reference)) return undefined;
  const { steps } = value.reference;
  return steps.every(({ kind }) => kind === "name")
    ? { kind: "reference", path: steps.map((step) => step.name), wanted: "string", gives: "string" }
    : undefined;
}
