// What the language server asks its host about providers that are installed beside folders.
import type { Source } from "../catalog/source";
import type { Learnable, LearnableResult, LearnResult } from "../protocol";
import type { FolderFiles } from "../workspace/folderFiles";

/** How it is learned. */
export interface HowToLearn {
  /** Whether somebody was asked about a package that no lock file trusts. */
  readonly isConfirmed: boolean;
  /** Takes how far it is: a few words, and a percentage where that can be told. */
  readonly onProgress: (message: string, percentage?: number) => void;
  readonly signal: AbortSignal;
}

/** The lock file that counts for a folder. */
export type LockFile = Pick<FolderFiles, "lock" | "lockIn">;

/** Providers that are installed beside folders, and what was learned of them. */
export interface InstalledProviders {
  /**
   * Looks what a folder, given by its address, uses. Everything that was learned of it is in `source` then.
   */
  lookInto(folder: string, lock: LockFile): Promise<LearnableResult>;
  /** What was learned of the releases that folders use: another object whenever that is more or less. */
  readonly source: Source;
  /** Learns a release as it is installed for a folder. */
  learn(folder: string, lock: LockFile, which: Learnable, how: HowToLearn): Promise<LearnResult>;
  /** Forgets everything that was learned, of all folders; gives of how many releases that was. */
  forget(): number;
}
