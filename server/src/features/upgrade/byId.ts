import { idTypesOf } from "../../analysis/idTypes";
import type { EntryNode } from "../../analysis/walk";
import type { Attribute } from "../../catalog/schema";
import { addressIn } from "../../model/address";
import type { Change } from "../../model/change";
import type { Fix } from "../../rules/finding";

/**
 * The id in the place of a name that went: `x_name = azurerm_x.y.name` as `x_id = azurerm_x.y.id`. What else said where
 * the thing is goes with it, since the id says it. `names` are the arguments in its place that are not set.
 */
export function byId({ entry, body }: EntryNode, names: readonly string[]): Fix | undefined {
  const name = names.find((one) => one === entry.name.replace(/_name$/, "_id")) ?? idNamed(names);
  const now: Attribute | undefined = name === undefined ? undefined : body.schema.get(name);
  if (name === undefined || !now || entry.value.kind !== "reference" || !entry.name.endsWith("name")) return undefined;
  const address = addressIn(entry.value.reference);
  const last = address?.rest.at(-1);
  const isName = address?.rest.every(({ kind }, index) => kind !== "name" || index === address.rest.length - 1);
  if (!address?.type || last?.name !== "name" || !isName || !idTypesOf(now).includes(address.type)) return undefined;
  const gone = body.body.entries.filter((other) => implied.includes(other.name) && !body.schema.has(other.name));
  const changes: Change[] = [
    { kind: "rename", entry, name },
    { kind: "setName", span: last.span, name: "id" },
    ...gone.map((other) => ({ kind: "remove", entry: other }) as const),
  ];
  return { title: `Change to ${name}`, changes };
}

/** What an id holds already. */
const implied = ["resource_group_name"];

function idNamed(names: readonly string[]): string | undefined {
  const [only, ...others] = names.filter((name) => name.endsWith("_id"));
  return others.length === 0 ? only : undefined;
}
