// "Azure ML: Validate with the Installed Providers". Its title is in package.json.
import { commands, Disposable, type LogOutputChannel, l10n } from "vscode";
import { createProblems } from "../problems";
import { protect } from "../protect";
import { loadRewriting } from "../rewriting/load";
import type { Server } from "../server/index";

/** Registers it. */
export function registerAsking(server: Server, log: LogOutputChannel): Disposable {
  const problems = createProblems("azuremlTerraform.providers");
  return Disposable.from(
    problems,
    commands.registerCommand("azuremlTerraform.askProviders", () =>
      protect(log, l10n.t("Asking the installed providers"), () => loadRewriting().askProviders(server, problems)),
    ),
  );
}
