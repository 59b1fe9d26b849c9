// Document symbols, workspace symbols, and links from types to their documentation.
import type {
  DocumentLink,
  DocumentLinkParams,
  DocumentSymbol,
  DocumentSymbolParams,
  SymbolInformation,
  WorkspaceSymbolParams,
} from "vscode-languageserver";
import type { OutlineItem } from "../../../features/navigation/navigation";
import { escapeMessage, type Lines, plain } from "../../../text/index";
import { rangeOf } from "../../convert/edits";
import { symbolKindOf } from "../../convert/symbolKindOf";
import type { Session } from "../../session/session";
import { splitUri } from "../../uris";

/** Enough to scroll through; the editor asks again when more is typed. */
const most = 500;

/** The outline of a document. */
export function outline(
  { documents, service }: Session,
  { textDocument: { uri } }: DocumentSymbolParams,
): DocumentSymbol[] {
  const lines = documents.lines(uri);
  return lines ? service.outline(uri).map((item) => symbolOf(item, lines)) : [];
}

function symbolOf({ name, detail, kind, span, selection, children }: OutlineItem, lines: Lines): DocumentSymbol {
  return {
    name: plain(name),
    detail: plain(detail),
    kind: symbolKindOf(kind),
    range: rangeOf(lines, span),
    selectionRange: rangeOf(lines, selection),
    children: children.map((child) => symbolOf(child, lines)),
  };
}

/** What the modules below the open folders declare, whether or not a file of theirs is open. */
export async function workspaceSymbols(
  { documents, unopenedModules, service }: Session,
  { query }: WorkspaceSymbolParams,
): Promise<SymbolInformation[]> {
  await unopenedModules.loadAll();
  return service
    .findSymbols(query)
    .slice(0, most)
    .flatMap(({ uri, span, name, kind }) => {
      const lines = documents.lines(uri);
      const location = lines && { uri, range: rangeOf(lines, span) };
      return location
        ? [
            {
              name: plain(name),
              kind: symbolKindOf(kind),
              location,
              containerName: splitUri(splitUri(uri).folder).name,
            },
          ]
        : [];
    });
}

/** From types to their pages. */
export async function typeLinks(
  { documents, folders, service }: Session,
  { textDocument: { uri } }: DocumentLinkParams,
): Promise<DocumentLink[]> {
  await folders.loading(uri);
  const lines = documents.lines(uri);
  if (!lines) return [];
  return service
    .typeLinks(uri)
    .map(({ span, url, title }) => ({ range: rangeOf(lines, span), target: url, tooltip: escapeMessage(title) }));
}
