// The newest releases of the providers for which there will never be newer prebuilt bindings: those of CDKTF are archived.
// Source: the READMEs of @cdktf/provider-azurerm 14.23.1 and @cdktf/provider-azuread 14.3.1.

const last = { azurerm: "4.55.0", azuread: "3.7.0" };

/** By provider, for the packages that a project lists; undefined where those tell of none. */
export function lastReleases(packages: readonly string[] = []): Readonly<Record<string, string>> | undefined {
  const found = Object.entries(last).filter(
    ([name]) => packages.includes(`@cdktf/provider-${name}`) && !packages.includes(`@cdktn/provider-${name}`),
  );
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}
