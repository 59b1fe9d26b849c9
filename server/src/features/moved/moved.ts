import { languageOf } from "../../languages/index";
import { addressOf, type Block, type Module, statedMove, typeOf } from "../../model/index";
import { touches } from "../../text/index";
import type { Store } from "../../workspace/index";
import { type MovedBlock, type MovedFrom, movedBlocksTo, movedIn } from "./movedBlocks";

export { type MovedBlock, type MovedFrom, movedBlock, movesBetween, type Obsolete } from "./movedBlocks";

/** What Terraform has to know about changed names. */
export interface MovedQueries {
  /** Moved blocks that are missing for the block at an offset, which had another name before. */
  movedBlocks(uri: string, offset: number): readonly MovedBlock[];
}

/** Answers them from the store. */
export function movedQueries(store: Store): MovedQueries {
  const { read, scopeOf } = store;

  /** Resources of the last commit that are gone since, of the type that has come and of the same stack. */
  function goneSince(uri: string, block: Block, address: string): string[] {
    const committed = store.committedOf(uri);
    if (!committed || committed.has(address)) return [];
    const isAlike = (one: Block) => typeOf(one) === typeOf(block) && one.stack === block.stack;
    return [...committed].flatMap(([from, one]) => (isAlike(one) ? [from] : []));
  }

  return {
    movedBlocks(uri, offset) {
      const document = read(uri);
      const block = document?.blocks.find(({ head }) => touches(head, offset));
      const address = block && addressOf(block);
      if (!block || address === undefined) return [];
      const { module } = scopeOf(uri);
      const former = formerOf(store, module, address, uri);
      const froms = new Set([...(former ? [former] : []), ...goneSince(uri, block, address)]);
      const recordable = [...froms].filter((from) => canRecordMove(store, uri, from, address));
      return movedBlocksTo(block, uri, recordable, module, languageOf);
    },
  };
}

/** Says which address the state may have for something. */
export function movedFrom(store: Store): MovedFrom {
  return (module, address, uri) => {
    const from = formerOf(store, module, address, uri) ?? address;
    const committed = store.committedOf(uri);
    if (!canRecordMove(store, uri, from, address)) return undefined;
    // A resource that was written since the last commit is hardly in the state, unless a local one has it.
    if (store.storedOf(uri)?.has(from)) return from;
    return committed && !from.startsWith("module.") && !committed.has(from) ? undefined : from;
  };
}

/** The address that the state may still have for something, as nothing says yet that it has moved. */
function formerOf({ moduleOf }: Store, module: Module, address: string, uri: string): string | undefined {
  const moved = movedIn(module);
  return moduleOf(uri)
    .formerNames.of(address)
    .find((former) => !moved.has(former));
}

/**
 * Whether something can be said to have been at `from`. A construct says only one such address: another takes its
 * place where the commit tells that it is the newer one.
 */
function canRecordMove(store: Store, uri: string, from: string, address: string): boolean {
  const document = store.read(uri);
  if (!document?.isProgram) return true;
  if (store.contexts.get(store.moduleOf(uri).folder)?.predatesMoves) return false;
  return !statedMove(document, address) || store.committedOf(uri)?.has(from) === true;
}
