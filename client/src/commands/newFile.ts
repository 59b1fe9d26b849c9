// "Azure ML: New Terraform File": the first button of the walkthrough.
import { commands, l10n, Uri, window, workspace } from "vscode";
import { mayWrite } from "../mayWrite";
import { back, inputName } from "../quickPick/index";
import { chooseFolder } from "../shown/index";
import type { Run } from "./command";

export const newFile: Run = async () => {
  if (!mayWrite()) return;
  const folder = workspace.workspaceFolders?.[0]?.uri ?? (await chooseFolder(l10n.t("Folder for the Terraform File")));
  if (!folder) return;
  const taken = new Set((await workspace.fs.readDirectory(folder)).map(([name]) => name.toLowerCase()));
  const value = freeName(taken);
  const given = await inputName(
    { title: l10n.t("New Terraform File"), step: 1, totalSteps: 1 },
    {
      prompt: l10n.t("Name of the file"),
      value,
      selected: value.lastIndexOf("."),
      wrong: (name) => wrong(name, taken),
    },
  );
  if (given === undefined || given === back) return;
  const file = Uri.joinPath(folder, fileName(given));
  await workspace.fs.writeFile(file, new Uint8Array());
  await window.showTextDocument(file, { preview: false });
  // Where the server has yet to start, it opens the list itself.
  await commands.executeCommand("editor.action.triggerSuggest", { auto: true });
};

/** "main.tf", or the first such name that nothing has yet. */
function freeName(taken: ReadonlySet<string>): string {
  let name = "main.tf";
  for (let number = 2; taken.has(name); number++) name = `main-${number}.tf`;
  return name;
}

/** With the ending of Terraform's files where it has none. */
function fileName(given: string): string {
  const name = given.trim();
  return /\.(?:tf|tofu|tfvars|hcl)$/i.test(name) ? name : `${name}.tf`;
}

/** What keeps a file from being called so. */
function wrong(given: string, taken: ReadonlySet<string>): string | undefined {
  if (given.trim() === "") return l10n.t("Give the file a name.");
  if (/[\\/:*?"<>|]/.test(given))
    return l10n.t("Write a name without a folder and without any of {0}.", '\\ / : * ? " < > |');
  const name = fileName(given);
  return taken.has(name.toLowerCase()) ? l10n.t("There is a {0} already.", name) : undefined;
}
