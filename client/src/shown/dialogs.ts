// Dialogs of the system: the only place that asks VS Code for them.
import { type Uri, window } from "vscode";

/** A folder that the user chooses; undefined if the user chose nothing. The button has our own words. */
export async function chooseFolder(button: string): Promise<Uri | undefined> {
  const options = { canSelectFiles: false, canSelectFolders: true, canSelectMany: false };
  const [chosen] = (await window.showOpenDialog({ ...options, openLabel: button })) ?? [];
  return chosen;
}

/** Asks for a file, with `title` as the title of the dialog. */
export async function chooseFile(button: string, title: string): Promise<Uri | undefined> {
  const [chosen] = (await window.showOpenDialog({ canSelectMany: false, openLabel: button, title })) ?? [];
  return chosen;
}
