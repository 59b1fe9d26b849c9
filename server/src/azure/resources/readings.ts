/** How a block may be read: by what is surely so, and by what its variables are taken to be. */

import {
  assumingEnvironment,
  type Basis,
  type BlockNode,
  defaultInForce,
  hasInstances,
  silentScope,
  variableValue,
} from "../../analysis/index";
import type { Environment } from "../../evaluation/index";
import { isRepeated } from "../../model/index";
import { environmentsOf } from "./resourceConfiguration";

/** Something that was found in a block, and on what it rests. */
interface Found<T> {
  readonly what: T;
  readonly basis: Basis;
}

/**
 * What is found in a block with everything that is known about its variables: first what is certain, then what depends
 * on less.
 */
export function foundIn<T>(
  node: BlockNode,
  find: (environments: readonly Environment[]) => readonly T[],
): readonly Found<T>[] {
  const { block, scope } = node;
  let [takesDefaults, takesOthers] = [false, false];
  // Whoever asks decides what an assumption means.
  const silent = silentScope(scope);
  const assuming = assumingEnvironment(silent, block, (name, of) => {
    const left = defaultInForce(name, of, silent);
    const value = left ?? variableValue(name, of, silent);
    takesDefaults ||= left !== undefined;
    takesOthers ||= value !== undefined && left === undefined;
    return value;
  });
  // What a variable is taken for may rule the block out together with the value.
  const isThere = hasInstances(block, assuming);
  const all = isThere ? find(environmentsOf(node, assuming)) : [];
  if (!takesDefaults && !takesOthers && isThere) return on("sure", all);
  const sure = on("sure", find(environmentsOf(node)));
  // Where there may be no instance at all, a plan may look at nothing.
  if (!takesDefaults || isRepeated(block.body)) return [...sure, ...on("assumed", all)];
  if (!takesOthers) return [...sure, ...on("default", all)];
  const left = find(environmentsOf(node, assumingEnvironment(silent, block, defaultInForce)));
  return [...sure, ...on("default", left), ...on("assumed", all)];
}

function on<T>(basis: Basis, all: readonly T[]): readonly Found<T>[] {
  return all.map((what) => ({ what, basis }));
}
