import { knownText, marked, numberResult, pairsOf, type Result, stringOf } from "../../evaluation/index";
import { type Block, bodyItemOf, type Value } from "../../model/index";
import { hclIndex } from "../../text/index";

/** An instance of a block. */
export interface Instance {
  /** As addresses have it: `["a"]`, `[0]`, or nothing. */
  readonly key: string;
  /** The key itself. */
  readonly name: string;
  /** What `each.key`, `each.value` and `count.index` are in it. */
  readonly names: ReadonlyMap<string, Result>;
  /** Variables of the first module that say which instances there are. */
  readonly variables?: ReadonlySet<string>;
}

/** How many instances of one block are told apart. */
const most = 5_000;

const one: readonly Instance[] = [{ key: "", name: "", names: new Map() }];

/** The instances that `count` and `for_each` make; undefined where that is not known. */
export function instancesOf(
  { body, mayRepeat }: Block,
  comesTo: (value: Value) => Result,
): readonly Instance[] | undefined {
  const [count, forEach] = [bodyItemOf(body, "count")?.value, bodyItemOf(body, "for_each")?.value];
  if (mayRepeat || body.items.some(({ key }) => key) || (count && forEach)) return undefined;
  if (count) return counted(comesTo(count));
  return forEach ? eachOf(comesTo(forEach)) : one;
}

function counted(count: Result): readonly Instance[] | undefined {
  const number = Number(knownText(count) ?? Number.NaN);
  if (!Number.isInteger(number) || number < 0 || number > most) return undefined;
  return Array.from({ length: number }, (_, index) => ({
    key: `[${index}]`,
    name: String(index),
    names: new Map([["count.index", numberResult(index)]]),
  }));
}

function eachOf(over: Result): readonly Instance[] | undefined {
  const pairs = pairsOf(over);
  if (!pairs || pairs.length > most) return undefined;
  const made = pairs.flatMap(({ key, value }): Instance[] => {
    const name = stringOf(key);
    if (name === undefined) return [];
    const names = new Map([["each.key", marked(key, over.marks)], ["each.value", marked(value, over.marks)]]); // biome-ignore format: two of them
    return [{ key: hclIndex(name), name, names }];
  });
  return made.length === pairs.length ? made : undefined;
}
