// The table of kinds.
import { foundryKinds } from "./foundry";
import type { Kind } from "./kind";
import { machineLearningKinds } from "./machineLearning";

/** A row for each kind, in the order in which they are shown. */
export const kinds: readonly Kind[] = [...foundryKinds, ...machineLearningKinds];

const byName = new Map(kinds.map((kind) => [kind.name, kind]));

/** Undefined for a name that is not in the list. */
export function kindNamed(name: string): Kind | undefined {
  return byName.get(name);
}
