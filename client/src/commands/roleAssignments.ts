// "Azure ML: Add Role Assignments", for what is selected, or else for all of the file.
import { type CodeAction, commands, l10n, Range, window, workspace } from "vscode";
import { roleActions } from "../../../server/src/protocol/index";
import { mayWrite } from "../mayWrite";
import { showInformation } from "../shown/index";
import type { Run } from "./command";

export const addRoleAssignments: Run = async () => {
  const editor = window.activeTextEditor;
  const document = editor?.document;
  const all = document && new Range(0, 0, document.lineCount, 0);
  const range = editor && !editor.selection.isEmpty ? editor.selection : all;
  const offered =
    document && range
      ? await commands.executeCommand<readonly CodeAction[]>(
          "vscode.executeCodeActionProvider",
          document.uri,
          range,
          roleActions,
          1,
        )
      : [];
  const edit = offered.find(({ kind }) => kind?.value === roleActions)?.edit;
  if (!edit) {
    showInformation(l10n.t("No role assignment is missing here. What is not in this code may need more."));
    return;
  }
  if (mayWrite()) await workspace.applyEdit(edit, { isRefactoring: true });
};
