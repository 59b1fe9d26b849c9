// Every command, in the order of the palette. Titles are in package.json. What all but the last resorts do is loaded when one is first chosen.
import { l10n } from "vscode";
import { loadLive } from "../live/load";
import { loadRewriting } from "../rewriting/load";
import type { Command } from "./command";
import { restartServer } from "./restartServer";
import { showLog } from "./showLog";

export const allCommands: readonly Command[] = [
  ofLive("signIn", l10n.t("Signing in")),
  ofLive("findWorkspace", l10n.t("Finding a workspace")),
  ofLive("filterSubscriptions", l10n.t("Filtering subscriptions")),
  ofLive("refresh", l10n.t("Refreshing")),
  ofLive("openInStudio", l10n.t("Opening the studio")),
  ofLive("openInPortal", l10n.t("Opening the portal")),
  ofLive("copyId", l10n.t("Copying the id")),
  ofLive("showProperties", l10n.t("Showing properties")),
  ofLive("loadMore", l10n.t("Loading more")),
  ofLive("retry", l10n.t("Trying again")),
  ofCode("newFile", l10n.t("Making a file")),
  ofCode("findType", l10n.t("Finding a resource type")),
  ofCode("showVersion", l10n.t("Showing the version")),
  ofCode("learnProviders", l10n.t("Learning the installed providers")),
  ofCode("forgetLearned", l10n.t("Forgetting the learned providers")),
  ofCode("convertToProgram", l10n.t("Converting to CDKTF")),
  ofCode("convertToTerraform", l10n.t("Converting to Terraform")),
  { id: "showLog", name: l10n.t("Showing the log"), run: showLog },
  ofCode("reportIssue", l10n.t("Reporting an issue")),
  { id: "restartServer", name: l10n.t("Restarting the language server"), run: restartServer },
];

function ofLive(id: keyof ReturnType<typeof loadLive>["commands"], name: string): Command {
  return { id, name, run: (...given) => loadLive().commands[id](...given) };
}

function ofCode(id: keyof ReturnType<typeof loadRewriting>["commands"], name: string): Command {
  return { id, name, run: (...given) => loadRewriting().commands[id](...given) };
}
