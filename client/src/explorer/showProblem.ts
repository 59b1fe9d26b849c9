import { commands, l10n } from "vscode";
import type { AzureProblem } from "../azure/index";
import { showWarning } from "../shown/index";

/** Tells the person what went wrong, with a way to sign in where that helps; nothing when they canceled it themselves. */
export function showProblem(problem: AzureProblem): void {
  if (problem.kind === "canceled") return;
  const signIn = l10n.t("Sign In");
  const buttons = problem.remedy === "signIn" ? [signIn] : [];
  // Not waited for: a message may stay open for hours.
  showWarning(problem.message, ...buttons).then((answer) => {
    if (answer === signIn) commands.executeCommand("azuremlTerraform.signIn", { problem });
  });
}
