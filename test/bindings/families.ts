import { join } from "node:path";
import { installed } from "./packages";

/** A library for programs with the bindings that build on it. */
export interface Family {
  readonly module: "cdktf" | "cdktn";
  /** The package of bindings for each provider that has one, by local name. */
  readonly packages: Readonly<Record<string, string>>;
  /** The version of each provider that its bindings were made from, by local name. */
  readonly versions: Readonly<Record<string, string>>;
}

export const families: readonly Family[] = [
  {
    module: "cdktf",
    packages: { azurerm: "@cdktf/provider-azurerm", azuread: "@cdktf/provider-azuread" },
    versions: { azurerm: "4.55.0", azuread: "3.7.0" },
  },
  {
    module: "cdktn",
    packages: { azurerm: "@cdktn/provider-azurerm" },
    versions: { azurerm: "4.73.0" },
  },
];

/** Whether there are bindings for all that a program imports. */
export function canHave(family: Family, program: string): boolean {
  return !/providers\/azuread|provider-azuread/.test(program) || family.packages.azuread !== undefined;
}

/** Where the bindings for a provider are, as `cdktf get` puts them at `.gen/providers/<provider>`. */
export function bindingsFolder(family: Family, provider: string): string {
  return join(installed, family.packages[provider]!, "lib");
}
