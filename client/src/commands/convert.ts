// "Azure ML: Convert to CDKTF TypeScript" and "Azure ML: Convert to Terraform".
import { Range, type TextEditor, ViewColumn, window, workspace } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { type ConvertParams, type ConvertResult, convertRequest } from "../../../server/src/protocol";
import type { Command } from "./command";

export const convertToProgram: Command = {
  id: "azuremlTerraform.convertToProgram",
  name: "Converting to CDKTF",
  run: ({ client }) => convert(client, "program"),
};

export const convertToTerraform: Command = {
  id: "azuremlTerraform.convertToTerraform",
  name: "Converting to Terraform",
  run: ({ client }) => convert(client, "terraform"),
};

/** Opens what is selected, or the block at the cursor, or else the whole file in the other language beside the editor. */
async function convert(client: LanguageClient, to: ConvertParams["to"]): Promise<void> {
  const editor = window.activeTextEditor;
  const converted = editor && (await conversionOf(client, editor, to));
  if (!converted) {
    window.showInformationMessage("There is nothing to convert: put the cursor into a resource, or select several.");
    return;
  }
  const { languageId: language, text: content, left } = converted;
  const document = await workspace.openTextDocument({ language, content });
  await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: false });
  if (left > 0) {
    const things = left === 1 ? "One thing" : `${left} things`;
    window.showWarningMessage(`${things} could not be carried over: comments in the result say what and why.`);
  }
}

async function conversionOf(client: LanguageClient, editor: TextEditor, to: ConvertParams["to"]) {
  const { document, selection } = editor;
  const ask = (range: Range): Promise<ConvertResult> => {
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    return client.sendRequest(convertRequest, { uri, range: client.code2ProtocolConverter.asRange(range), to });
  };
  const found = await ask(selection);
  return found ?? (selection.isEmpty ? ask(new Range(0, 0, document.lineCount, 0)) : null);
}
