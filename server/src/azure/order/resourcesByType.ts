/** Resources of a module by their type in either provider's words, and by what they name: asked by each resource about others. */
import { blocksOf, type Scope } from "../../analysis/index";
import { type MemoMap, memoMap, memoNamed, sameItems, weakMemo } from "../../memo/index";
import { type Block, typeOf } from "../../model/index";
import { appendTo } from "../../text/index";
import { armTypeIn } from "../ids/armType";
import { thingsAt } from "./things";

/** By which type facts know a block, in lower case; undefined where it is none of theirs, or does not say. */
export function wordOf(block: Block, scope: Scope): string | undefined {
  const type = typeOf(block);
  if (block.kind !== "resource" || type === undefined) return undefined;
  return type === "azapi_resource" ? armTypeIn(block.body, scope)?.toLowerCase() : type;
}

/** The resources of some types that name a thing at a path. */
export function naming(types: readonly string[], path: string, thing: string, scope: Scope): readonly Block[] {
  return (
    queriesOf(scope.key, scope)
      .linked(`${types.join(" ")}\n${path}`)
      .get(thing) ?? []
  );
}

/** For each module: whoever asks depends on what is found alone. */
const queriesOf = weakMemo((_key: object, given: Scope) => {
  const scope: Scope = { ...given, assumes: () => {} };
  const ofAzapi = memoMap(() => {
    const found = new Map<string, Block[]>();
    for (const block of blocksOf("azapi_resource", scope)) appendTo(found, wordOf(block, scope) ?? "", block);
    return found;
  }, sameItems);
  const ofType = memoNamed(
    (type): readonly Block[] => (type.includes("/") ? (ofAzapi.get(type) ?? []) : blocksOf(type, scope)),
    sameItems,
  );
  const maps = new Map<string, MemoMap<readonly Block[]>>();
  return {
    linked(query: string): MemoMap<readonly Block[]> {
      const known = maps.get(query);
      if (known) return known;
      const [types = "", path = ""] = query.split("\n");
      const made = memoMap(() => {
        const found = new Map<string, Block[]>();
        for (const type of types.toLowerCase().split(" "))
          for (const block of ofType(type))
            for (const thing of new Set(thingsAt(block, path, scope))) appendTo(found, thing, block);
        return found;
      }, sameItems);
      maps.set(query, made);
      return made;
    },
  };
});
