// The command that looks at what a newer major version of the provider changes, and its problems. Titles are in package.json.
import { commands, Disposable, type LogOutputChannel, l10n, workspace } from "vscode";
import { protect } from "../protect";
import type { Server } from "../server/server";
import type { Texts } from "../texts";
import { applyUpgrade, checkUpgrade, previewUpgrade } from "./checkUpgrade";
import type { Asked, Choice } from "./choose";
import { offerUpgrade } from "./offerUpgrade";
import { createProblems } from "./problems";

/** Until it is disposed of. */
export function registerUpgrading(server: Server, texts: Texts, log: LogOutputChannel): Disposable {
  const problems = createProblems();
  return Disposable.from(
    problems,
    offerUpgrade(),
    commands.registerCommand("azuremlTerraform.checkUpgrade", (asked: Asked = {}) =>
      protect(log, l10n.t("Checking for an upgrade"), () => checkUpgrade(server, problems, asked)),
    ),
    // Not in the palette: they show and make what the check has found.
    commands.registerCommand("azuremlTerraform.previewUpgrade", (choice?: Choice) =>
      protect(log, l10n.t("Previewing the upgrade"), () => previewUpgrade(server, texts, choice)),
    ),
    commands.registerCommand("azuremlTerraform.applyUpgrade", (choice?: Choice) =>
      protect(log, l10n.t("Upgrading"), () => applyUpgrade(server, problems, choice)),
    ),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) problems.forget(document.uri);
    }),
  );
}
