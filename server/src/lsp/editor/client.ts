// The capabilities of the connected editor, read once from its `initialize` request.

import type { InitializeParams, TextDocumentFilter } from "vscode-languageserver";
import type { OtherExtension } from "../../coexistence/index";
import { isObject } from "../../text/index";
import { otherExtensionsFrom } from "./otherExtensions";
import { editorSettingsFrom, type LearnProviders } from "./settings";

/** The capabilities of an editor that our responses depend on. */
export interface Client {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly refreshesTokens: boolean;
  readonly refreshesInlayHints: boolean;
  readonly snippets: boolean;
  readonly labelDetails: boolean;
  readonly itemTags: boolean;
  readonly markdown: boolean;
  /** Answers `workspace/configuration`. */
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  /** Takes links (with an origin range) as the answer to a definition request. */
  readonly definitionLinks: boolean;
  /** Sends `textDocument/prepareRename`. */
  readonly preparesRenames: boolean;
  /** Takes edits for a certain version of a document. */
  readonly versionedEdits: boolean;
  /** Takes edits with a tab stop, where a person goes on. */
  readonly snippetEdits: boolean;
  /** Can ask people to confirm edits (change annotations). */
  readonly confirmsEdits: boolean;
  /** Answers `movedRequest`. */
  readonly asksAboutMoved: boolean;
  /** The command by which people choose another API version, where it has one: `apiVersionsRequest` tells which there are. */
  readonly apiVersionCommand?: string;
  /** The command by which people convert resources to another provider's, by that provider, where it has them. */
  readonly conversionCommands?: ReadonlyMap<"azapi" | "azurerm", string>;
  /** The command by which people set how severe the findings of a rule are, where it has one. */
  readonly severityCommand?: string;
  /** The command by which it shows references at a position. */
  readonly referencesCommand?: string;
  /** Whether it offers to learn providers (`learnableRequest`), and what it says at the start about learning them. */
  readonly offersLearning: boolean;
  readonly learnProviders?: LearnProviders;
  /** The folder in which what is learned is kept, if not that of the person's caches. */
  readonly learnedFolder?: string;
  /** The other extensions for the same languages at the start. */
  readonly otherExtensions: readonly OtherExtension[];
  /** False where the editor says that its folders are not trusted: then Git must not run in them. */
  readonly isTrusted: boolean;
  /** Whether we format documents: unless the editor says that another extension does. */
  readonly wantsFormatting: boolean;
  readonly registersFormatting: boolean;
  /** Which documents are Terraform's, where the editor can be asked for those alone: programs have much from their own server. */
  readonly terraformDocuments?: readonly TextDocumentFilter[];
  /** Resolves the edits of a code action when somebody chooses it. */
  readonly resolvesActions: boolean;
  /** The command that opens the completion list again, where it has one. */
  readonly suggestCommand?: string;
  /** Whether it narrows whole lists as VS Code does (`complete`). */
  readonly narrowsLists: boolean;
  /** The command that shows the parameters of the call at the cursor, where it has one. */
  readonly hintsCommand?: string;
  /** The command that makes edits of several documents, where it has one: what is accepted may need something in another document. */
  readonly editCommand?: string;
  /** Addresses of the open folders, without a trailing slash. */
  readonly roots: readonly string[];
}

/** Reads an editor's capabilities. */
export function clientOf(params: InitializeParams): Client {
  const { capabilities, workspaceFolders, rootUri } = params;
  const { textDocument, workspace } = capabilities;
  const options: unknown = params.initializationOptions;
  const { learnProviders } = editorSettingsFrom(options);
  const item = textDocument?.completion?.completionItem;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    snippets: item?.snippetSupport === true,
    labelDetails: item?.labelDetailsSupport === true,
    itemTags: item?.tagSupport !== undefined,
    markdown: (item?.documentationFormat ?? ["markdown"]).includes("markdown"),
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    preparesRenames: textDocument?.rename?.prepareSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits:
      workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.snippetEditSupport === true,
    confirmsEdits:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.changeAnnotationSupport !== undefined,
    asksAboutMoved: isObject(options) && options.asksAboutMoved === true,
    ...(isObject(options) &&
      typeof options.apiVersionCommand === "string" && { apiVersionCommand: options.apiVersionCommand }),
    ...(isObject(options) && isObject(options.conversionCommands) && conversionsOf(options.conversionCommands)),
    ...(isObject(options) &&
      typeof options.severityCommand === "string" && { severityCommand: options.severityCommand }),
    ...(isObject(options) &&
      typeof options.referencesCommand === "string" && { referencesCommand: options.referencesCommand }),
    offersLearning: isObject(options) && options.offersLearning === true,
    ...(learnProviders && { learnProviders }),
    ...(isObject(options) && typeof options.learnedFolder === "string" && { learnedFolder: options.learnedFolder }),
    otherExtensions: otherExtensionsFrom(isObject(options) ? options.others : undefined),
    isTrusted: !isObject(options) || options.isTrusted !== false,
    wantsFormatting: !isObject(options) || options.formatting !== false,
    ...(isObject(options) &&
      textDocument?.foldingRange?.dynamicRegistration === true &&
      textDocument.selectionRange?.dynamicRegistration === true &&
      textDocument.semanticTokens?.dynamicRegistration === true &&
      textDocument.codeLens?.dynamicRegistration === true &&
      Array.isArray(options.terraformDocuments) && { terraformDocuments: options.terraformDocuments.filter(isFilter) }),
    resolvesActions:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes("edit") === true,
    registersFormatting:
      textDocument?.formatting?.dynamicRegistration === true &&
      textDocument.rangeFormatting?.dynamicRegistration === true,
    ...(isObject(options) && typeof options.editCommand === "string" && { editCommand: options.editCommand }),
    ...(isObject(options) && typeof options.suggestCommand === "string" && { suggestCommand: options.suggestCommand }),
    narrowsLists: isObject(options) && options.narrowsLists === true,
    ...(isObject(options) && typeof options.hintsCommand === "string" && { hintsCommand: options.hintsCommand }),
    roots: (workspaceFolders?.map((folder) => folder.uri) ?? (rootUri ? [rootUri] : [])).map((uri) =>
      uri.replace(/(?<!\/)\/+$/, ""),
    ),
  };
}

function conversionsOf({ azapi, azurerm }: { readonly [name: string]: unknown }): Pick<Client, "conversionCommands"> {
  if (typeof azapi !== "string" || typeof azurerm !== "string") return {};
  return { conversionCommands: new Map([["azapi", azapi] as const, ["azurerm", azurerm] as const]) };
}

function isFilter(value: unknown): value is TextDocumentFilter {
  if (!isObject(value)) return false;
  const parts = [value.language, value.scheme, value.pattern];
  return (
    parts.every((part) => part === undefined || typeof part === "string") && parts.some((part) => part !== undefined)
  );
}
