// A module in a service. Where its files are read from, and how long it stays, each host says itself.
import { joinUri } from "../model/index";
import type { Service } from "../service";
import type { ModuleContext } from "../workspace/index";

/** A file of a folder, or of `tests` in it, as on disk. */
export interface FolderFile {
  /** The path from the folder. */
  readonly name: string;
  /** Null for a file that is not read: it is not a regular file, too large, outside of the limits, or cannot be read. */
  readonly text: string | null;
}

/** What is not there of what a module reads, and what is in files of data that are. */
export type Missing = Required<Pick<ModuleContext, "missing" | "neighbours">> & Pick<ModuleContext, "contents">;

/** A folder, by its address without a trailing slash: at first nothing of it is known. */
export class LoadedModule {
  /** The address of each file that the service knows, by its name: an editor may escape it in another way than we do. */
  readonly files = new Map<string, string>();
  /** Names of files that are there and were not read. */
  private readonly leftOut = new Set<string>();
  private about: ModuleContext | undefined;

  constructor(
    readonly folder: string,
    protected readonly service: Pick<Service, "open" | "close" | "setFolder">,
  ) {}

  /** What is around it, once that is known. */
  get context(): ModuleContext | undefined {
    return this.about;
  }

  /** Whether a file of it is there and was not read. */
  get hasLeftOut(): boolean {
    return this.leftOut.size > 0;
  }

  /** Opens a file, or notes that it is not read; `tell` says the latter. */
  open({ name, text }: FolderFile): void {
    if (text === null) {
      this.leftOut.add(name);
      return;
    }
    const uri = joinUri(this.folder, name);
    this.files.set(name, uri);
    this.service.open(uri, text);
  }

  /** Takes a file out of the service, or what is noted of one that is not read. */
  drop(name: string): void {
    this.leftOut.delete(name);
    const uri = this.files.get(name);
    if (uri === undefined) return;
    this.files.delete(name);
    this.service.close(uri);
  }

  /** Notes whether a file is there and not read. Returns whether that is news. */
  noteLeftOut(name: string, isLeftOut: boolean): boolean {
    if (this.leftOut.has(name) === isLeftOut) return false;
    if (isLeftOut) this.leftOut.add(name);
    else this.leftOut.delete(name);
    return true;
  }

  /** Tells the service what is around the folder, and what of its own and of what it reads is not there. */
  tell(about: ModuleContext, looked: Missing): void {
    this.about = about;
    this.service.setFolder(this.folder, {
      ...about,
      ...(this.leftOut.size > 0 && { leftOut: [...this.leftOut].sort() }),
      ...((looked.missing.length > 0 || looked.contents) && looked),
    });
  }

  /** Tells the service that nobody looks at what is around the folder any more: only which files are not read still counts. */
  forget(): void {
    this.about = undefined;
    this.service.setFolder(
      this.folder,
      this.leftOut.size > 0 ? { parents: [], leftOut: [...this.leftOut].sort() } : undefined,
    );
  }

  /** Takes it out of the service. */
  close(): void {
    for (const uri of this.files.values()) this.service.close(uri);
    this.service.setFolder(this.folder, undefined);
  }
}
