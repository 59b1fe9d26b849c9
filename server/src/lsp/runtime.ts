// What the language server needs from its host: one implementation for Node, one for browsers.

import type { State } from "../azure/index";
import type { DiagnoseHclSyntax, FolderFile, Missing } from "../loading/index";
import type { Service } from "../service";
import type { ModuleContext } from "../workspace/index";
import type { InstalledProviders } from "./installedProviders";

/** What may be read, and a log for what is not. */
export interface ReadOptions {
  /** Addresses of the folders that people have opened, and of those whose documents are open. */
  readonly roots: readonly string[];
  /** In bytes. */
  readonly maxFileSize: number;
  readonly log: Log;
}

/** Takes a whole sentence for the log. */
export type Log = (message: string) => void;

/** What files of data held when they were last read, by path, each with the stamp that it had before; null for what is not kept. */
export type StampedData = Map<string, { readonly stamp: string; readonly text: string | null }>;

/** The host of the server. Files that cannot be read are left out and logged; no method rejects because of a file. */
export interface Runtime {
  readonly service: Service;
  /** How much memory the server takes, in bytes; absent where that cannot be told. */
  memory?(): number;
  /** Whether a file of that name is read with its folder: what declares the module, gives values to its variables, or tests it. */
  isModuleFile(name: string): boolean;
  /** Patterns of the files whose changes on disk may count. */
  readonly watched: readonly string[];
  /** Those files of a folder, given by its address without a trailing slash. */
  readFolder(folder: string, reading: ReadOptions): Promise<readonly FolderFile[]>;
  /** A file's text, undefined if there is no such file, null if it is not read. */
  readFile(uri: string, reading: ReadOptions): Promise<string | null | undefined>;
  /**
   * A stamp that changes with every change of a file on disk, made from its times and size. Undefined where it would not be
   * reliable, as when the file has only just changed; the method is absent where there are no times.
   */
  stampOf?(uri: string): Promise<string | undefined>;
  /** The files around a folder that matter for it (lock file, callers, configuration), up to the repository or else the roots. */
  readModuleContext(folder: string, reading: ReadOptions): Promise<ModuleContext>;
  /**
   * Addresses of the folders that call a folder as a module, or hold nothing but values for it, searched for up to the same folder; absent
   * where folders cannot be listed.
   */
  callersOf?(folder: string, reading: ReadOptions): Promise<readonly string[]>;
  /**
   * Of paths from a folder those where surely nothing is, and what files of data hold; absent where that cannot be told. What `known` has with the stamp
   * that its file still has is not read again: what is read is put there, and what is not read any more is taken out.
   */
  missingFiles?(folder: string, paths: readonly string[], reading: ReadOptions, known: StampedData): Promise<Missing>;
  /** Addresses of the modules in a folder and below it. */
  moduleFolders?(root: string, reading: ReadOptions): Promise<readonly string[]>;
  /** Whether a file can be written. */
  isWritable?(uri: string): Promise<boolean>;
  /** The text of a file in the last commit, or undefined where that is not known; looked up only in folders that are trusted. */
  committedText?(uri: string, log: Log): Promise<string | undefined>;
  /** What a local state beside a folder's files holds, or undefined where there is none; looked up only where folders are trusted. */
  localState?(folder: string, reading: ReadOptions): Promise<State | undefined>;
  /** What a state file holds, or undefined where it cannot be read; in trusted folders only. */
  stateFile?(uri: string, reading: ReadOptions): Promise<State | undefined>;
  /** Providers that are installed beside folders, with what is learned in a folder of its own; absent where no program can be run. */
  installedProviders?(learnedFolder: string | undefined): InstalledProviders;
  /** The findings with the reader's syntax problems put in the words of Terraform's own parser, where there is one. */
  readonly hclSyntaxDiagnostics?: DiagnoseHclSyntax;
}
