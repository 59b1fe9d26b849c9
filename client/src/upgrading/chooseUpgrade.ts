// Which folders to check for an upgrade, and to which version.
import { l10n, type TextDocument, Uri, window, workspace } from "vscode";
import { type UpgradesParams, upgradesRequest } from "../../../server/src/protocol/index";
import { generated, mayBeProgram, mayUseCdk } from "../programs/index";
import type { Server } from "../server/index";
import { inStatusBar, pickOne, showInformation } from "../shown/index";

/** How many files are looked at. */
const mostFiles = 5000;

/** The arguments of the upgrade command. The command asks for those that are absent. */
export interface UpgradeOptions {
  /** The name of a folder, as the command shows it. */
  readonly folder?: string;
  /** A major version: 5. */
  readonly major?: number;
}

/** The folders to upgrade, and the target version. */
export interface UpgradeChoice {
  readonly units: readonly ModuleFolder[];
  /** The newest release of the major version: "5.2.0". */
  readonly version: string;
}

/** Undefined when nothing was chosen, or after a message that there is nothing to choose. */
export async function chooseUpgrade(
  server: Server,
  { folder, major }: UpgradeOptions,
): Promise<UpgradeChoice | undefined> {
  const all = await inStatusBar(l10n.t("Looking through the code"), moduleFolders);
  const units = folder === undefined ? await chooseUnits(all) : all.filter(({ name }) => name === folder);
  if (!units) return undefined;
  const files = units.flatMap((unit) => unit.files.map(String));
  const versions = await server.request<readonly string[]>(upgradesRequest, { files } satisfies UpgradesParams);
  const version =
    major === undefined ? await chooseVersion(versions) : versions.find((one) => Number.parseInt(one, 10) === major);
  if (versions.length === 0) {
    showInformation(
      l10n.t(
        "There is nothing to upgrade: the code uses the newest known major version of azurerm, or does not use azurerm.",
      ),
    );
  }
  return version === undefined ? undefined : { units, version };
}

async function chooseUnits(all: readonly ModuleFolder[]): Promise<readonly ModuleFolder[] | undefined> {
  if (all.length < 2) return all;
  const items = [
    ...all.map((unit) => ({ label: unit.name, description: filesOf(unit), units: [unit] })),
    { label: l10n.t("All of them"), description: "", units: all },
  ];
  const picked = await pickOne(items, {
    title: l10n.t("Check for azurerm Upgrade"),
    placeHolder: l10n.t("The folder to check"),
  });
  return picked?.units;
}

function filesOf({ files }: ModuleFolder): string {
  return files.length === 1 ? l10n.t("1 file") : l10n.t("{0} files", files.length);
}

async function chooseVersion(versions: readonly string[]): Promise<string | undefined> {
  if (versions.length === 0) return undefined;
  const items = versions.map((version) => ({
    label: `azurerm ${Number.parseInt(version, 10)}`,
    description: version,
    version,
  }));
  const picked = await pickOne(items, {
    title: l10n.t("Check for azurerm Upgrade"),
    placeHolder: l10n.t("The major version to upgrade to"),
  });
  return picked?.version;
}

/** What is upgraded together. */
interface ModuleFolder {
  /** As people call it: the folder's path, or that of a program. */
  readonly name: string;
  readonly files: readonly Uri[];
}

/** The folders of the workspace that hold Terraform, and the programs that are open: what is active first, then by name. */
async function moduleFolders(): Promise<readonly ModuleFolder[]> {
  const files = await workspace.findFiles("**/*.{tf,tofu,tf.json,tofu.json}", generated, mostFiles);
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
