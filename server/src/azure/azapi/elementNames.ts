/** By which properties azapi tells the elements of a list apart, wherever they are: `name` by itself, others where `list_unique_id_property` says so. */
import type { BodySchema, SentBody } from "../../catalog/index";

/** The properties that distinguish the elements of a list of blocks. Undefined if they are not known. */
export function elementNames(
  path: string,
  list: string,
  schema: BodySchema,
  { rows }: SentBody,
): readonly string[] | undefined {
  const propertyOf = (name: string) => {
    const [row, ...others] = rows.get(`${path}.${name}`) ?? [];
    return row && others.length === 0 && row.path.startsWith(`${list}.`) ? row.path.slice(list.length + 1) : undefined;
  };
  if (propertyOf("name") === "name" && schema.get("name")?.required === true) return ["name"];
  // No two blocks of a set are the same in all of their arguments. What is secret is in a body of its own.
  const names = [...schema].map(([name, { type, block, sensitive }]) => {
    const isAsWritten = (rows.get(`${path}.${name}`) ?? []).every(({ as, join, unless }) => !as && !join && !unless);
    const property = type === "string" && !block && !sensitive && isAsWritten ? propertyOf(name) : undefined;
    return property !== undefined && /^\w+$/.test(property) ? property : undefined;
  });
  const isAtTop = !list.slice(0, -2).includes("[");
  return isAtTop && names.length > 0 && !names.includes(undefined) ? (names as readonly string[]) : undefined;
}
