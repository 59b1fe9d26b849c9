import type { Provider } from "../../../catalog/catalog";

/** Why an argument of a type cannot be written in a version: only what comes later is worth a word. */
export function absenceOf(
  type: string,
  path: readonly string[],
  provider: Provider,
  version: string,
): string | undefined {
  const { from } = provider.presence("resource", type, path, version);
  return from && `${path.join(".")} is set in Azure and left out here: it needs azurerm ${from}.`;
}

/** Why a type cannot be written in a version. */
export function typeAbsence(type: string, provider: Provider, version: string): string {
  const { from, until } = provider.presence("resource", type, [], version);
  if (from) return `${type} needs azurerm ${from}, and the version in force is ${version}.`;
  if (until) return `${type} is gone since azurerm ${until}, and the version in force is ${version}.`;
  return `Whether azurerm ${version} has ${type} is not known.`;
}
