// The documents that are open in the editor. Their text is the service's; here it is only edited, and cut into lines.
import type { Position, Range } from "vscode-languageserver";
import type { Service } from "../../service";
import { type Edit, Lines, type PiecedText } from "../../text/index";
import { splitUri } from "../uris";

/** One change as the editor sends it: of a range, or (without one) of the whole text. */
interface ContentChange {
  readonly range?: Range;
  readonly text: string;
}

/** The documents that are open. */
export interface Documents {
  open(uri: string, text: string, version?: number): void;
  change(uri: string, changes: readonly ContentChange[], version?: number): void;
  close(uri: string): void;
  /** Forgets a document that is not open: nothing is known of it any more. */
  forget(uri: string): void;
  isOpen(uri: string): boolean;
  /** What the editor calls the text that it has open; null for what is not open, or has no version. */
  version(uri: string): number | null;
  readonly uris: Iterable<string>;
  /** The folders that they are in, without a trailing slash, each once. */
  readonly folders: Iterable<string>;
  /** The lines of any document that the service knows. */
  lines(uri: string): Lines | undefined;
  /** The offset of a position, or undefined in a document that the service does not know. */
  offset(uri: string, position: Position): number | undefined;
}

/**
 * Starts with no document open. Of one that is too large (its length is), or becomes so, nothing is known but that it is open, until it is sent
 * as a whole again. `edited` is called after each edit of a part.
 */
export function createDocuments(
  service: Service,
  isTooLarge: (uri: string, length: number) => boolean,
  edited: (uri: string, edit: Edit) => void,
): Documents {
  const opened = new Map<string, number | null>();
  /** How many of them each folder has. */
  const folders = new Map<string, number>();
  const cache = new Map<string, { readonly text: PiecedText; readonly lines: Lines }>();

  function lines(uri: string): Lines | undefined {
    const text = service.pieces(uri);
    if (text === undefined) {
      cache.delete(uri);
      return undefined;
    }
    let cached = cache.get(uri);
    if (cached?.text !== text) {
      cached = { text, lines: new Lines(text) };
      cache.set(uri, cached);
    }
    return cached.lines;
  }

  function put(uri: string, text: string): void {
    if (!isTooLarge(uri, text.length)) service.open(uri, text);
    else forget(uri);
  }

  function forget(uri: string): void {
    if (service.pieces(uri)) service.close(uri);
    cache.delete(uri);
  }

  function edit(uri: string, { range, text }: ContentChange): void {
    if (range) editPart(uri, range, text);
    else put(uri, text);
  }

  function editPart(uri: string, range: Range, text: string): void {
    const at = lines(uri);
    if (!at) return;
    const start = at.offsetAt(range.start);
    const made = { span: { start, end: Math.max(start, at.offsetAt(range.end)) }, text };
    const grows = text.length - (made.span.end - start);
    if (grows > 0 && isTooLarge(uri, (service.pieces(uri)?.length ?? 0) + grows)) {
      forget(uri);
      return;
    }
    service.change(uri, made);
    const now = service.pieces(uri);
    // To look for all lines again would take longer than to read what has changed.
    if (now !== undefined) cache.set(uri, { text: now, lines: at.edited(made, now) });
    edited(uri, made);
  }

  function count(uri: string, by: number): void {
    const { folder } = splitUri(uri);
    const now = (folders.get(folder) ?? 0) + by;
    if (now > 0) folders.set(folder, now);
    else folders.delete(folder);
  }

  return {
    lines,
    get uris() {
      return opened.keys();
    },
    get folders() {
      return folders.keys();
    },
    isOpen: (uri) => opened.has(uri),
    version: (uri) => opened.get(uri) ?? null,
    offset: (uri, position) => lines(uri)?.offsetAt(position),
    open(uri, text, version) {
      if (!opened.has(uri)) count(uri, 1);
      opened.set(uri, version ?? null);
      put(uri, text);
    },
    change(uri, changes, version) {
      if (!opened.has(uri)) return;
      opened.set(uri, version ?? null);
      for (const change of changes) edit(uri, change);
    },
    close(uri) {
      if (opened.delete(uri)) count(uri, -1);
    },
    forget,
  };
}
