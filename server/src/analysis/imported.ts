import { addressIn, addressOf, type Block, type Module } from "../model/index";
import { blocksOfKind } from "./blocksOf";
import { bodyItemAt } from "./values/literalAt";

/** Whether an `import` block of the module is about a resource, which is in Azure already. */
export function isImported(block: Block, module: Module): boolean {
  const address = addressOf(block);
  return blocksOfKind(module, "import").some(({ body }) => {
    const to = bodyItemAt(body, ["to"])?.value;
    return to?.kind === "reference" && addressIn(to.reference)?.address === address;
  });
}
