/** Ids of Azure's resources to ask a provider about, by their shape: `/subscriptions/{}/resourceGroups/{}`. */
import { idOfShape } from "../resourceIds/index";

/** A UUID that belongs to nobody. */
export const uuid = "9c7f1a3e-52b4-4d86-8f0a-6e1d2c3b4a59";

const otherUuid = "2d4b8c6e-71f3-4a95-b1d8-3c5e7f9a0b12";

/** What may mean a name in an id, the most usual first: some ask for more than letters. */
const names = ["example", "example1", uuid, "1", "1.0.0"];

/** Ids of a shape. A provider that takes the shape takes at least one of them. The first two differ in every name. */
export function idSamples(shape: string): readonly string[] {
  return names.map((name, index) => idOfShape(shape, name, index === 1 ? otherUuid : uuid));
}

/** The same id of something that is called otherwise. */
export function withLastName(id: string, name: string): string {
  return `${id.slice(0, id.lastIndexOf("/") + 1)}${name}`;
}
