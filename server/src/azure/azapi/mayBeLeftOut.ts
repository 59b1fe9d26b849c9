/** Which properties may be left out of a body where their arguments are null. */
import type { Attribute, SentBody, SentProperty } from "../../catalog/index";
import { isOfList } from "./sentAs";

/**
 * Whether a property at `base` can be left out of the code, and nothing else depends on whether its argument is there.
 */
export function mayBeLeftOut(
  row: SentProperty,
  argument: string,
  { type, sensitive }: Attribute,
  base: string,
  sent: SentBody,
): boolean {
  const isMap = row.wrap !== undefined || row.entries !== undefined || row.isMerged === true;
  const isPlain = !isMap && row.rank === undefined && !isOfList(row.as) && !sensitive;
  const isList = type === "list" || type === "set";
  const isInOther = row.path.slice(base.length).replace(/\[\]$/, "").includes("[");
  return isPlain && row.path.endsWith("[]") === isList && !isInOther && !decidersIn(sent).has(argument);
}

/** The arguments of which it decides what becomes of others whether they are set, by their paths. */
function decidersIn({ rows, apart }: SentBody): ReadonlySet<string> {
  const others = [...rows].flatMap(([path, all]) =>
    all.flatMap(({ unless, where, whereWord }) =>
      [unless ?? [], where ?? [], whereWord?.argument ?? []]
        .flat()
        .map((name) => path.slice(0, path.lastIndexOf(".") + 1) + name),
    ),
  );
  const missing = apart.flat().flatMap((one) => (one.startsWith("-") ? [one.slice(1).split("=")[0]!] : []));
  return new Set([...others, ...missing]);
}
