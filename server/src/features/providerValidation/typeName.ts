import type { Question } from "./question";

/** A block's type as references name it: `azurerm_subnet`, `data.azurerm_subnet`. */
export function typeName({ kind, type }: Question): string {
  return kind === "resource" ? type : `${kind}.${type}`;
}
