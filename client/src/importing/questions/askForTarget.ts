// The file that an import goes into, the name of a new one, and which stack of a program.
import { l10n, type QuickPickItem, QuickPickItemKind, ThemeIcon, Uri, window, workspace } from "vscode";
import { generated, mayUseCdk, programFiles } from "../../programs/index";
import { type Back, back, inputName, pickOne, type QuickPickPosition, type QuickPickStep } from "../../quickPick/index";
import { readText } from "../../readText";
import type { ImportContext } from "../context";
import type { ImportChoice, ImportTargetChoice } from "./choice";
import { targetAt } from "./target";

/** How many files of each kind are looked for. */
const mostFiles = 200;

/** Asks for the target file, and puts it into the choice. */
export async function askForFile(
  place: QuickPickPosition,
  choice: ImportTargetChoice | ImportChoice,
  importing: ImportContext,
): Promise<true | Back | undefined> {
  const [first, ...others] = "entries" in choice ? choice.entries : [];
  const chosen = choice.target;
  const picked = await pickOne(place, {
    placeholder: l10n.t("The file to import into"),
    items: fileProposals(choice.name ?? (others.length > 0 || !first ? "workspaces" : first.name)),
    isChosen: ({ uri, isNew, kind }) =>
      kind === undefined && isNew === chosen?.isNew && uri.toString() === chosen.uri.toString(),
  });
  if (!picked || picked === back) return picked;
  const { uri, isNew } = picked;
  choice.target = isNew ? { uri, isNew, stacks: [] } : await targetAt(importing, uri);
  return true;
}

/** Gives a new file its name, which may be that of an existing file. */
export function nameFile(choice: ImportTargetChoice, proposed: Uri, importing: ImportContext): QuickPickStep {
  const value = proposed.path.slice(proposed.path.lastIndexOf("/") + 1);
  const extension = value.slice(value.lastIndexOf("."));
  return async (place) => {
    const name = await inputName(place, {
      prompt: l10n.t("Name of the new file"),
      value,
      selected: value.length - extension.length,
      wrong: (name) =>
        /^[^/\\]+$/.test(name) && name.endsWith(extension)
          ? undefined
          : l10n.t("Write a name that ends in {0}.", extension),
    });
    if (name === undefined || name === back) return name;
    choice.target = await targetAt(importing, Uri.joinPath(proposed, "..", name));
    return true;
  };
}

/** Asks for the stack of a program, and puts it into the choice. */
export function askForStack(choice: ImportTargetChoice): QuickPickStep {
  return async (place) => {
    const picked = await pickOne(place, {
      placeholder: l10n.t("The stack to import into, at the end of its constructor"),
      items: (choice.target?.stacks ?? []).map((label) => ({ label, iconPath: new ThemeIcon("symbol-class") })),
      isChosen: ({ label }) => label === choice.stack,
    });
    if (!picked || picked === back) return picked;
    choice.stack = picked.label;
    return true;
  };
}

interface FileProposal extends QuickPickItem {
  readonly uri: Uri;
  readonly isNew: boolean;
}

/**
 * The files that an import may go into: the one that is being edited, then new ones in Terraform or as a program, by what a folder holds, that
 * of its own folder first, and then the others that are there. `name` is what a new file is called unless somebody says otherwise.
 */
async function fileProposals(name: string): Promise<readonly FileProposal[]> {
  const [files, projects] = await Promise.all([
    workspace.findFiles("**/*.{tf,tofu}", generated, mostFiles),
    workspace.findFiles("**/cdktf.json", generated, mostFiles),
  ]);
  const programs = await programsIn(projects);
  const folders = new Map(files.map((file) => [folderOf(file).toString(), folderOf(file)]));
  const roots = workspace.workspaceFolders?.map(({ uri }) => uri) ?? [];
  const terraform = folders.size > 0 ? [...folders.values()] : projects.length > 0 ? [] : roots;
  const fileName = name.toLowerCase().replace(/[^a-z0-9-]+/g, "-") || "imported";
  const active = window.activeTextEditor?.document.uri;
  const isActive = ({ uri }: FileProposal) => uri.toString() === active?.toString();
  const isBeside = ({ uri }: FileProposal) => active !== undefined && `${folderOf(uri)}` === `${folderOf(active)}`;
  const byPath = (a: FileProposal, b: FileProposal) => a.uri.path.localeCompare(b.uri.path);
  const there = [...files, ...programs]
    .map((uri): FileProposal => ({ label: workspace.asRelativePath(uri), uri, isNew: false }))
    .sort(byPath);
  const made = [
    ...terraform.map((folder) => newFile(Uri.joinPath(folder, `${fileName}.tf`), l10n.t("Terraform"))),
    ...projects.map((file) => newFile(Uri.joinPath(file, "..", `${fileName}.ts`), l10n.t("program"))),
  ].sort((a, b) => Number(isBeside(b)) - Number(isBeside(a)) || byPath(a, b));
  return [
    ...there.filter(isActive),
    ...under(l10n.t("New files"), made),
    ...under(
      l10n.t("Existing files"),
      there.filter((one) => !isActive(one)),
    ),
  ];
}

/** The same below a heading, where there are any. */
function under(label: string, files: readonly FileProposal[]): readonly FileProposal[] {
  const [first] = files;
  return first ? [{ label, kind: QuickPickItemKind.Separator, uri: first.uri, isNew: first.isNew }, ...files] : [];
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
  const folder = folderOf(uri);
  // Of a folder that is open VS Code says the whole path.
  const opened = workspace.workspaceFolders?.find((one) => one.uri.toString() === folder.toString());
  const label = l10n.t("New file in {0}", opened?.name ?? workspace.asRelativePath(folder));
  return { label, description, iconPath: new ThemeIcon("new-file"), uri, isNew: true };
}

/** Whether a file is a program in whose classes constructs can be put, as far as a look at its text tells. */
async function mayHoldStacks(file: Uri): Promise<boolean> {
  const text = await readText(file);
  return typeof text === "string" && mayUseCdk(text) && /\bclass\b[^{]*\bextends\b/.test(text);
}
