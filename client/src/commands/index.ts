// Every command, in the order of the palette: its id, what it does and what that is called. Its title, and when it can be chosen, are in
// package.json. What all but the last resorts do is loaded when one is first chosen.
import { l10n } from "vscode";
import { loadLive } from "../live/index";
import { loadRewriting } from "../rewriting/index";
import type { Command } from "./command";
import { restartServer, showLog } from "./lastResorts";

/** The commands that package.json lists. */
export const offeredCommands: readonly Command[] = [
  ofLive("signIn", l10n.t("Signing in")),
  ofLive("findWorkspace", l10n.t("Finding a workspace")),
  ofLive("filterSubscriptions", l10n.t("Filtering subscriptions")),
  ofLive("arrangeView", l10n.t("Arranging the view")),
  ofLive("refresh", l10n.t("Refreshing")),
  ofLive("openInStudio", l10n.t("Opening the studio")),
  ofLive("openInPortal", l10n.t("Opening the portal")),
  ofLive("copyId", l10n.t("Copying the id")),
  ofLive("showProperties", l10n.t("Showing properties")),
  ofLive("loadMore", l10n.t("Loading more")),
  ofLive("retry", l10n.t("Trying again")),
  ofLive("importWorkspace", l10n.t("Importing")),
  ofLive("importResource", l10n.t("Importing")),
  ofLive("importFromAzure", l10n.t("Importing")),
  ofLive("copyImportBlock", l10n.t("Copying the import block")),
  ofLive("revealInCode", l10n.t("Revealing in code")),
  ofLive("compareWithLive", l10n.t("Comparing")),
  ofLive("compareFolder", l10n.t("Comparing")),
  ofLive("takeLive", l10n.t("Taking live values")),
  ofLive("takeAllLive", l10n.t("Taking live values")),
  ofLive("importUnmanaged", l10n.t("Importing")),
  { id: "applyImport", name: l10n.t("Applying the import"), run: ({ preview }) => preview.answer(true) },
  { id: "discardImport", name: l10n.t("Discarding the import"), run: ({ preview }) => preview.answer(false) },
  ofCode("newFile", l10n.t("Making a file")),
  ofCode("findType", l10n.t("Finding a resource type")),
  ofCode("showVersion", l10n.t("Showing the version")),
  ofCode("learnProviders", l10n.t("Learning the installed providers")),
  ofCode("askProviders", l10n.t("Asking the installed providers")),
  ofCode("showPlan", l10n.t("Making the plan")),
  ofCode("showPlanAgainst", l10n.t("Making the plan")),
  ofCode("showLivePlan", l10n.t("Making the plan")),
  ofCode("hidePlan", l10n.t("Hiding the plan")),
  ofCode("showPlannedChange", l10n.t("Showing the change")),
  ofCode("forgetLearned", l10n.t("Forgetting the learned providers")),
  ofCode("convertToProgram", l10n.t("Converting to CDKTF")),
  ofCode("convertToTerraform", l10n.t("Converting to Terraform")),
  ofCode("convertToAzapi", l10n.t("Converting to azapi")),
  ofCode("convertToAzurerm", l10n.t("Converting to azurerm")),
  ofCode("addRoleAssignments", l10n.t("Adding role assignments")),
  ofCode("showApplierRole", l10n.t("Showing the role")),
  ofCode("showOrder", l10n.t("Showing the order")),
  ofCode("checkUpgrade", l10n.t("Checking for an upgrade")),
  ofCode("useApiVersion", l10n.t("Choosing another API version")),
  ofCode("pasteAsTerraform", l10n.t("Pasting")),
  ofCode("doctor", l10n.t("Writing the Doctor's report")),
  ofCode("copyReport", l10n.t("Copying the report")),
  { id: "showLog", name: l10n.t("Showing the log"), run: showLog },
  ofCode("reportIssue", l10n.t("Reporting an issue")),
  { id: "restartServer", name: l10n.t("Restarting the language server"), run: restartServer },
];

/** Commands that only our own lenses, trees and messages call. They are not in package.json. */
export const innerCommands: readonly Command[] = [
  ofLive("openLive", l10n.t("Opening the studio")),
  ofLive("revealInAzure", l10n.t("Showing the workspace")),
  ofCode("previewUpgrade", l10n.t("Previewing the upgrade")),
  ofCode("applyUpgrade", l10n.t("Upgrading")),
  ofCode("openPlace", l10n.t("Showing the place")),
  ofCode("openOrderPicture", l10n.t("Opening the picture")),
  ofCode("applyConversion", l10n.t("Converting the resources")),
];

function ofLive(id: keyof ReturnType<typeof loadLive>["commands"], name: string): Command {
  return { id, name, run: (...given) => loadLive().commands[id](...given) };
}

function ofCode(id: keyof ReturnType<typeof loadRewriting>["commands"], name: string): Command {
  return { id, name, run: (...given) => loadRewriting().commands[id](...given) };
}
