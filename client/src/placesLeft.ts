import { l10n } from "vscode";

/** How many places are left to people; at least one. */
export function placesLeft(count: number): string {
  return count === 1 ? l10n.t("One place is left to you.") : l10n.t("{0} places are left to you.", count);
}
