import { hasType } from "../../model/block";
import type { Fix, NewBlock } from "../../model/change";
import { isComplete, typeSchemaOf } from "../blockSchema";
import type { Scope } from "../scope";

/**
 * Whether what a fix writes exists in the version in force: the types of new blocks with their arguments, and types that
 * take the place of others. Rules that know of one version what to advise need not ask this of all others.
 */
export function isPossible({ changes }: Fix, scope: Scope): boolean {
  return changes.every((change) => {
    if (change.kind === "addBlocks") return change.blocks.every((block) => isKnown(block, scope));
    return change.kind !== "setName" || !isAbsent(change.name, scope);
  });
}

function isKnown({ kind, labels: [type = ""], entries }: NewBlock, scope: Scope): boolean {
  if (!hasType(kind)) return true;
  const schema = typeSchemaOf(kind as "resource" | "data", type, scope);
  if (schema.isAbsent) return false;
  const { body } = schema;
  return !body || !isComplete(schema, scope) || entries.every(({ name }) => name === "" || body.has(name));
}

/** Whether a name is that of a type of ours which the version surely lacks. */
function isAbsent(name: string, scope: Scope): boolean {
  const provider = scope.catalog.providerOf(name);
  if (!provider || !kinds.some((kind) => provider.allNames(kind).includes(name))) return false;
  return kinds.every((kind) => provider.find(kind, name, scope.versionOf(provider.name)) === "absent");
}

const kinds = ["resource", "data"] as const;
