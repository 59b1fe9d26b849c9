import type { Attribute } from "../../catalog/schema";
import type { Scope } from "../scope";

/** The shapes of the ids by which resources of a type are imported, in the version in force; none where they are not known. */
export function importIdOf(type: string, scope: Scope): readonly string[] {
  const provider = scope.catalog.providerOf(type);
  const found = provider?.find("resource", type, scope.versionOf(provider.name));
  return typeof found === "object" ? (found.importId ?? []) : [];
}

/** Whether an argument takes other texts too: any resource's id, a scope, a name. */
export function takesAnyId({
  id = [],
  values,
  valuesOpen,
  format,
  accepts,
  rejects,
  validator = "",
}: Attribute): boolean {
  const takes = (probe: string) => (accepts ? accepts.includes(probe) : rejects ? !rejects.includes(probe) : false);
  return (
    Boolean(valuesOpen || values?.length || format === "resource-id") ||
    ["someResourceId", "word", "uuid"].some(takes) ||
    // The shape by which the facts show a free scope as well.
    (id.includes(group) && !/ResourceGroupID$/.test(validator))
  );
}

const group = "/subscriptions/{}/resourceGroups/{}";

/** Whether a text is an id of a type that the facts name for an argument: of its shapes they may give only some. */
export function fitsType(text: string, { idOf = [] }: Attribute, scope: Scope): boolean {
  return idOf.some((type) => importIdOf(type, scope).some((shape) => fitsShape(text, shape)));
}

/** What follows the last resource provider of an id, since what stands before it may be any scope. */
export function tailOf(shape: string): string {
  return shape.slice(Math.max(0, shape.lastIndexOf("/providers/"))).toLowerCase();
}

/** Without shapes, the facts tell what fits by chance as well: passwords that look like an id. */
export function isIdName(name: string, { id, idOf }: Attribute): boolean {
  return id !== undefined || (idOf !== undefined && /_ids?$/.test(name) && idOf.length <= 25);
}

/** An Azure resource id against a shape such as `/subscriptions/{}/resourceGroups/{}`, segment by segment; `{}` is any name. */
export function fitsShape(text: string, shape: string): boolean {
  const parts = text.split("/");
  const wanted = shape.split("/");
  return (
    parts.length === wanted.length &&
    wanted.every((segment, index) => (segment === "{}" ? parts[index] !== "" : segment === parts[index]))
  );
}

/** The id with the shape's own words in the shape's casing, where that is all that is wrong. */
export function recased(text: string, shape: string): string | undefined {
  const parts = text.split("/");
  const wanted = shape.split("/");
  const result = wanted.map((segment, index) => (segment === "{}" ? (parts[index] ?? "") : segment)).join("/");
  return result.toLowerCase() === text.toLowerCase() && fitsShape(result, shape) ? result : undefined;
}

/** A shape as messages show it. */
export function shownShape(shape: string): string {
  return shape === "{}" ? "a GUID" : shape.replaceAll("{}", "…");
}
