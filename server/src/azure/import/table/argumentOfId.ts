import type { Attribute } from "../../../catalog/index";
import { byParts, formatResourceId, resourceNameOf } from "../../../resourceIds/index";
import { argumentFor } from "../module/argumentFor";
import { argumentsInId } from "./argumentsInId";
import { isAllowed } from "./argumentValue";
import { idWithin, spelled } from "./idWithin";
import type { TableQuestion } from "./tableQuestion";

/** What the id says of an argument at the top: the names in it, and the ids of what the resource is in. */
export function argumentOfId(name: string, attribute: Attribute, question: TableQuestion): string | undefined {
  const { type, resource, provider } = question;
  const { id } = resource;
  if (name === "name") return resourceNameOf(id);
  if (name === "resource_group_name") return id.group;
  if (attribute.type !== "string" || !attribute.required || provider.isUnread(type, [name])) return undefined;
  const whole = formatResourceId(id);
  const said = argumentsInId(whole, provider.sentBody(type)?.id)?.get(name);
  if (said !== undefined) return ofNames(said, attribute);
  const words = id.type.split("/").slice(1, -1);
  const index = words.findLastIndex((word) => argumentFor(word, [name]) !== undefined);
  if (!name.endsWith("_name")) return idWithin(whole, attribute.id ?? [], index);
  if (argumentFor(id.type.split("/").at(-1) ?? "", [name]) !== undefined) return undefined;
  // What it is in may be called by another word, such as a zone: then there is no other that could be meant.
  return index >= 0
    ? id.names[index]
    : words.length === 1 && unexplained(question).length === 1
      ? id.names[0]
      : undefined;
}

/** Names that are required, and that neither the table nor a word of the id explains. */
function unexplained({ type, resource, schema, provider }: TableQuestion): readonly string[] {
  const words = resource.id.type.split("/").slice(1);
  return [...schema].flatMap(([name, { type: kind, required }]) => {
    if (!required || kind !== "string" || !name.endsWith("_name") || name === "resource_group_name") return [];
    const isKnown = provider.sentTo(type, [name]) || words.some((word) => argumentFor(word, [name]) !== undefined);
    return isKnown ? [] : [name];
  });
}

/** A name, or an id, out of the id of something. */
function ofNames(said: string, attribute: Attribute): string | undefined {
  const { id, format } = attribute;
  if (!isAllowed(said, attribute)) return undefined;
  // Where the last parts alone are looked at, nobody can say in which case the whole is read.
  const written = spelled(said, id);
  return format === byParts && written !== said ? undefined : written;
}
