// The file that an import goes into: one that is there, or a new one in Terraform or as a program, by what a folder holds.
import { l10n, Uri, window, workspace } from "vscode";

export interface Target {
  readonly uri: Uri;
  readonly isNew: boolean;
}

export const generated = "**/{node_modules,.terraform,cdktf.out,.gen,dist}/**";
const limit = 200;

/** Undefined when nobody chose. `name` is what a new file is called unless somebody says otherwise. */
export async function chooseTarget(name: string): Promise<Target | undefined> {
  const [files, programs] = await Promise.all([
    workspace.findFiles("**/*.{tf,tofu}", generated, limit),
    workspace.findFiles("**/cdktf.json", generated, limit),
  ]);
  const active = window.activeTextEditor?.document.uri.toString();
  files.sort((one, other) => rank(one) - rank(other) || one.path.localeCompare(other.path));
  const folders = new Map(files.map((file) => [Uri.joinPath(file, "..").toString(), Uri.joinPath(file, "..")]));
  const roots = workspace.workspaceFolders?.map(({ uri }) => uri) ?? [];
  const terraform = folders.size > 0 ? [...folders.values()] : programs.length > 0 ? [] : roots;
  const fileName = name.toLowerCase().replace(/[^a-z0-9-]+/g, "-") || "imported";
  const choices = [
    ...files.map((uri) => ({ label: workspace.asRelativePath(uri), description: "", target: { uri, isNew: false } })),
    ...terraform.map((folder) => newFile(Uri.joinPath(folder, `${fileName}.tf`), l10n.t("Terraform"))),
    ...programs.map((file) => newFile(Uri.joinPath(file, "..", `${fileName}.ts`), l10n.t("program"))),
  ];
  const picked = await window.showQuickPick(choices, {
    title: l10n.t("Import Workspace"),
    placeHolder: l10n.t("The file to import into"),
    matchOnDescription: true,
  });
  return picked && (picked.target.isNew ? named(picked.target.uri) : picked.target);

  function rank(uri: Uri): number {
    return uri.toString() === active ? 0 : 1;
  }
}

/** A file that somebody named: it may be there. */
export async function targetAt(uri: Uri): Promise<Target> {
  try {
    await workspace.fs.stat(uri);
    return { uri, isNew: false };
  } catch {
    return { uri, isNew: true };
  }
}

function newFile(uri: Uri, description: string) {
  const label = `$(new-file) ${l10n.t("New file in {0}", workspace.asRelativePath(Uri.joinPath(uri, "..")))}`;
  return { label, description, target: { uri, isNew: true } };
}

async function named(uri: Uri): Promise<Target | undefined> {
  const suggested = uri.path.slice(uri.path.lastIndexOf("/") + 1);
  const extension = suggested.slice(suggested.lastIndexOf("."));
  const name = await window.showInputBox({
    title: l10n.t("Import Workspace"),
    prompt: l10n.t("Name of the new file"),
    value: suggested,
    valueSelection: [0, suggested.length - extension.length],
    validateInput: (value) =>
      /^[^/\\]+$/.test(value) && value.endsWith(extension)
        ? undefined
        : l10n.t("Write a name that ends in {0}.", extension),
  });
  return name === undefined ? undefined : targetAt(Uri.joinPath(uri, "..", name));
}
