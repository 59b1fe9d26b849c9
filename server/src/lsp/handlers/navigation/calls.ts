// Who refers to a block, and to what it refers, as a hierarchy of calls.
import type {
  CallHierarchyIncomingCall,
  CallHierarchyIncomingCallsParams,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CallHierarchyOutgoingCallsParams,
  CallHierarchyPrepareParams,
} from "vscode-languageserver";
import type { CallItem } from "../../../features/callHierarchy/callHierarchy";
import { plain } from "../../../text/index";
import { rangeOf } from "../../convert/edits";
import { symbolKindOf } from "../../convert/symbolKindOf";
import type { Session } from "../../session/session";
import { loadCallers } from "./loadCallers";

/** What is at a position, where the hierarchy begins. */
export async function prepareCalls(
  session: Session,
  params: CallHierarchyPrepareParams,
): Promise<CallHierarchyItem[] | null> {
  const { documents, folders, service } = session;
  const { uri } = params.textDocument;
  await folders.ready(uri);
  const offset = documents.offset(uri, params.position);
  const item = offset === undefined ? undefined : service.callItem(uri, offset);
  return item ? itemsOf(item, session) : null;
}

/** Who refers to an item; their ranges are in the documents of those. */
export async function incomingCalls(
  session: Session,
  { item }: CallHierarchyIncomingCallsParams,
): Promise<CallHierarchyIncomingCall[]> {
  const { documents, service } = session;
  const offset = await loadCallers(session, { textDocument: item, position: item.selectionRange.start });
  if (offset === undefined) return [];
  return service.incomingCalls(item.uri, offset).flatMap(({ item: caller, spans }) => {
    const lines = documents.lines(caller.uri);
    return itemsOf(caller, session).map((from) => ({
      from,
      fromRanges: lines ? spans.map((span) => rangeOf(lines, span)) : [],
    }));
  });
}

/** To what an item refers; the ranges are in its own document. */
export function outgoingCalls(
  session: Session,
  { item }: CallHierarchyOutgoingCallsParams,
): CallHierarchyOutgoingCall[] {
  const { documents, service } = session;
  const lines = documents.lines(item.uri);
  if (!lines) return [];
  return service
    .outgoingCalls(item.uri, lines.offsetAt(item.selectionRange.start))
    .flatMap(({ item: called, spans }) =>
      itemsOf(called, session).map((to) => ({ to, fromRanges: spans.map((span) => rangeOf(lines, span)) })),
    );
}

function itemsOf({ name, detail, kind, uri, span, selection }: CallItem, { documents }: Session): CallHierarchyItem[] {
  const lines = documents.lines(uri);
  if (!lines) return [];
  return [
    {
      name: plain(name),
      detail: plain(detail),
      kind: symbolKindOf(kind),
      uri,
      range: rangeOf(lines, span),
      selectionRange: rangeOf(lines, selection),
    },
  ];
}
