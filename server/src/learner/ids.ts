/** Ids of Azure's resources by their shape: `/subscriptions/{}/resourceGroups/{}`. */

/** A UUID that is nobody's. */
export const uuid = "9c7f1a3e-52b4-4d86-8f0a-6e1d2c3b4a59";

/** What may stand for a name in an id, the most usual first: some ask for more than letters. */
const names = ["example", "example1", uuid, "1"];

/** Ids of a shape, of which a provider that takes the shape takes at least one. */
export function idSamples(shape: string): readonly string[] {
  return names.map((name) => shape.replace("/subscriptions/{}", `/subscriptions/${uuid}`).replaceAll("{}", name));
}
