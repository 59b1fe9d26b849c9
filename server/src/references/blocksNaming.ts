import { placesOfKind, type Scope } from "../analysis/index";
import { memoIndex, weakMemo } from "../memo/index";
import { type Block, bodyItemOf, type Module } from "../model/index";
import { addressInOneForm } from "./addressInOneForm";

/** The blocks of a scope's module that give an argument this address, the first one first. Who asks depends on these alone. */
type BlocksNaming = (address: string | undefined, scope: Scope) => readonly Block[];

export const importsTo = blocksNaming("import", "to");
export const movesFrom = blocksNaming("moved", "from");
export const movesTo = blocksNaming("moved", "to");

function blocksNaming(kind: string, argument: string): BlocksNaming {
  const indexOf = weakMemo((module: Module) =>
    memoIndex(
      () => placesOfKind(kind, { module }).map(({ block }) => block),
      (block): [string, Block][] => {
        const address = addressInOneForm(bodyItemOf(block.body, argument)?.value);
        return address === undefined ? [] : [[address, block]];
      },
    ),
  );
  return (address, { module }) => (address === undefined ? [] : (indexOf(module).get(address) ?? []));
}
