import { type Block, bodyItemOf, requiredIn, typeOf } from "../model/index";
import { blocksOfKind } from "./blocksOf";
import type { Scope } from "./scope";

/** Which provider a block is of. */
export interface WantedProvider {
  /** What the module calls it. */
  readonly name: string;
  /** The address that the module gives it, as it is written: `hashicorp/azurerm`, `example.com/team/thing`. */
  readonly source?: string;
}

/** The provider of a resource, data source or ephemeral resource: the one that it names, or the one of its type. */
export function wantedProvider(block: Block, scope: Scope): WantedProvider | undefined {
  const chosen = bodyItemOf(block.body, "provider")?.value;
  const ofType = typeOf(block)?.split("_")[0];
  const name = (chosen?.kind === "reference" && chosen.reference.steps[0]?.name) || ofType;
  if (!name) return undefined;
  for (const terraform of blocksOfKind(scope.module, "terraform"))
    for (const { item } of requiredIn(terraform)) {
      if (item.name !== name) continue;
      const source = item.value.kind === "body" ? bodyItemOf(item.value.body, "source")?.value : undefined;
      return source?.kind === "text" ? { name, source: source.text } : { name };
    }
  return { name };
}
