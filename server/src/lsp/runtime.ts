// What the language server needs from the place it runs in. Node and a browser each bring one; the server brings none.

import type { State } from "../azure/state";
import type { Finding } from "../rules/finding";
import type { Service } from "../service";
import type { FolderFiles } from "../workspace/folderFiles";

/** A file of a folder, or of `tests` in it, as on disk. */
interface FolderFile {
  /** The path from the folder. */
  readonly name: string;
  /** Null for one that is not read: it is no regular file, too large, somewhere else, or cannot be read. */
  readonly text: string | null;
}

/** What may be read, and where it is told what is not. */
export interface Reading {
  /** Addresses of the folders that people have opened, and of those whose documents are open. */
  readonly roots: readonly string[];
  /** In bytes. */
  readonly maxFileSize: number;
  readonly log: Log;
}

/** Takes a whole sentence for the log. */
export type Log = (message: string) => void;

/** Where the server runs. What cannot be read is left out and logged; nothing here rejects on account of a file. */
export interface Runtime {
  readonly service: Service;
  /** Whether a file of that name is read with its folder: what declares the module, gives values to its variables, or tests it. */
  isModuleFile(name: string): boolean;
  /** Patterns of the files whose changes on disk may count. */
  readonly watched: readonly string[];
  /** Those files of a folder, given by its address without a trailing slash. */
  readFolder(folder: string, reading: Reading): Promise<readonly FolderFile[]>;
  /** A file's text, undefined if there is no such file, null if it is not read. */
  readFile(uri: string, reading: Reading): Promise<string | null | undefined>;
  /**
   * What the state of a file on disk is recognized by: after any change it is another one. Undefined where nothing tells,
   * as when the file has only just changed; absent where nothing ever does.
   */
  stampOf?(uri: string): Promise<string | undefined>;
  /** What around a folder counts for it, looked for no higher than the repository or else the roots. */
  readAround(folder: string, reading: Reading): Promise<FolderFiles>;
  /** Addresses of the folders that call a folder as a module, looked for where `readAround` looks; absent where nothing can be looked for. */
  callersOf?(folder: string, reading: Reading): Promise<readonly string[]>;
  /** Addresses of the modules in a folder and below it. */
  moduleFolders?(root: string, reading: Reading): Promise<readonly string[]>;
  /** Whether a file can be written. */
  isWritable?(uri: string): Promise<boolean>;
  /** The text of a file in the last commit, or undefined where that is not known; looked up only in folders that are trusted. */
  committed?(uri: string, log: Log): Promise<string | undefined>;
  /** What a local state beside a folder's files holds, or undefined where there is none; looked up only where folders are trusted. */
  localState?(folder: string, reading: Reading): Promise<State | undefined>;
  /** What a state file holds, or undefined where it cannot be read; in trusted folders only. */
  stateFile?(uri: string, reading: Reading): Promise<State | undefined>;
  /** The findings with the reader's syntax problems put in the words of Terraform's own parser, where there is one. */
  secondOpinion?(uri: string, text: string, findings: readonly Finding[]): Promise<readonly Finding[]>;
}
