import type { Attribute } from "../../../catalog/index";
import { byParts, fitsShape, formatResourceId, recased, resourceNameOf } from "../../../resourceIds/index";
import { argumentFor } from "../module/argumentFor";
import { isAllowed } from "./argumentValue";
import type { TableQuestion } from "./tableQuestion";

/** What the id says of an argument at the top: the names in it, and the ids of what the resource is in. */
export function argumentOfId(name: string, attribute: Attribute, question: TableQuestion): string | undefined {
  const { type, resource, provider } = question;
  const { id } = resource;
  if (name === "name") return resourceNameOf(id);
  if (name === "resource_group_name") return id.group;
  if (attribute.type !== "string" || !attribute.required || provider.isUnread(type, [name])) return undefined;
  const whole = formatResourceId(id);
  const named = argumentsInId(whole, provider.sentBody(type)?.id)?.get(name);
  if (named !== undefined) return ofNames(named, attribute);
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
function ofNames(text: string, attribute: Attribute): string | undefined {
  const { id, format } = attribute;
  if (!isAllowed(text, attribute)) return undefined;
  // Where the last parts alone are looked at, nobody can say in which case the whole is read.
  const written = spelled(text, id);
  return format === byParts && written !== text ? undefined : written;
}

/**
 * The arguments that an id is made of, by its template (`/subscriptions/{}/resourceGroups/{resource_group_name}/…/{name}`); undefined where the id is
 * of another form.
 */
function argumentsInId(id: string, template: string | undefined): ReadonlyMap<string, string> | undefined {
  if (template === undefined) return undefined;
  const [wanted, steps] = [template, id].map((one) => one.split("/")) as [string[], string[]];
  const found = new Map<string, string>();
  // What it begins with may be a whole id.
  const whole = /^\{(\w+)\}$/.exec(wanted[0] ?? "")?.[1];
  if (whole !== undefined) {
    const length = steps.length - wanted.length + 1;
    if (length < 1) return undefined;
    found.set(whole, steps.splice(0, length).join("/"));
    wanted.shift();
  }
  if (wanted.length !== steps.length) return undefined;
  for (const [index, step] of wanted.entries()) {
    const given = steps[index]!;
    const name = /^\{(\w*)\}$/.exec(step)?.[1];
    if (name === undefined ? step.toLowerCase() !== given.toLowerCase() : found.has(name) && found.get(name) !== given)
      return undefined;
    if (name) found.set(name, given);
  }
  return found;
}

/** The part at the start of an id that has one of the shapes, or else the id of what is at the place of a name in it. */
function idWithin(id: string, shapes: readonly string[], index: number): string | undefined {
  const parts = id.split("/");
  for (let length = parts.length - 2; length > 2; length -= 2) {
    const start = parts.slice(0, length).join("/");
    if (shapes.some((shape) => fitsShape(start.toLowerCase(), shape.toLowerCase()))) return spelled(start, shapes);
  }
  const provider = parts.findLastIndex((part) => part.toLowerCase() === "providers");
  return index < 0 || provider < 0 ? undefined : parts.slice(0, provider + 2 + 2 * (index + 1)).join("/");
}

/** The id in the case of the first of the shapes that it has. */
function spelled(id: string, shapes: readonly string[] = []): string {
  for (const shape of shapes) {
    const found = recased(id, shape);
    if (found !== undefined) return found;
  }
  return id;
}
