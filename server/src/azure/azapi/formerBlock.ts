/** Whether a nested block was there, by what a body has of it. */
import type { BodySchema, SentBody } from "../../catalog/index";
import { literalText, type NewBodyItem, newArgument, type Value } from "../../model/index";
import { read } from "./bodyReads";
import { isLiteral } from "./sentLiteral";
import { jsonValue } from "./written";

/** Whether something else is there than is sent wherever the block at a path is: `osType = "Linux"` for the settings of Windows. */
export function isContradicted(path: string, values: readonly Value[], base: string, sent: SentBody): boolean {
  return [...(sent.always.get(path) ?? [])].some(([at, json]) => {
    const own = at.slice(base.length);
    const value = at.startsWith(base) && !own.includes("[]") ? read(own, values) : undefined;
    if (!value || literalText(value) === undefined || isLiteral(value, json)) return false;
    return ![...sent.rows.values()].some((rows) => rows.some((row) => row.path === at));
  });
}

/** The list whose elements have all that is sent of the block at a path: `rules[]`. Undefined where it is the list of one argument there. */
export function listAround(path: string, schema: BodySchema, base: string, { rows }: SentBody): string | undefined {
  const places = [...rows].flatMap(([argument, own]) => {
    const type = argument.startsWith(`${path}.`) ? schema.get(argument.slice(path.length + 1))?.type : undefined;
    const isList = type === "list" || type === "set";
    return argument.startsWith(`${path}.`) ? own.map((row) => ({ at: row.path, isList, argument })) : [];
  });
  const sent = places.filter(({ at, argument }) => at !== argument);
  const list = /^[^[]{1,300}\[\]/.exec(sent[0]?.at.slice(base.length) ?? "")?.[0];
  if (list === undefined) return undefined;
  const start = `${base}${list}.`;
  const isAround = sent.every(({ at, isList }) => at.startsWith(start) && (!isList || at.includes("[]", start.length)));
  return isAround ? list : undefined;
}

/**
 * The items of a block at a path, with arguments that it has to have, and that are not sent because they can say one word only. None where another one that
 * it has to have is missing: then what is there is of other blocks.
 */
export function withOnlyWords(
  items: readonly NewBodyItem[],
  path: string,
  schema: BodySchema,
  sent: SentBody,
): readonly NewBodyItem[] {
  const missing = [...schema].flatMap(([name, { required, block }]) =>
    required && !block && !items.some((item) => item.name === name) ? [name] : [],
  );
  const words = missing.flatMap((name) => {
    const as = sent.rows.get(`${path}.${name}`)?.[0]?.as;
    const [only, ...others] = Array.isArray(as) ? as : [];
    return only && others.length === 0 && only[1] === undefined ? [newArgument(name, jsonValue(only[0]))] : [];
  });
  return words.length < missing.length ? [] : [...items, ...words];
}
