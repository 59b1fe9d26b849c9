// What is above the questions before an import: what is imported or, where that is several, how many there are.
import { l10n } from "vscode";

/** The title for resources by their names. */
export function importTitle(names: readonly string[]): string {
  const [only, ...others] = names;
  return only !== undefined && others.length === 0
    ? l10n.t("Import {0}", only)
    : l10n.t("Import {0} Resources", names.length);
}

/** The title for workspaces by their names; none before the user is asked which. */
export function workspacesTitle(names: readonly string[]): string {
  const [only, ...others] = names;
  if (only === undefined) return l10n.t("Import Workspace");
  return others.length === 0 ? l10n.t("Import {0}", only) : l10n.t("Import {0} Workspaces", names.length);
}

/** The title for what was found, before the user has chosen. */
export function foundTitle(names: readonly string[]): string {
  const [only, ...others] = names;
  if (only === undefined) return l10n.t("Import from Azure");
  return others.length === 0
    ? l10n.t("Import {0}", only)
    : l10n.t("Import from Azure: {0} Resources Found", names.length);
}
