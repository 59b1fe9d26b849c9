import { reachedFrom, type Scope } from "../../../analysis/index";
import { addressOf, type Block, hasType } from "../../../model/index";
import { declaredResources } from "./declaredResources";
import { matchesId } from "./matchesId";

/** The address of the one block of an id; none that itself comes after the block that is to refer to it, where that is there already. */
export function addressOfId(id: string, scope: Scope, from?: Block): string | undefined {
  return addressesOfIds(scope)(id, from);
}

/** The same for many ids. */
export function addressesOfIds(scope: Scope): (id: string, from?: Block) => string | undefined {
  const declared = declaredResources(scope);
  const blocks = [...scope.module.documents.values()]
    .flatMap((document) => document.blocks)
    .filter(({ kind }) => hasType(kind));
  return (id, from) => {
    const found = blocks.filter((block) => block !== from && matchesId(block, id, scope, declared));
    const addresses = new Set(
      found
        .filter((block) => !from || !reachedFrom(block, scope)?.has(from))
        .flatMap((block) => addressOf(block) ?? []),
    );
    const [address, ...others] = addresses;
    return others.length === 0 ? address : undefined;
  };
}
