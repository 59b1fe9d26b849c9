// What can be done about the version in force: each choice is a function of what is known about it.
import { commands, l10n, type QuickPickItem, ThemeIcon, Uri, WorkspaceEdit, window, workspace } from "vscode";
import type { Learnable, StatusResult, VersionOriginResult } from "../../../server/src/protocol/index";
import { isolationWords, learnProviders, releaseOf } from "../learning/index";
import { mayWrite } from "../mayWrite";
import { addChanges, rangeOf } from "../rangeOf";
import type { Server } from "../server/index";
import { showInformation } from "../shown/index";

/** The version in force for a document, and what decides it. */
export interface VersionInForce {
  readonly status: NonNullable<StatusResult>;
  readonly origin: VersionOriginResult;
  /** The newest release of each major version that the code can be upgraded to. */
  readonly upgrades: readonly string[];
  readonly server: Server;
  /** That release as it is installed, where not everything is known of it. */
  readonly learnable: Learnable | undefined;
}

/** A row of the list. */
interface VersionChoice extends QuickPickItem {
  run(): unknown;
}

type Choose = (version: VersionInForce) => VersionChoice | readonly VersionChoice[] | undefined;

/** In the order of the list. */
const all: readonly Choose[] = [pinIt, learnIt, why, openLock, openConstraints, upgrade];

/** The choices that exist for a version in force. */
export function choicesFor(version: VersionInForce): readonly VersionChoice[] {
  return all.flatMap((choose) => choose(version) ?? []);
}

function pinIt({ status, origin }: VersionInForce): VersionChoice | undefined {
  if (!origin.pin) return undefined;
  const { constraint, files } = origin.pin;
  const isMinor = constraint.split(".").length > 2;
  return {
    iconPath: new ThemeIcon("pinned"),
    label: l10n.t("Pin {0} to {1}", status.provider, constraint),
    detail: isMinor
      ? l10n.t("Writes this into required_providers, so that terraform init takes no newer minor version.")
      : l10n.t("Writes this into required_providers, so that terraform init takes no newer major version."),
    run: () => pin(files),
  };
}

function learnIt({ learnable, server }: VersionInForce): VersionChoice | undefined {
  if (!learnable) return undefined;
  return {
    iconPath: new ThemeIcon("mortar-board"),
    label: l10n.t("Learn {0} from the Installed Provider", releaseOf(learnable)),
    detail: l10n.t(
      "Asks the provider which values it accepts. After that, everything that it checks is known. {0}",
      isolationWords(learnable),
    ),
    run: () => learnProviders(server, [learnable]),
  };
}

function why({ status }: VersionInForce): VersionChoice {
  const { provider, version, because, coverage, note } = status;
  return {
    iconPath: new ThemeIcon("question"),
    label: l10n.t("Why {0} {1}?", provider, version),
    detail: because,
    run: () => showInformation([because, note, coverage].filter(Boolean).join(" ")),
  };
}

function openLock({ origin: { lock } }: VersionInForce): VersionChoice | undefined {
  if (lock === undefined) return undefined;
  const uri = Uri.parse(lock);
  return {
    iconPath: new ThemeIcon("lock"),
    label: l10n.t("Open the Lock File"),
    description: workspace.asRelativePath(uri),
    run: () => window.showTextDocument(uri),
  };
}

function openConstraints({ origin: { constraints } }: VersionInForce): readonly VersionChoice[] {
  return constraints.map(({ uri, range, text }) => ({
    iconPath: new ThemeIcon("go-to-file"),
    label: l10n.t('Go to the Constraint "{0}"', text),
    description: `${workspace.asRelativePath(Uri.parse(uri))}:${range.start.line + 1}`,
    run: () => window.showTextDocument(Uri.parse(uri), { selection: rangeOf(range) }),
  }));
}

function upgrade({ upgrades }: VersionInForce): VersionChoice | undefined {
  if (!workspace.workspaceFolders || upgrades.length === 0) return undefined;
  return {
    iconPath: new ThemeIcon("arrow-up"),
    label: l10n.t("Check for azurerm Upgrade…"),
    detail: l10n.t("Lists what azurerm {0} changes in this code.", upgrades.join(l10n.t(" or "))),
    run: () => commands.executeCommand("azuremlTerraform.checkUpgrade"),
  };
}

type Files = NonNullable<VersionOriginResult["pin"]>["files"];

/** As one edit, which one undo takes back: the file is shown, so that it is at hand. */
async function pin(files: Files): Promise<void> {
  if (!mayWrite()) return;
  const edit = new WorkspaceEdit();
  for (const { uri, edits } of files) addChanges(edit, Uri.parse(uri), edits);
  const [first] = files;
  if (!first || !(await workspace.applyEdit(edit))) return;
  const editor = await window.showTextDocument(Uri.parse(first.uri));
  const at = first.edits[0]?.range.start;
  if (at) editor.revealRange(rangeOf({ start: at, end: at }));
}
