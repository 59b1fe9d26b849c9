import { LoadedModule } from "../../loading/index";
import type { Service } from "../../service";
import type { StampedTexts } from "./readIfChanged";

/** A module that is loaded, with why it is, and what is kept to follow it on disk. */
export class Folder extends LoadedModule {
  /** Why it stays loaded: its open documents, the folders that call it, a request, or that all modules are checked. */
  readonly reasons: Set<string>;
  /** The texts that were read again. */
  readonly read: StampedTexts = new Map();
  /** What is being read again, by its name: of two readings of one file the later one counts. */
  readonly reading = new Map<string, Promise<void>>();
  loading?: Promise<void> | undefined;
  /** Whether it is there for what it declares alone, since what is open leads to it only through others: what is around it is not read. */
  isFar = false;

  constructor(path: string, reason: string, service: Service) {
    super(path, service);
    this.reasons = new Set([reason]);
  }
}

/** The folder of an address, if it is one of some folders, and those below it. */
export function foldersBelow(
  uri: string,
  folders: ReadonlyMap<string, Folder>,
): readonly (readonly [path: string, folder: Folder])[] {
  const start = `${uri.replace(/\/$/, "")}/`;
  return [...folders].filter(([path]) => `${path}/`.startsWith(start));
}
