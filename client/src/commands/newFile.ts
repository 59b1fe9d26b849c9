// "Azure ML: New Terraform File": the first button of the walkthrough.
import { l10n, Uri, window, workspace } from "vscode";
import { mayWrite } from "../mayWrite";
import { chooseFolder } from "../shown/dialogs";
import type { Command } from "./command";

export const newFile: Command = {
  id: "azuremlTerraform.newFile",
  name: l10n.t("Making a file"),
  async run() {
    if (!mayWrite()) return;
    const folder =
      workspace.workspaceFolders?.[0]?.uri ?? (await chooseFolder(l10n.t("Folder for the Terraform File")));
    if (!folder) return;
    const file = await freeName(folder);
    await workspace.fs.writeFile(file, new Uint8Array());
    await window.showTextDocument(file, { preview: false });
  },
};

/** "main.tf", or the first such name that nothing has yet. */
async function freeName(folder: Uri): Promise<Uri> {
  const taken = new Set((await workspace.fs.readDirectory(folder)).map(([name]) => name.toLowerCase()));
  let name = "main.tf";
  for (let number = 2; taken.has(name); number++) name = `main-${number}.tf`;
  return Uri.joinPath(folder, name);
}
