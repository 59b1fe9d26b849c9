// The entries in the status bar about the open file: the provider version in force, which is one by itself, and under "{ }"
// where that comes from, how much is known of it, and what is left to other extensions.
import {
  commands,
  type Disposable,
  type DocumentFilter,
  extensions,
  LanguageStatusSeverity,
  type LogOutputChannel,
  l10n,
  languages,
  type Uri,
  window,
  workspace,
} from "vscode";
import { type StatusParams, type StatusResult, statusRequest } from "../../server/src/protocol/index";
import { type Coexistence, coexistence, type InstalledExtensions, installedExtensions } from "./coexistence/index";
import { documentSelector, terraformSelector } from "./documentSelector";
import type { Programs } from "./programs/index";
import type { Server } from "./server/index";
import { createDocumentEntry, createLanguageStatus } from "./shown/index";
import { serverAddress } from "./unsaved";

/** True in the `when` clauses of package.json while the active editor shows a program. */
const isProgramKey = "azuremlTerraform.isProgram";

/** The status of a document; null where the server does not know it. */
export type StatusReader = (uri: Uri) => Promise<StatusResult>;

/** The entries. */
export interface Status extends Disposable {
  readonly read: StatusReader;
  /** Asks again for the active editor. */
  update(): Promise<void>;
}

/** Shows the entries, and keeps them up to date. */
export function createStatus(server: Server, programs: Programs, log: LogOutputChannel): Status {
  const item = createLanguageStatus(
    "azuremlTerraform.version",
    "Azure ML for Terraform",
    [...terraformSelector],
    "azurerm",
  );
  const entry = createDocumentEntry(
    "azuremlTerraform.versionInForce",
    l10n.t("azurerm version"),
    "azuremlTerraform.showVersion",
  );

  async function read(uri: Uri): Promise<StatusResult> {
    const params: StatusParams = { uri: serverAddress(uri) };
    return server.request<StatusResult>(statusRequest, params);
  }

  let turns = 0;

  async function update(): Promise<void> {
    const turn = ++turns;
    const document = window.activeTextEditor?.document;
    const isProgram = document !== undefined && programs.has(document);
    await commands.executeCommand("setContext", isProgramKey, isProgram);
    const selector = isProgram ? documentSelector : terraformSelector;
    const isOurs = document !== undefined && languages.match([...selector], document) > 0;
    if (!isOurs || !server.isRunning) entry.hide();
    if (!isOurs) return;
    if (!server.isRunning) {
      showServer(selector);
      return;
    }
    try {
      const status = await read(document.uri);
      // Another one may be open by now.
      if (turn === turns) showEntry(status);
      const text = status ? `${status.provider} ${status.version}` : "azurerm";
      const detail = status
        ? [
            status.because,
            status.coverage,
            status.note,
            isProgram ? "" : describeCoexistence(installedExtensions(), coexistence()),
          ]
            .filter(Boolean)
            .join(" ")
        : l10n.t("The version is unknown.");
      const isLittle = status?.known === "family" || status?.known === "nothing";
      const severity = status?.note || isLittle ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
      // In other TypeScript there is no version to be shown.
      item.show([...selector], text, detail, severity);
    } catch (error) {
      // Asked on every change of the editor: a message each time would be worse than a stale entry.
      log.warn("The provider version could not be read.", String(error));
    }
  }

  /** What has become of a server that does not run, and what to do about it. */
  function showServer(selector: readonly DocumentFilter[]): void {
    if (server.state === "failed" || server.state === "ended") {
      const detail =
        server.state === "failed"
          ? l10n.t("The language server could not start.")
          : l10n.t("The language server has ended.");
      const restart = { title: l10n.t("Restart"), command: "azuremlTerraform.restartServer" } as const;
      const link = { title: l10n.t("Show Log"), command: "azuremlTerraform.showLog" } as const;
      item.show([...selector], l10n.t("azurerm: no server"), detail, LanguageStatusSeverity.Error, restart, { link });
    } else {
      const detail = l10n.t("The language server is starting.");
      item.show([...selector], "azurerm", detail, LanguageStatusSeverity.Information, undefined, { isBusy: true });
    }
  }

  /** In a folder without azurerm its version says nothing. */
  function showEntry(status: StatusResult): void {
    if (!status?.isUsed) entry.hide();
    else {
      const { provider, version, because, note } = status;
      const told = [because, note, l10n.t("Click to pin it, or to see what decides it.")].filter(Boolean).join(" ");
      entry.show(`${provider} ${version}`, told, note !== undefined);
    }
  }

  const editors = window.onDidChangeActiveTextEditor(() => update());
  const found = programs.onDidFind(() => update());
  const changes = server.onDidChangeStatus(() => update());
  const states = server.onDidChangeState(() => update());
  const installed = extensions.onDidChange(() => update());
  const configured = workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration("azuremlTerraform.coexistence")) update();
  });
  return {
    read,
    update,
    dispose() {
      for (const owned of [item, entry, editors, found, changes, states, installed, configured]) owned.dispose();
    },
  };
}

/** What is left to which other extension for Terraform, in a sentence; empty where nothing is. */
function describeCoexistence({ hashicorp, microsoft }: InstalledExtensions, coexistence: Coexistence): string {
  if (coexistence === "full")
    return hashicorp || microsoft ? l10n.t("Only formatting is left to other extensions.") : "";
  const isBesideHashicorp = hashicorp !== undefined || coexistence === "complement";
  if (isBesideHashicorp && microsoft)
    return l10n.t("What HashiCorp's and Microsoft's extensions for Terraform provide is left to them.");
  if (isBesideHashicorp) return l10n.t("What HashiCorp's extension for Terraform provides is left to it.");
  return microsoft ? l10n.t("What Microsoft's extension for Terraform provides is left to it.") : "";
}
