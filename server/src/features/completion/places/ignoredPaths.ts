import { typeSchemaOf, type ValuePosition } from "../../../analysis/index";
import { type BodySchema, isSettable } from "../../../catalog/index";
import { typeOf } from "../../../model/index";
import type { CompletionContext } from "../completionContext";
import type { Suggestion } from "../suggestion";
import { bareWord, listedAt, needsBrackets } from "./listed";

/** How many steps a path may have: what is deeper nobody ignores by itself. */
const deepest = 3;

/** The arguments of the resource, nested ones as paths. Those that are set come first, because only these can be ignored. */
export function ignoredPaths(position: ValuePosition, { document }: CompletionContext): readonly Suggestion[] {
  if (position.isQuoted) return [];
  const { block, scope } = position.enclosing.node;
  const { type } = typeSchemaOf("resource", typeOf(block) ?? "", scope);
  const set = new Set(block.body.items.map(({ name }) => name));
  const present = listedAt(position, document.pieces);
  const paths = type ? [...pathsIn(type.body, "", 1)] : [];
  const items = paths
    .filter(({ path }) => !present.has(path))
    .map(({ path, depth }) => {
      const isSet = set.has(/^\w+/.exec(path)![0]);
      return bareWord(path, position, { kind: "argument", rank: 1 + depth * 2 + (isSet ? 0 : 1), isListItem: true });
    });
  return needsBrackets(position) ? [bareWord("all", position, { kind: "keyword", rank: 0 }), ...items] : items;
}

function* pathsIn(body: BodySchema, prefix: string, depth: number): Generator<{ path: string; depth: number }> {
  for (const [name, attribute] of body) {
    if (name === "*" || attribute.unsure || !isSettable(attribute)) continue;
    yield { path: prefix + name, depth };
    if (attribute.block && attribute.maxItems === 1 && depth < deepest)
      yield* pathsIn(attribute.block, `${prefix}${name}[0].`, depth + 1);
  }
}
