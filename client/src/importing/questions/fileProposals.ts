// The files that an import may go into: those that are there, and new ones in Terraform or as a program, by what a folder holds.
import { l10n, type QuickPickItem, ThemeIcon, Uri, window, workspace } from "vscode";
import { generated, mayUseCdk, programFiles } from "../../programs/index";
import { readText } from "../../readText";

const limit = 200;

interface FileProposal extends QuickPickItem {
  readonly uri: Uri;
  readonly isNew: boolean;
}

/** The one that is being edited first. `name` is what a new file is called unless somebody says otherwise. */
export async function fileProposals(name: string): Promise<readonly FileProposal[]> {
  const [files, projects] = await Promise.all([
    workspace.findFiles("**/*.{tf,tofu}", generated, limit),
    workspace.findFiles("**/cdktf.json", generated, limit),
  ]);
  const programs = await programsIn(projects);
  const folders = new Map(files.map((file) => [folderOf(file).toString(), folderOf(file)]));
  const roots = workspace.workspaceFolders?.map(({ uri }) => uri) ?? [];
  const terraform = folders.size > 0 ? [...folders.values()] : projects.length > 0 ? [] : roots;
  const fileName = name.toLowerCase().replace(/[^a-z0-9-]+/g, "-") || "imported";
  const active = window.activeTextEditor?.document.uri.toString();
  const rank = (uri: Uri) => (uri.toString() === active ? 0 : 1);
  const there = [...files, ...programs].sort((a, b) => rank(a) - rank(b) || a.path.localeCompare(b.path));
  return [
    ...there.map((uri) => ({ label: workspace.asRelativePath(uri), uri, isNew: false })),
    ...terraform.map((folder) => newFile(Uri.joinPath(folder, `${fileName}.tf`), l10n.t("Terraform"))),
    ...projects.map((file) => newFile(Uri.joinPath(file, "..", `${fileName}.ts`), l10n.t("program"))),
  ];
}

/** The programs of projects in which something can be put. */
async function programsIn(projects: readonly Uri[]): Promise<readonly Uri[]> {
  const files = await programFiles(projects);
  const are = await Promise.all(files.map(async (file) => ({ file, is: await mayHoldStacks(file) })));
  return are.filter(({ is }) => is).map(({ file }) => file);
}

function folderOf(file: Uri): Uri {
  return Uri.joinPath(file, "..");
}

function newFile(uri: Uri, description: string): FileProposal {
  const label = l10n.t("New file in {0}", workspace.asRelativePath(folderOf(uri)));
  return { label, description, iconPath: new ThemeIcon("new-file"), uri, isNew: true };
}

/** Whether a file is a program in whose classes constructs can be put, as far as a look at its text tells. */
export async function mayHoldStacks(file: Uri): Promise<boolean> {
  const text = await readText(file);
  return typeof text === "string" && mayUseCdk(text) && /\bclass\b[^{]*\bextends\b/.test(text);
}
