import type { Scope } from "../../analysis/index";
import { fileName, nameOf, passedProviders } from "../../model/index";
import { Lines } from "../../text/index";

/**
 * Sentences about calls that hand another configuration of azurerm's on to a module: azapi's resources in it would be made with the first of azapi's
 * configurations, which may be about another subscription. Asked of `terraform validate`: what `providers` leaves out is handed on by itself.
 */
export function otherProviders(scope: Scope, seen: ReadonlySet<string> = new Set()): string[] {
  const { folder } = scope.module;
  if (seen.has(folder)) return [];
  const through = new Set([...seen, folder]);
  const found = scope.calls().flatMap((call): string[] => {
    const passed = passedProviders(call.block);
    if (passed.some(({ taken }) => taken?.name === "azapi")) return [];
    const other = passed.find(({ taken, own }) => taken?.name === "azurerm" && own?.name !== "azurerm");
    if (!other) return otherProviders(call.scope, through);
    const { uri } = call.scope;
    const text = call.scope.module.documents.get(uri)?.text ?? "";
    const line = new Lines(text).positionAt(call.block.span.start).line + 1;
    const name = other.own?.name ?? "another configuration";
    return [
      `module.${nameOf(call.block)} hands ${name} on to its module, and nothing for azapi (${fileName(uri)}:${line}).`,
    ];
  });
  return [...new Set(found)];
}
