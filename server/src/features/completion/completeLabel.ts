import type { Scope } from "../../analysis/scope";
import type { SchemaKind } from "../../catalog/schema";
import { blockTypes } from "../../catalog/terraform/terraform";
import { type Block, hasType, typeOf } from "../../model/block";
import type { Span } from "../../text/span";
import type { Suggestion } from "./suggestion";
import { documentationKey } from "./suggestionDocumentation";

/** Types for the first label of a block, a name for the second. */
export function completeLabel(block: Block, index: number, replace: Span, scope: Scope): Suggestion[] {
  // In a program the first label is a class, which needs more than its name: see `completeTopLevel`.
  if (scope.module.isPartial && index === 0) return [];
  if (block.kind === "provider")
    return scope.catalog.providerNames.map((name) => typeNamed(name, replace, documentationKey("provider", name, [])));
  if (hasType(block.kind) && index === 0) return completeType(block.kind as SchemaKind, replace, scope);
  if (blockTypes.get(block.kind)?.labels[index] === "name") return completeNameOf(block, replace, scope);
  return [];
}

function completeType(kind: SchemaKind, replace: Span, scope: Scope): Suggestion[] {
  return scope.catalog.providerNames.flatMap((name) => {
    const names = scope.catalog.provider(name)?.names(kind, scope.versionOf(name)) ?? [];
    return names.map((type) =>
      typeNamed(type, replace, documentationKey(kind, type, []), type.includes("machine_learning") ? 0 : 1),
    );
  });
}

/** Names that are free: what people mostly write, and the type's last word. */
function completeNameOf(block: Block, replace: Span, scope: Scope): Suggestion[] {
  const type = typeOf(block);
  const last = type?.split("_").at(-1);
  const taken = (name: string) =>
    type !== undefined &&
    scope.module.declarations.has(`${block.kind === "resource" ? "" : `${block.kind}.`}${type}.${name}`);
  return ["main", "this", ...(last ? [last] : [])]
    .filter((name) => !taken(name))
    .map((name) => ({ label: name, kind: "value", replace, insert: name, isSnippet: false, rank: 1 }));
}

function typeNamed(label: string, replace: Span, key: string, rank = 1): Suggestion {
  return { label, kind: "type", replace, insert: label, isSnippet: false, rank, key, capability: "types" };
}
