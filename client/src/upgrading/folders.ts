// The folders of the workspace that hold Terraform, and the programs that are open.
import { type TextDocument, Uri, window, workspace } from "vscode";
import { generated, mayBeProgram, mayUseCdk } from "../programs/index";

/** What is upgraded together. */
export interface ModuleFolder {
  /** As people call it: the folder's path, or that of a program. */
  readonly name: string;
  readonly files: readonly Uri[];
}

const limit = 5000;

/** What is open first, then by name. */
export async function moduleFolders(): Promise<readonly ModuleFolder[]> {
  const files = await workspace.findFiles("**/*.{tf,tofu,tf.json,tofu.json}", generated, limit);
  const folders = new Map<string, Uri[]>();
  for (const file of files) {
    const folder = Uri.joinPath(file, "..").toString();
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  const programs = workspace.textDocuments.filter(isOurs).map(({ uri }) => unit(uri, [uri]));
  const units = [...[...folders.values()].map((all) => unit(Uri.joinPath(all[0]!, ".."), all)), ...programs];
  const active = window.activeTextEditor?.document.uri.toString();
  const rank = ({ files: own }: ModuleFolder) => (own.some((uri) => uri.toString() === active) ? 0 : 1);
  return units.sort((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name));
}

function unit(place: Uri, files: readonly Uri[]): ModuleFolder {
  const isRoot = workspace.workspaceFolders?.some(({ uri }) => uri.toString() === place.toString());
  const root = workspace.getWorkspaceFolder(place)?.name;
  return { name: isRoot && root ? root : workspace.asRelativePath(place), files };
}

function isOurs(document: TextDocument): boolean {
  return mayBeProgram(document) && mayUseCdk(document.getText());
}
