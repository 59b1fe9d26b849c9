import type { Scope } from "../../analysis/index";
import { bodyItemOf } from "../../model/index";
import { addressInOneForm, movesTo } from "../../references/index";

/** How many moved blocks are followed one after another. */
const most = 10;

/** The address that a resource as a whole had before the moved blocks of its module. Undefined if no block names it. */
export function formerAddress(address: string, scope: Scope): string | undefined {
  let former = address;
  for (let step = 0; step < most; step++) {
    const [move] = movesTo(former, scope);
    const from = move && addressInOneForm(bodyItemOf(move.body, "from")?.value);
    if (from === undefined) break;
    former = from;
  }
  return former === address ? undefined : former;
}
