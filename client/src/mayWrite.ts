// The one gate of what writes files: commands, and what is dropped. Everything else in a folder that is not trusted only reads.
import { commands, l10n, workspace } from "vscode";
import { showWarning } from "./shown/index";

/** Whether files of the open folders may be written. If not, the user is told, with a way to change that. */
export function mayWrite(): boolean {
  if (workspace.isTrusted) return true;
  const manage = l10n.t("Manage Workspace Trust");
  const sentence = l10n.t("Nothing is written in a folder that you do not trust. Trust it first.");
  // Not waited for: a message may stay open for hours.
  showWarning(sentence, manage).then((answer) => {
    if (answer === manage) commands.executeCommand("workbench.trust.manage");
  });
  return false;
}
