// The commands that check for an upgrade of the provider, preview and apply it. Titles are in package.json.
import { commands, type Diagnostic, Disposable, type LogOutputChannel, l10n, languages } from "vscode";
import { documentSelector } from "../documentSelector";
import { createProblems } from "../problems";
import { protect } from "../protect";
import { loadRewriting } from "../rewriting/load";
import type { Server } from "../server/index";
import { quickFix } from "../shown/index";
import type { Texts } from "../texts";
import type { UpgradeChoice, UpgradeOptions } from "./chooseUpgrade";

/** Registers them. */
export function registerUpgrading(server: Server, texts: Texts, log: LogOutputChannel): Disposable {
  const problems = createProblems("azuremlTerraform.upgrade");
  return Disposable.from(
    problems,
    offerUpgrade(),
    commands.registerCommand("azuremlTerraform.checkUpgrade", (asked: UpgradeOptions = {}) =>
      protect(log, l10n.t("Checking for an upgrade"), () => loadRewriting().checkUpgrade(server, problems, asked)),
    ),
    // Not in the palette: they preview and apply what the check has found.
    commands.registerCommand("azuremlTerraform.previewUpgrade", (choice?: UpgradeChoice) =>
      protect(log, l10n.t("Previewing the upgrade"), () => loadRewriting().previewUpgrade(server, texts, choice)),
    ),
    commands.registerCommand("azuremlTerraform.applyUpgrade", (choice?: UpgradeChoice) =>
      protect(log, l10n.t("Upgrading"), () => loadRewriting().applyUpgrade(server, problems, choice)),
    ),
  );
}

/**
 * Offers the check for an upgrade where the server says that nothing pins azurerm: the code may be meant for an older
 * version, and pinning that is only one way out.
 */
export function offerUpgrade(): Disposable {
  return languages.registerCodeActionsProvider([...documentSelector], {
    provideCodeActions(_document, _range, { diagnostics }) {
      return diagnostics.filter(isAboutUnpinned).map((diagnostic) => {
        const title = l10n.t("Check for azurerm Upgrade…");
        const action = quickFix(title);
        action.diagnostics = [diagnostic];
        action.command = { command: "azuremlTerraform.checkUpgrade", title };
        return action;
      });
    },
  });
}

function isAboutUnpinned({ code, message }: Diagnostic): boolean {
  const rule = typeof code === "object" ? code.value : code;
  return rule === "unpinned-provider" && message.startsWith("azurerm ");
}
