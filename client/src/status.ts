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

/** The status items of the extension. */
export interface Status extends Disposable {
  readonly read: StatusReader;
  /** Asks again for the active editor. */
  update(): Promise<void>;
}

/** Creates the status items, and keeps them up to date. */
export function createStatus(server: Server, programs: Programs, log: LogOutputChannel): Status {
  const read: StatusReader = async (uri) => {
    const params: StatusParams = { uri: serverAddress(uri) };
    return server.request<StatusResult>(statusRequest, params);
  };
  const entries = new StatusEntries(server, programs, log, read);
  const update = () => entries.update();
  const watched = [
    window.onDidChangeActiveTextEditor(update),
    programs.onDidFind(update),
    server.onDidChangeStatus(update),
    server.onDidChangeState(update),
    extensions.onDidChange(update),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("azuremlTerraform.coexistence")) update();
    }),
  ];
  return {
    read,
    update,
    dispose() {
      for (const owned of [entries, ...watched]) owned.dispose();
    },
  };
}

class StatusEntries implements Disposable {
  private readonly item = createLanguageStatus(
    "azuremlTerraform.version",
    "Azure ML for Terraform",
    [...terraformSelector],
    "azurerm",
  );
  private readonly entry = createDocumentEntry(
    "azuremlTerraform.versionInForce",
    l10n.t("azurerm version"),
    "azuremlTerraform.showVersion",
  );
  private turns = 0;

  constructor(
    private readonly server: Server,
    private readonly programs: Programs,
    private readonly log: LogOutputChannel,
    private readonly read: StatusReader,
  ) {}

  async update(): Promise<void> {
    const turn = ++this.turns;
    const document = window.activeTextEditor?.document;
    const isProgram = document !== undefined && this.programs.has(document);
    await commands.executeCommand("setContext", isProgramKey, isProgram);
    const selector = isProgram ? documentSelector : terraformSelector;
    const isOurs = document !== undefined && languages.match([...selector], document) > 0;
    if (!isOurs || !this.server.isRunning) this.entry.hide();
    if (!isOurs) return;
    if (!this.server.isRunning) {
      this.showServer(selector);
      return;
    }
    try {
      const status = await this.read(document.uri);
      // Another one may be open by now.
      if (turn === this.turns) this.showEntry(status);
      this.showVersion(status, selector, isProgram);
    } catch (error) {
      // Asked on every change of the editor: a message each time would be worse than a stale entry.
      this.log.warn("The provider version could not be read.", String(error));
    }
  }

  dispose(): void {
    this.item.dispose();
    this.entry.dispose();
  }

  /** In other TypeScript there is no version to be shown. */
  private showVersion(status: StatusResult, selector: readonly DocumentFilter[], isProgram: boolean): void {
    const text = status ? `${status.provider} ${status.version}` : "azurerm";
    const beside = status && !isProgram ? describeCoexistence(installedExtensions(), coexistence()) : "";
    const detail = status
      ? [status.because, status.coverage, status.note, beside].filter(Boolean).join(" ")
      : l10n.t("The version is unknown.");
    const isLittle = status?.known === "family" || status?.known === "nothing";
    const severity = status?.note || isLittle ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    this.item.show([...selector], text, detail, severity);
  }

  /** What has become of a server that does not run, and what to do about it. */
  private showServer(selector: readonly DocumentFilter[]): void {
    const { state } = this.server;
    if (state === "failed" || state === "ended") {
      const detail =
        state === "failed" ? l10n.t("The language server could not start.") : l10n.t("The language server has ended.");
      const restart = { title: l10n.t("Restart"), command: "azuremlTerraform.restartServer" } as const;
      const link = { title: l10n.t("Show Log"), command: "azuremlTerraform.showLog" } as const;
      this.item.show([...selector], l10n.t("azurerm: no server"), detail, LanguageStatusSeverity.Error, restart, {
        link,
      });
    } else {
      const detail = l10n.t("The language server is starting.");
      this.item.show([...selector], "azurerm", detail, LanguageStatusSeverity.Information, undefined, { isBusy: true });
    }
  }

  /** In a folder without azurerm its version says nothing. */
  private showEntry(status: StatusResult): void {
    if (!status?.isUsed) this.entry.hide();
    else {
      const { provider, version, because, note } = status;
      const tooltip = [because, note, l10n.t("Click to pin it, or to see what decides it.")].filter(Boolean).join(" ");
      this.entry.show(`${provider} ${version}`, tooltip, note !== undefined);
    }
  }
}

/** What is left to which other extension for Terraform, in a sentence; empty where nothing is. */
function describeCoexistence({ hashicorp, microsoft }: InstalledExtensions, coexistence: Coexistence): string {
  if (coexistence === "full")
    return hashicorp || microsoft ? l10n.t("This extension leaves only formatting to other extensions.") : "";
  const isBesideHashicorp = hashicorp !== undefined || coexistence === "complement";
  if (isBesideHashicorp && microsoft)
    return l10n.t("This extension leaves out what HashiCorp's and Microsoft's extensions for Terraform provide.");
  if (isBesideHashicorp) return l10n.t("This extension leaves out what HashiCorp's extension for Terraform provides.");
  return microsoft ? l10n.t("This extension leaves out what Microsoft's extension for Terraform provides.") : "";
}
