// The capabilities that the server announces.
import { CodeActionKind, type InitializeResult, TextDocumentSyncKind } from "vscode-languageserver";
import { tokenModifiers, tokenTypes } from "../../model/index";
import type { Client } from "./client";
import { section } from "./settings";

/** The answer to `initialize`. */
export function capabilitiesFor(client: Client, version: string): InitializeResult {
  return {
    serverInfo: { name: "azureml-terraform", version },
    capabilities: {
      positionEncoding: "utf-16",
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      completionProvider: {
        resolveProvider: true,
        triggerCharacters: [".", '"', "'", "`", "[", "{", " ", "\n"],
        ...(client.labelDetails && { completionItem: { labelDetailsSupport: true } }),
      },
      hoverProvider: true,
      signatureHelpProvider: { triggerCharacters: ["(", ","] },
      inlayHintProvider: true,
      // For all documents; editors with dynamic registration get a document selector instead (see `registrations`).
      ...(client.wantsFormatting &&
        !client.registersFormatting && { documentFormattingProvider: true, documentRangeFormattingProvider: true }),
      codeActionProvider: {
        codeActionKinds: [
          CodeActionKind.QuickFix,
          CodeActionKind.RefactorExtract,
          CodeActionKind.RefactorRewrite,
          fixAllKind,
        ],
        resolveProvider: true,
      },
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      documentSymbolProvider: true,
      workspaceSymbolProvider: true,
      documentLinkProvider: {},
      callHierarchyProvider: true,
      // For Terraform alone where the editor names its documents (see `registrations`): programs have their own.
      ...(!client.terraformDocuments && {
        foldingRangeProvider: true,
        selectionRangeProvider: true,
        semanticTokensProvider: tokenOptions,
        codeLensProvider: lensOptions,
      }),
      renameProvider: client.preparesRenames ? { prepareProvider: true } : true,
      ...(client.pullsDiagnostics && {
        diagnosticProvider: {
          identifier: "azuremlTerraform",
          interFileDependencies: true,
          workspaceDiagnostics: true,
        },
      }),
    },
  };
}

/** Lenses say what they count when they are seen. */
export const lensOptions = { resolveProvider: true };

/** How semantic tokens are asked for, and what the numbers in answers mean. */
export const tokenOptions = {
  legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
  range: true,
  full: { delta: true },
};

/** The kind under which `editor.codeActionsOnSave` asks for our safe fixes alone. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.${section}`;
