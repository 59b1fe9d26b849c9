// What server and client say to each other about whole folders beside Azure.

import type { LiveQuestions } from "../azure/index";
import type { LspRange, ProgramText, TextChange } from "./shapes";

/** Asks which live resources of the open modules to read. */
export const liveQuestionsRequest = "azuremlTerraform/liveQuestions";

/** Asks how Azure's answers differ from the open modules. */
export const folderDriftRequest = "azuremlTerraform/folderDrift";

/** One file of each module, and the subscription of the environment, which counts where code says none. */
export interface LiveQuestionsParams {
  readonly files: readonly string[];
  /** Programs on disk, each a module; those that are open count as they are in the editor. */
  readonly programs?: readonly ProgramText[];
  readonly subscription?: string;
}

/** The live resources to read. */
export interface LiveQuestionsResult {
  readonly wanted: readonly {
    readonly id: string;
    readonly apiVersion: string;
    readonly parts?: LiveQuestions["asked"][number]["parts"];
  }[];
  /** Ids of the resource groups that the code has. */
  readonly groups: readonly string[];
  /** Sentences about what cannot be compared. */
  readonly notes: readonly string[];
}

/** The files of the open modules, with Azure's answers. */
export interface FolderDriftParams extends LiveQuestionsParams {
  readonly answers: readonly unknown[];
  /** Ids of what is surely not there. */
  readonly missing: readonly string[];
  /** What else was found. */
  readonly found: readonly unknown[];
}

/** One difference between code and Azure, at its place. */
export interface DriftFinding {
  readonly kind: "differs" | "missing" | "unmanaged";
  /** The resource of the code; of what is unmanaged, the one that it is in. */
  readonly address: string;
  /** The argument that differs, or the id in Azure. */
  readonly what: string;
  readonly message: string;
  /** Whether it is missing only as long as nobody sets variables to something else than their defaults. */
  readonly isAssumed?: boolean;
  readonly uri: string;
  readonly range: LspRange;
  /** Takes the live value. */
  readonly edits?: readonly TextChange[];
  /** The document that these change, and its name as people are told, where that is another one: the call of a module that passes the value. */
  readonly takesIn?: { readonly uri: string; readonly title: string };
}

/** All of them, and the edits of each document that take all live values. */
export interface FolderDriftResult {
  readonly findings: readonly DriftFinding[];
  readonly all: readonly { readonly uri: string; readonly edits: readonly TextChange[] }[];
}

/** Whether a path, from where people look, leads into examples or tests: nothing of these is in Azure, though they call the same modules. */
export function isAside(path: string): boolean {
  return /(?:^|[\\/])(?:examples?|samples?|tests?|fixtures?)(?:[\\/]|$)/i.test(path);
}
