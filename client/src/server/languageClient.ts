// The bundle dist/client.js: which documents the language client serves, and how the server is started. What is watched
// the server says itself.
import { Disposable, type ExtensionContext, type LogOutputChannel, l10n, Uri, workspace } from "vscode";
import { type BaseLanguageClient, type LanguageClientOptions, RevealOutputChannelOn } from "vscode-languageclient";
import {
  type MovedParams,
  type MovedResult,
  movedRequest,
  otherExtensionsChanged,
  trusted,
} from "../../../server/src/protocol/index";
import { createOtherExtensions } from "../coexistence/index";
import { documentSelector, terraformSelector } from "../documentSelector";
import type { Programs } from "../programs/index";
import { pickOne } from "../shown/index";
import { createAddresses } from "../unsaved";
import { connect } from "./connect";
import { tellCursor } from "./cursor";
import { answerFiles } from "./files";
import { offerFormatting } from "./formatting";
import { insideQuotes } from "./inPlaceOfQuotes";
import { createNewLines } from "./newLines";
import { editCommand, referencesCommand, registerEdits, registerReferences } from "./serverCommands";
import { registerSeverities, severityCommand } from "./setSeverity";
import { createTabStops, hintsCommand, suggestCommand } from "./tabStops";

/** A language client with what belongs to it. */
export interface Client {
  readonly client: BaseLanguageClient;
  /** What must be disposed of together with it. */
  readonly owned: Disposable;
}

/** A client that has not been started yet. */
export function createLanguageClient(context: ExtensionContext, programs: Programs, log: LogOutputChannel): Client {
  const others = createOtherExtensions();
  const tabStops = createTabStops();
  const newLines = createNewLines();
  const served = programs.middleware(async (document) => {
    await client.getFeature("textDocument/didOpen").getProvider(document)?.send(document);
  });
  const options: LanguageClientOptions = {
    documentSelector: [...documentSelector],
    uriConverters: createAddresses(),
    outputChannel: log,
    // An error is shown once, as a message; the log is not opened.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticPullOptions: { onChange: true, onFocus: true },
    initializationOptions: () => ({
      others: others.current(),
      isTrusted: workspace.isTrusted,
      // Here that is for the client to offer: it sees who else does.
      formatting: false,
      asksAboutMoved: true,
      offersLearning: true,
      apiVersionCommand: "azuremlTerraform.useApiVersion",
      conversionCommands: { azapi: "azuremlTerraform.convertToAzapi", azurerm: "azuremlTerraform.convertToAzurerm" },
      referencesCommand,
      severityCommand,
      suggestCommand,
      hintsCommand,
      narrowsLists: true,
      editCommand,
      // What JSON folds and selects VS Code knows by itself.
      terraformDocuments: terraformSelector.filter((one) => "language" in one),
      learnedFolder: Uri.joinPath(context.globalStorageUri, "providers").fsPath,
    }),
    middleware: {
      ...served,
      provideCompletionItem: (document, position, context, token, next) =>
        newLines.listed(
          { document, position, context },
          tabStops.listAt(document, position, (at) =>
            insideQuotes(document, at, served.provideCompletionItem?.(document, at, context, token, next)),
          ),
        ),
      resolveCompletionItem: (item, token, next) => {
        newLines.looked(item);
        return next(item, token);
      },
    },
  };
  const client = connect(context, options);
  answerFiles(client, log);
  answerAboutMoved(client);
  const owned = Disposable.from(
    others,
    tabStops,
    newLines,
    tellCursor(client),
    registerReferences(client, log),
    registerEdits(client, log),
    registerSeverities((address) => client.protocol2CodeConverter.asUri(address), log),
    ...offerFormatting(client, others),
    others.onDidChange((list) => {
      if (client.isRunning()) void client.sendNotification(otherExtensionsChanged, list);
    }),
    workspace.onDidGrantWorkspaceTrust(() => {
      // A server that starts later receives it when it starts.
      if (client.isRunning()) void client.sendNotification(trusted);
    }),
  );
  return { client, owned };
}

/** Registers the request. */
function answerAboutMoved(client: BaseLanguageClient): void {
  client.onRequest<MovedResult, void>(movedRequest, async ({ from, to, title }: MovedParams): Promise<MovedResult> => {
    const items = [
      {
        answer: "add" as const,
        label: l10n.t("Rename and {0}", `${title[0]!.toLowerCase()}${title.slice(1)}`),
        detail: l10n.t("Terraform keeps what it has made as {0}.", from),
      },
      {
        answer: "leave" as const,
        label: l10n.t("Rename only"),
        detail: l10n.t("Terraform destroys what it has made as {0}, and makes {1}.", from, to),
      },
    ];
    const picked = await pickOne(items, { title: l10n.t("Rename {0} to {1}", from, to), ignoreFocusOut: true });
    return picked?.answer ?? null;
  });
}
