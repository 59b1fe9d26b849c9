/** Which arguments take regions that no plan tells of: those that are called as the ones are of which plans do. */
import type { Attribute, BodySchema, TypeSchema } from "../catalog/index";

/** So many of a name, of which almost all are regions, are no chance. */
const enough = 5;
const almostAll = 0.9;

/** The types with the format `region` at every argument that is called as regions are, and of which nothing else is known. */
export function withRegions(types: readonly TypeSchema[]): readonly TypeSchema[] {
  const counts = new Map<string, { regions: number; others: number }>();
  const countIn = (body: BodySchema): void => {
    for (const [name, attribute] of body) {
      const count = counts.get(name) ?? { regions: 0, others: 0 };
      if (attribute.format === "region") counts.set(name, { ...count, regions: count.regions + 1 });
      else if (isAnyText(attribute)) counts.set(name, { ...count, others: count.others + 1 });
      if (attribute.block) countIn(attribute.block);
    }
  };
  for (const { kind, body } of types) if (kind === "resource") countIn(body);
  const isCalledSo = (name: string) => {
    const { regions, others } = counts.get(name) ?? { regions: 0, others: 0 };
    return regions >= enough && regions / (regions + others) >= almostAll;
  };
  const bodyOf = (body: BodySchema): BodySchema =>
    new Map([...body].map(([name, attribute]) => [name, attributeOf(name, attribute)]));
  const attributeOf = (name: string, { block, ...facts }: Attribute): Attribute => ({
    ...facts,
    ...(isAnyText(facts) && isCalledSo(name) && { format: "region" }),
    ...(block && { block: bodyOf(block) }),
  });
  return types.map((type) => ({ ...type, body: bodyOf(type.body) }));
}

/** Whether people may write any text but none. */
function isAnyText({ type, format, optional, required }: Attribute): boolean {
  return type === "string" && format === "not-empty" && (optional === true || required === true);
}
