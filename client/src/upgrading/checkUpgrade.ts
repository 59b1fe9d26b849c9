// "Azure ML: Check for azurerm Upgrade…".

import { commands, type Diagnostic, l10n, Uri, WorkspaceEdit, workspace } from "vscode";
import {
  type UpgradedFile,
  type UpgradeFinding,
  type UpgradeParams,
  upgradeRequest,
} from "../../../server/src/protocol/index";
import { mayWrite } from "../mayWrite";
import { placesLeft } from "../placesLeft";
import { type Problems, severities } from "../problems";
import { addChanges, rangeOf } from "../rangeOf";
import type { Server } from "../server/index";
import { closeChanges, offerChanges, problem, showInformation, withCancel } from "../shown/index";
import type { Texts } from "../texts";
import { chooseUpgrade, type UpgradeChoice, type UpgradeOptions } from "./chooseUpgrade";

/** Lists what a newer major version changes under Problems, and offers to apply changes that have only one solution. */
export async function checkUpgrade(server: Server, problems: Problems, asked: UpgradeOptions): Promise<void> {
  const choice = await chooseUpgrade(server, asked);
  const files = choice && (await look(server, choice));
  if (!files) return;
  problems.show(problemsOf(files, choice.version));
  const count = files.reduce((sum, { findings }) => sum + findings.length, 0);
  if (count === 0) {
    showInformation(l10n.t("azurerm {0} changes nothing in this code.", choice.version));
    return;
  }
  await commands.executeCommand("workbench.actions.view.problems");
  const made = count - files.reduce((sum, { left }) => sum + left.length, 0);
  const summary = changes(choice.version, count, files.length);
  if (made === 0) {
    showInformation(`${summary} ${l10n.t("Decide yourself how to change them: see Problems.")}`);
    return;
  }
  const [apply, preview] = [l10n.t("Apply"), l10n.t("Preview Changes")];
  const more =
    count === 1
      ? l10n.t("There is only one way to change it.")
      : made === 1
        ? l10n.t("One of them can be applied now, because there is only one way to change it.")
        : l10n.t("{0} of them can be applied now, because there is only one way to change them.", made);
  // Not waited for: people read the problems first.
  showInformation(`${summary} ${more}`, apply, preview).then((answer) => {
    if (answer === apply) commands.executeCommand("azuremlTerraform.applyUpgrade", choice);
    if (answer === preview) commands.executeCommand("azuremlTerraform.previewUpgrade", choice);
  });
}

function changes(version: string, places: number, files: number): string {
  if (places === 1) return l10n.t("azurerm {0} changes one place.", version);
  return files === 1
    ? l10n.t("azurerm {0} changes {1} places in one file.", version, places)
    : l10n.t("azurerm {0} changes {1} places in {2} files.", version, places, files);
}

/** Shows a diff of every file that the upgrade would change. */
export async function previewUpgrade(server: Server, texts: Texts, choice: UpgradeChoice | undefined): Promise<void> {
  const found = choice && (await look(server, choice));
  const files = found?.filter(({ edits }) => edits.length > 0) ?? [];
  if (!choice || files.length === 0) return;
  const title = l10n.t("Upgrade to azurerm {0}", choice.version);
  const sides = files.map(({ uri, after }) => [Uri.parse(uri), Uri.parse(uri), texts.show(after, Uri.parse(uri))]);
  const [label, entry] = [l10n.t("Apply"), l10n.t("Apply Upgrade")];
  const apply = { label, entry, icon: "check", command: "azuremlTerraform.applyUpgrade", argument: choice };
  await offerChanges(title, sides, title, [apply]);
}

/** Applies the changes that have only one solution as one edit, which one undo takes back. */
export async function applyUpgrade(
  server: Server,
  problems: Problems,
  choice: UpgradeChoice | undefined,
): Promise<void> {
  // The code may have changed by now.
  const files = choice && mayWrite() ? await look(server, choice) : undefined;
  if (!choice || !files) return;
  const edit = new WorkspaceEdit();
  for (const { uri, edits } of files) addChanges(edit, Uri.parse(uri), edits);
  if (edit.size === 0 || !(await workspace.applyEdit(edit, { isRefactoring: true }))) return;
  await closeChanges();
  problems.show(leftIn(files, choice.version));
  const left = files.reduce((sum, file) => sum + file.left.length, 0);
  const next = l10n.t("Run terraform init -upgrade, and read the plan before you apply.");
  const rest = left > 0 ? ` ${placesLeft(left)}` : "";
  showInformation(next + rest);
}

/** Asks the server about one folder after another; undefined where somebody cancels. */
function look(server: Server, { units, version }: UpgradeChoice): Thenable<readonly UpgradedFile[] | undefined> {
  const title = l10n.t("Looking at what azurerm {0} changes", version);
  const major = Number.parseInt(version, 10);
  return withCancel(title, async (tell, token) => {
    const all: UpgradedFile[] = [];
    for (const { name, files } of units) {
      if (token.isCancellationRequested) return undefined;
      tell(name, 100 / units.length);
      const params: UpgradeParams = { files: files.map(String), major };
      all.push(...(await server.request<readonly UpgradedFile[]>(upgradeRequest, params)));
    }
    return token.isCancellationRequested ? undefined : all;
  });
}

/** Those of each file. */
function problemsOf(
  files: readonly UpgradedFile[],
  version: string,
): readonly (readonly [Uri, readonly Diagnostic[]])[] {
  return files.map(({ uri, findings }) => [Uri.parse(uri), findings.map((finding) => problemOf(finding, version))]);
}

/** What is left of each file, in its text after the upgrade. */
function leftIn(files: readonly UpgradedFile[], version: string): readonly (readonly [Uri, readonly Diagnostic[]])[] {
  return files.map(({ uri, left }) => [Uri.parse(uri), left.map((finding) => problemOf(finding, version))]);
}

function problemOf({ range, severity, message, rule, href }: UpgradeFinding, version: string): Diagnostic {
  const shown = problem(rangeOf(range), message, severities[severity], `azurerm ${version}`);
  shown.code = href === undefined ? rule : { value: rule, target: Uri.parse(href) };
  return shown;
}
