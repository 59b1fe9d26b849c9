// What a function takes, while its call is typed.
import { MarkupKind, type SignatureHelp, type TextDocumentPositionParams } from "vscode-languageserver";
import type { Session } from "../session/session";

/** The signature of the call that a position is in. */
export function signatureHelp(
  { documents, service }: Session,
  params: TextDocumentPositionParams,
): SignatureHelp | null {
  const { uri } = params.textDocument;
  const lines = documents.lines(uri);
  const found = lines && service.signatureHelp(uri, lines.offsetAt(params.position));
  if (!found) return null;
  const { label, parameters, descriptions, active, documentation } = found;
  return {
    signatures: [
      {
        label,
        documentation: { kind: MarkupKind.Markdown, value: documentation },
        parameters: parameters.map(([start, end], index) => ({
          label: [start, end],
          ...(descriptions[index] && { documentation: { kind: MarkupKind.Markdown, value: descriptions[index] } }),
        })),
      },
    ],
    activeSignature: 0,
    activeParameter: active,
  };
}
