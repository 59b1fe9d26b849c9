import { addressOf, type Block, isRepeated, type NewValue } from "../model/index";
import { blocksOf, dataOf } from "./blocksOf";
import type { Scope } from "./scope";

/** More types than these are no answer to what somebody means. */
const most = 8;

/**
 * What reads an attribute of the only resource of the module of one of these types, or of the only data source where there is no
 * resource; undefined where there are several.
 *
 * @param reader the block that is to read it, which cannot be what it reads.
 */
export function onlyOf(
  types: readonly string[],
  attribute: string,
  scope: Scope,
  reader?: Block,
): Extract<NewValue, { kind: "reference" }> | undefined {
  const among = (blocks: typeof blocksOf) =>
    types
      .slice(0, most)
      .flatMap((type) => blocks(type, scope))
      .filter((block) => block !== reader);
  const resources = among(blocksOf);
  const [only, ...others] = resources.length > 0 ? resources : among(dataOf);
  const address = only && others.length === 0 ? addressOf(only) : undefined;
  if (!only || !address || isRepeated(only.body)) return undefined;
  return { kind: "reference", path: [...address.split("."), attribute] };
}
