// What the connected editor can do, read once from what it says at the start.
import type { InitializeParams } from "vscode-languageserver";
import type { OtherExtension } from "../../coexistence/otherExtension";
import { isObject } from "../isObject";
import { otherExtensionsFrom } from "./others";

/** The abilities of an editor that answers depend on. */
export interface Client {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly snippets: boolean;
  readonly labelDetails: boolean;
  readonly itemTags: boolean;
  readonly markdown: boolean;
  /** Answers `workspace/configuration`. */
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  /** Takes what leads to a definition together with where that leads. */
  readonly definitionLinks: boolean;
  /** Asks what would be renamed before it asks for the new name. */
  readonly preparesRenames: boolean;
  /** Takes edits for a version of a document, so that none is made in another text than it was meant for. */
  readonly versionedEdits: boolean;
  /** Shows edits that want to be confirmed before they are made. */
  readonly confirmsEdits: boolean;
  /** What else supports the same languages at the start; only the editor can tell. */
  readonly others: readonly OtherExtension[];
  /** False in an editor that says so of its folders, where nothing may be run on their account. */
  readonly isTrusted: boolean;
  /** Whether documents are to be formatted: unless the editor says that something else does that. */
  readonly wantsFormatting: boolean;
  readonly registersFormatting: boolean;
  /** Asks for the edits of a code action once somebody takes it. */
  readonly resolvesActions: boolean;
  /** The command that opens the completion list again; only VS Code and its forks have one. */
  readonly suggestCommand?: string;
  /** Addresses of the open folders, without a trailing slash. */
  readonly roots: readonly string[];
}

const vscodes = /visual studio code|code - oss|vscodium|cursor|windsurf/i;

/** Reads an editor's abilities. */
export function clientOf(params: InitializeParams): Client {
  const { capabilities, clientInfo, workspaceFolders, rootUri } = params;
  const { textDocument, workspace } = capabilities;
  const options: unknown = params.initializationOptions;
  const item = textDocument?.completion?.completionItem;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
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
    confirmsEdits:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.changeAnnotationSupport !== undefined,
    others: otherExtensionsFrom(isObject(options) ? options.others : undefined),
    isTrusted: !isObject(options) || options.isTrusted !== false,
    wantsFormatting: !isObject(options) || options.formatting !== false,
    resolvesActions:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes("edit") === true,
    registersFormatting:
      textDocument?.formatting?.dynamicRegistration === true &&
      textDocument.rangeFormatting?.dynamicRegistration === true,
    ...(clientInfo && vscodes.test(clientInfo.name) && { suggestCommand: "editor.action.triggerSuggest" }),
    roots: (workspaceFolders?.map((folder) => folder.uri) ?? (rootUri ? [rootUri] : [])).map((uri) =>
      uri.replace(/(?<!\/)\/+$/, ""),
    ),
  };
}
