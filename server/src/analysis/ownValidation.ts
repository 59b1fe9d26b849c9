import type { ValueSite } from "./site";

/** Whether a value stands in the validation of a variable, which has to refer to that variable. */
export function isOwnValidation({ node: { block }, entries }: Pick<ValueSite["around"], "node" | "entries">): boolean {
  return block.kind === "variable" && entries.some(({ name }) => name === "validation");
}
