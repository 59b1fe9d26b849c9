/** What a module says of what is declared in it. */
import type { Scope } from "../../analysis/index";
import { azureTypeOfType } from "../../azure/index";
import { bodyItemOf, typeInAddress } from "../../model/index";

/** Azure's type of what an address declares, as far as it is written. */
export function azureTypeAt(address: string, scope: Scope): string | undefined {
  const [declaration] = scope.module.declarations.get(address) ?? [];
  const type = typeInAddress(address);
  if (type?.startsWith("azurerm_")) return azureTypeOfType(type, scope);
  const written =
    type === "azapi_resource" && declaration ? bodyItemOf(declaration.block.body, "type")?.value : undefined;
  return written?.kind === "text" ? written.text.split("@")[0] : undefined;
}
