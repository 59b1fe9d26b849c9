import { type BodyNode, missingIn } from "../../analysis/index";
import type { Attribute, BodySchema } from "../../catalog/index";
import { type Fix, type NewBodyItem, newLiteral } from "../../model/index";
import { listed } from "../../wording/index";

/** The fix that writes former defaults, where every argument that is now required had one. */
export function formerDefaults({ body, schema, path, node }: BodyNode, old: BodySchema | undefined): Fix | undefined {
  const isSet = new Set(body.items.filter((item) => item.value.kind !== "null").map((item) => item.name));
  const missing = missingIn(schema, (name) => isSet.has(name));
  const items: NewBodyItem[] = [];
  for (const [name, now] of missing) {
    const former = old?.get(name);
    if (former?.default === undefined || former.default === "" || former.type !== now.type) return undefined;
    if (!takes(now, former.default)) return undefined;
    items.push({ name, form: "argument", value: newLiteral(former.default) });
  }
  if (items.length === 0) return undefined;
  const block = path.length === 0 ? { block: node.block } : {};
  const names = listed(items.map(({ name }) => name));
  return {
    title: `Add ${names} with the former default${items.length === 1 ? "" : "s"}`,
    changes: [{ kind: "add", body, items, ...block }],
  };
}

/** Whether an argument takes a value, as far as is known of it. */
export function takes(
  { values, valuesOpen, ignoreCase, ranges }: Attribute,
  value: string | number | boolean,
): boolean {
  if (typeof value === "number" && ranges)
    return ranges.some(([from, to]) => (from === null || value >= from) && (to === null || value <= to));
  if (!values || valuesOpen) return true;
  const same = (one: string | number) =>
    ignoreCase ? String(one).toLowerCase() === String(value).toLowerCase() : String(one) === String(value);
  return values.some(same);
}

/** The body that nested blocks of these names lead to, as far as the schema has it. */
export function bodyAlong(body: BodySchema | undefined, path: readonly string[]): BodySchema | undefined {
  let at = body;
  for (const name of path) at = at?.get(name)?.block;
  return at;
}
