import { l10n } from "vscode";
import type { Coexistence, InstalledExtensions } from "./otherExtensions";

/** What is left to which other extension for Terraform, in a sentence; empty where nothing is. */
export function describeCoexistence({ hashicorp, microsoft }: InstalledExtensions, coexistence: Coexistence): string {
  if (coexistence === "full")
    return hashicorp || microsoft ? l10n.t("Only formatting is left to other extensions.") : "";
  const isBesideHashicorp = hashicorp !== undefined || coexistence === "complement";
  if (isBesideHashicorp && microsoft)
    return l10n.t("What HashiCorp's and Microsoft's extensions for Terraform provide is left to them.");
  if (isBesideHashicorp) return l10n.t("What HashiCorp's extension for Terraform provides is left to it.");
  return microsoft ? l10n.t("What Microsoft's extension for Terraform provides is left to it.") : "";
}
