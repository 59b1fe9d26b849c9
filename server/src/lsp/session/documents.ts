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

/**
 * The documents that are open: none at first. Of one that is too large, or becomes so, nothing is known but that it is open, until it is sent
 * as a whole again.
 */
export class OpenDocuments {
  private readonly opened = new Map<string, number | null>();
  /** How many of them each folder has. */
  private readonly inFolder = new Map<string, number>();
  private readonly cache = new Map<string, { readonly text: PiecedText; readonly lines: Lines }>();

  /** @param isTooLarge whether a document of so many letters is. @param edited is called after each edit of a part. */
  constructor(
    private readonly service: Service,
    private readonly isTooLarge: (uri: string, length: number) => boolean,
    private readonly edited: (uri: string, edit: Edit) => void,
  ) {}

  open(uri: string, text: string, version?: number): void {
    if (!this.opened.has(uri)) this.count(uri, 1);
    this.opened.set(uri, version ?? null);
    this.put(uri, text);
  }

  change(uri: string, changes: readonly ContentChange[], version?: number): void {
    if (!this.opened.has(uri)) return;
    this.opened.set(uri, version ?? null);
    for (const { range, text } of changes)
      if (range) this.editPart(uri, range, text);
      else this.put(uri, text);
  }

  close(uri: string): void {
    if (this.opened.delete(uri)) this.count(uri, -1);
  }

  /** Forgets a document that is not open: nothing is known of it any more. */
  forget(uri: string): void {
    if (this.service.pieces(uri)) this.service.close(uri);
    this.cache.delete(uri);
  }

  isOpen(uri: string): boolean {
    return this.opened.has(uri);
  }

  /** What the editor calls the text that it has open; null for what is not open, or has no version. */
  version(uri: string): number | null {
    return this.opened.get(uri) ?? null;
  }

  get uris(): Iterable<string> {
    return this.opened.keys();
  }

  /** The folders that they are in, without a trailing slash, each once. */
  get folders(): Iterable<string> {
    return this.inFolder.keys();
  }

  /** The lines of any document that the service knows. It may be taken off. */
  readonly lines = (uri: string): Lines | undefined => {
    const text = this.service.pieces(uri);
    if (text === undefined) {
      this.cache.delete(uri);
      return undefined;
    }
    let cached = this.cache.get(uri);
    if (cached?.text !== text) {
      cached = { text, lines: new Lines(text) };
      this.cache.set(uri, cached);
    }
    return cached.lines;
  };

  /** The offset of a position, or undefined in a document that the service does not know. */
  offset(uri: string, position: Position): number | undefined {
    return this.lines(uri)?.offsetAt(position);
  }

  private put(uri: string, text: string): void {
    if (!this.isTooLarge(uri, text.length)) this.service.open(uri, text);
    else this.forget(uri);
  }

  private editPart(uri: string, range: Range, text: string): void {
    const { service } = this;
    const at = this.lines(uri);
    if (!at) return;
    const start = at.offsetAt(range.start);
    const made = { span: { start, end: Math.max(start, at.offsetAt(range.end)) }, text };
    const grows = text.length - (made.span.end - start);
    if (grows > 0 && this.isTooLarge(uri, (service.pieces(uri)?.length ?? 0) + grows)) {
      this.forget(uri);
      return;
    }
    service.change(uri, made);
    const now = service.pieces(uri);
    // To look for all lines again would take longer than to read what has changed.
    if (now !== undefined) this.cache.set(uri, { text: now, lines: at.edited(made, now) });
    this.edited(uri, made);
  }

  private count(uri: string, by: number): void {
    const { folder } = splitUri(uri);
    const now = (this.inFolder.get(folder) ?? 0) + by;
    if (now > 0) this.inFolder.set(folder, now);
    else this.inFolder.delete(folder);
  }
}
