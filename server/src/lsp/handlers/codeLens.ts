// Lenses above what is declared: how many references there are, and how many modules call this one.

import type { CodeLens, CodeLensParams, Location, Position } from "vscode-languageserver";
import { isObject } from "../../text/index";
import { rangeOf } from "../convert/edits";
import type { Session } from "../session/session";
import { splitUri } from "../uris";

/** What a lens is about; its references are counted when it is seen. */
interface Counted {
  readonly uri: string;
  readonly address: string;
  readonly at: Position;
}

/** The code lenses of a document; none as long as the settings have them off. */
export async function codeLenses(session: Session, { textDocument: { uri } }: CodeLensParams): Promise<CodeLens[]> {
  const { documents, folders, unopenedModules, service, settings } = session;
  if (!settings.referenceCodeLenses || !documents.lines(uri)) return [];
  await folders.ready(uri);
  // They may mention what is counted. Found once, and again when files have changed.
  await unopenedModules.loadCallers(splitUri(uri).folder);
  const lines = documents.lines(uri);
  if (!lines) return [];
  const counted = service.codeLenses(uri).map(({ address, span }) => {
    const range = rangeOf(lines, span);
    return { range, data: { uri, address, at: range.start } satisfies Counted };
  });
  return [...callers(session, uri), ...counted];
}

/** A code lens with its count. */
export function resolveLens(session: Session, lens: CodeLens): CodeLens {
  const { data } = lens;
  if (!isCounted(data)) return lens;
  const count = session.service.countReferences(data.uri, data.address);
  const title = count === 1 ? "1 reference" : `${count} references`;
  return { ...lens, command: commandOf(session, title, data.uri, data.at) };
}

/** Above everything: the modules that call this one. */
function callers(session: Session, uri: string): CodeLens[] {
  const { documents, service } = session;
  const places = service.callsOfModule(uri).flatMap((place): Location[] => {
    const lines = documents.lines(place.uri);
    return lines ? [{ uri: place.uri, range: rangeOf(lines, place.span) }] : [];
  });
  if (places.length === 0) return [];
  const count = new Set(places.map((place) => splitUri(place.uri).folder)).size;
  const top = { line: 0, character: 0 };
  const title = count === 1 ? "used by 1 module" : `used by ${count} modules`;
  return [{ range: { start: top, end: top }, command: commandOf(session, title, uri, top, places) }];
}

/** Of an editor that has no command to show references, one that does nothing. */
function commandOf({ client }: Session, title: string, uri: string, at: Position, places?: readonly Location[]) {
  const command = client.referencesCommand;
  return command === undefined
    ? { title, command: "" }
    : { title, command, arguments: [uri, at, ...(places ? [places] : [])] };
}

function isCounted(data: unknown): data is Counted {
  return isObject(data) && typeof data.uri === "string" && typeof data.address === "string" && isObject(data.at);
}
