// How files are asked for: the language server must not wait for them, the command line has nothing better to do.

/** A file system; each answer comes at once or as a promise. What cannot be read is as if it were not there. */
export interface Disk {
  list(folder: string): Listing | Promise<Listing>;
  read(file: string): string | undefined | Promise<string | undefined>;
  exists(file: string): boolean | Promise<boolean>;
  /** Paths of what was asked for, is there, and was not read. */
  readonly leftOut?: ReadonlySet<string>;
}

/** Names in a folder, sorted; without hidden folders and those of package managers, where no module of ours is. */
export interface Listing {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}
