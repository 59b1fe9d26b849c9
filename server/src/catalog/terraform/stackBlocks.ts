import type { BlockType } from "./blockType";
import { lazy } from "./lazy";
import { blockTypes } from "./terraform";

/** The blocks of a file of a stack; undefined for any other. */
export function stackBlocksOf(uri: string): ReadonlyMap<string, BlockType> | undefined {
  // Asked for each block of all files.
  if (!uri.endsWith(".hcl")) return undefined;
  if (/\.tf(?:component|stack)\.hcl$/.test(uri)) return blocksOf("componentBlocks");
  return uri.endsWith(".tfdeploy.hcl") ? blocksOf("deploymentBlocks") : undefined;
}

type Kind = "componentBlocks" | "deploymentBlocks";

const known = new Map<Kind, ReadonlyMap<string, BlockType>>();

/** With those that a stack has as a module has them. */
function blocksOf(kind: Kind): ReadonlyMap<string, BlockType> {
  const found = known.get(kind) ?? new Map([...lazy()[kind], ["locals", blockTypes.get("locals")!]]);
  known.set(kind, found);
  return found;
}
