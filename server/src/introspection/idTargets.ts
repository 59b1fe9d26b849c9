/** Which resources an id may be of: those that are imported by ids of the same shape. */
import type { Attribute, BodySchema, TypeSchema } from "../catalog/index";

/** The types with `idOf` at every argument whose ids have a known shape. */
export function withIdTargets(types: readonly TypeSchema[]): readonly TypeSchema[] {
  const targets = new Map<string, string[]>();
  for (const { kind, name, importId } of types) {
    if (kind !== "resource") continue;
    for (const shape of importId ?? []) targets.set(shape, [...(targets.get(shape) ?? []), name]);
  }
  const bodyOf = (body: BodySchema): BodySchema => new Map([...body].map(([name, of]) => [name, attributeOf(of)]));
  const attributeOf = ({ block, elem, ...facts }: Attribute): Attribute => {
    // What takes any id is no reference to one type.
    const shapes = facts.format === "resource-id" ? [] : (facts.id ?? []);
    const idOf = [...new Set(shapes.flatMap((shape) => targets.get(shape) ?? []))];
    return {
      ...facts,
      ...(idOf.length > 0 && { idOf }),
      ...(block && { block: bodyOf(block) }),
      ...(elem && { elem: attributeOf(elem) }),
    };
  };
  return types.map((type) => ({ ...type, body: bodyOf(type.body) }));
}
