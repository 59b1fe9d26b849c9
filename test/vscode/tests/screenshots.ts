import {
  commands,
  type Diagnostic,
  languages,
  Position,
  Range,
  Selection,
  type TextEditor,
  Uri,
  window,
  workspace,
} from "vscode";
import { completionsAt } from "../completionsAt";
import { eventually } from "../eventually";
import type { Test } from "../runTests";
import { canTakeScreenshots, screenshots as inBothThemes, screenshot } from "../screenshot";
import { settle } from "../settle";

const shots: readonly Test[] = [
  {
    name: "picture: completion with documentation",
    run: () =>
      withDemo(async (editor) => {
        const line = lineOf(editor, "managed_network {");
        await editor.edit((edit) => edit.insert(editor.document.lineAt(line).range.start, "  \n\n"));
        const cursor = editor.document.lineAt(line).range.end;
        look(editor, line - 14, cursor);
        await completionsAt(editor.document.uri, cursor, "public_network_access_enabled");
        await commands.executeCommand("type", { text: "s" });
        await commands.executeCommand("editor.action.triggerSuggest");
        await settle();
        await commands.executeCommand("toggleSuggestionDetails");
        await settle();
        await screenshot("completion");
      }),
  },
  {
    name: "picture: hover",
    run: () =>
      withDemo(async (editor) => {
        const line = lineOf(editor, "container_registry_id");
        look(editor, line - 16, editor.document.lineAt(line).range.start.translate(0, 4));
        await settle();
        await commands.executeCommand("editor.action.showHover");
        await settle();
        await screenshot("hover");
      }),
  },
  {
    name: "picture: findings",
    run: () =>
      withDemo(async (editor) => {
        const line = lineOf(editor, "identity {");
        look(editor, line - 16, editor.document.lineAt(line + 1).range.start.translate(0, 14));
        await commands.executeCommand("workbench.actions.view.problems");
        await commands.executeCommand("workbench.action.focusActiveEditorGroup");
        await settle();
        // Not waited for: it lasts as long as the menu is open.
        commands.executeCommand("editor.action.quickFix");
        await settle();
        await inBothThemes("diagnostics");
        await commands.executeCommand("hideCodeActionWidget");
        await commands.executeCommand("workbench.action.closePanel");
      }),
  },
  {
    name: "picture: a CDKTF program",
    run: () =>
      withDemo(async (editor) => {
        const text = '"AllowOnlyApprovedOutbound"';
        const line = lineOf(editor, text);
        const start = editor.document.positionAt(editor.document.getText().indexOf(text) + 1);
        await editor.edit((edit) => edit.delete(new Range(start, start.translate(0, text.length - 2))));
        look(editor, line - 20, start);
        await completionsAt(editor.document.uri, start, "Disabled");
        await commands.executeCommand("editor.action.triggerSuggest");
        await settle();
        await screenshot("cdktf");
      }, "cdktf/main.ts"),
  },
  {
    name: "picture: a body in Azure's own API",
    run: () =>
      withDemo(async (editor) => {
        const line = lineOf(editor, "mnist-onnx");
        await editor.edit((edit) => edit.insert(editor.document.lineAt(line).range.start, "\n"));
        const cursor = new Position(line, 0);
        look(editor, line - 18, cursor);
        await commands.executeCommand("type", { text: "      r" });
        await completionsAt(editor.document.uri, editor.selection.active, "readinessProbe");
        // Its documentation stands beside it since the first of these pictures was made.
        await commands.executeCommand("editor.action.triggerSuggest");
        await settle();
        await screenshot("azapi");
        await commands.executeCommand("workbench.action.files.revert");
      }, "azapi/main.tf"),
  },
  {
    name: "picture: conversion",
    run: () =>
      withDemo(async (editor) => {
        // The identity, and who may do what with it.
        look(editor, 0, new Position(2, 0));
        editor.selection = new Selection(2, 0, lineOf(editor, "azurerm_machine_learning_compute_cluster") - 1, 0);
        await commands.executeCommand("azuremlTerraform.convertToProgram");
        await settle();
        await screenshot("conversion");
        await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
      }, "compute.tf"),
  },
];

export const screenshots: readonly Test[] = canTakeScreenshots ? shots : [];

/** A file of the demo, once its findings are there. */
async function withDemo(use: (editor: TextEditor) => Promise<void>, file = "main.tf"): Promise<void> {
  const root = workspace.workspaceFolders?.[0];
  if (!root) throw new Error("The suite needs a workspace: open a folder.");
  const uri = Uri.joinPath(root.uri, file);
  const editor = await window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
  const findings = (): readonly Diagnostic[] =>
    languages.getDiagnostics(uri).filter(({ source }) => source === "azureml-terraform");
  await commands.executeCommand("workbench.action.closeSidebar");
  await eventually("the demo's findings", findings, (found) => found.length > 0 || file.startsWith("azapi/"));
  await use(editor);
}

function lineOf(editor: TextEditor, text: string): number {
  const { document } = editor;
  return document.positionAt(document.getText().indexOf(text)).line;
}

function look(editor: TextEditor, top: number, cursor: Selection["active"]): void {
  editor.selection = new Selection(cursor, cursor);
  editor.revealRange(new Range(top, 0, top, 0), 3);
}
