// What the Azure layer needs of its host, which is VS Code in the extension and a stub in tests.
import type { HttpClient } from "@azure/core-rest-pipeline";
import type { InspectSetting } from "./clouds/chooseCloud";
import type { Mode } from "./clouds/simulatorCloud";
import type { EditorAuth } from "./signIn/editorAuth";

/** Which way to sign in is used: the first that works (`auto`), or only the named one. */
export type Method = "auto" | "vscode" | "environment" | "azureCli";

/** The part of VS Code's `LogOutputChannel` that is used. */
export interface Log {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
}

/** The clock, which tests control. */
export interface Clock {
  now(): number;
  /** Rejects with an AbortError as soon as `signal` says so. */
  sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void>;
}

/** Runs a program to its end; rejects when it cannot be started, fails, or takes too long. */
export type RunProgram = (
  name: string,
  args: readonly string[],
  options: { readonly timeout: number; readonly signal?: AbortSignal | undefined },
) => Promise<string>;

/** What the Azure layer needs of its host. The real implementation replaces each absent part. */
export interface AzureHost {
  readonly auth: EditorAuth;
  readonly inspectSetting: InspectSetting;
  /** The variables of the process, which azurerm reads too. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly mode: Mode;
  readonly log: Log;
  /** The version of the extension, for the User-Agent header. */
  readonly version: string;
  /** False in a folder that is not trusted: then no program is run, `az` included. */
  mayRunPrograms(): boolean;
  method(): Method;
  /** The address of a simulator. Refused in production and anywhere but on this computer. */
  readonly simulator?: string;
  readonly clock?: Clock;
  /** Sends requests. */
  readonly http?: HttpClient;
  /** How long one answer may take, and how long after a change of sessions it is looked at; in milliseconds. */
  readonly answerTimeout?: number;
  readonly settleTime?: number;
  readonly runProgram?: RunProgram;
  readonly readFile?: (path: string) => Promise<string>;
}
