// Requests and notifications about the state of the server, and about documents.
import type { Imported, ImportRequest } from "../azure/index";
import type { OtherExtension } from "../coexistence/index";
import type { ConversionTarget, Converted } from "../features/conversion/conversion";
import type { Managed } from "../features/importing/importing";
import type { Status } from "../features/status/status";
import type { Severity } from "../model/index";
import type { InstalledPackage } from "../providerValidation/index";
import type { ChangedDocument } from "./found";
import type { LspPosition, LspRange, ProgramText, TextChange } from "./shapes";

/** The provider version in force for a document; null for a document that the server does not know. */
export const statusRequest = "azuremlTerraform/status";

/** The document that is asked about. */
export interface StatusParams {
  readonly uri: string;
}

/** Null for a document that the server does not know. */
export type StatusResult = Status | null;

/** What decides that version, and what would pin it; null for a document that the server does not know. Asked as the status is. */
export const versionOriginRequest = "azuremlTerraform/versionOrigin";

/** The files that decide the version. */
export interface VersionOriginResult {
  /** The lock file that decides. */
  readonly lock?: string;
  /** Constraints in files of the module. */
  readonly constraints: readonly { readonly uri: string; readonly range: LspRange; readonly text: string }[];
  /** The constraint that would keep the module at the version, and the edits that write it. Nothing is written: the client does that. */
  readonly pin?: {
    readonly constraint: string;
    readonly files: readonly { readonly uri: string; readonly edits: readonly TextChange[] }[];
  };
}

/** What is in force in the server, and for a document's module: sections of a report, in English. */
export const doctorRequest = "azuremlTerraform/doctor";

/** The document to examine. Without it, only the server is examined. */
export type DoctorParams = Partial<StatusParams>;

/** The releases of providers that are installed for a document's folder and could be learned from there. */
export const learnableRequest = "azuremlTerraform/learnable";

/** The document that is asked about. */
export type LearnableParams = StatusParams;

/** A release that is installed for a folder and is not fully known. */
export type Learnable = InstalledPackage;

/** What is known of the providers that a folder uses, beside what is built in. */
export interface LearnableResult {
  readonly learnable: readonly Learnable[];
  /** What was learned of it before: `random 3.9.0`. */
  readonly learned: readonly string[];
}

/** The result of learning a provider. */
export type LearnResult =
  | { readonly kind: "learned" }
  | { readonly kind: "cancelled" }
  /** Nothing was run: its hash is not in the lock file. */
  | { readonly kind: "untrusted"; readonly path: string }
  /** A whole sentence. */
  | { readonly kind: "failed"; readonly reason: string };

/** Learns one of them, in trusted folders only; the server shows how far it is. */
export const learnRequest = "azuremlTerraform/learn";

/** The provider release to learn, from the answer to `learnableRequest`. */
export interface LearnParams extends StatusParams {
  readonly address: string;
  readonly version: string;
  /** Whether somebody was asked about a package whose hash is not in the lock file. */
  readonly isConfirmed?: boolean;
}

/** Forgets everything that was learned; the answer says of how many releases that was. */
export const forgetLearnedRequest = "azuremlTerraform/forgetLearned";

/**
 * Sent to an editor that says `asksAboutMoved` at the start, before a rename that Terraform would not understand without a
 * moved block.
 */
export const movedRequest = "azuremlTerraform/askAboutMoved";

/** The addresses of the `moved` block, and a sentence that offers it. */
export interface MovedParams {
  readonly from: string;
  readonly to: string;
  readonly title: string;
}

/** Whether the block is added; null where nothing is to be renamed. */
export type MovedResult = "add" | "leave" | null;

/** The blocks of a document that a range touches, written in another language; null where it touches none. */
export const convertRequest = "azuremlTerraform/convert";

/** The range to convert. */
export interface ConvertParams {
  readonly uri: string;
  readonly range: { readonly start: LspPosition; readonly end: LspPosition };
  /** Terraform's own language, or that of programs. */
  readonly to: ConversionTarget;
}

/** Null where there is nothing to convert. */
export type ConvertResult = Converted | null;

/** Azure's answers as code for a document, which need not exist. Nothing is written: the client does that. */
export const importRequest = "azuremlTerraform/import";

/** What is to be imported, and where to. */
export interface ImportParams {
  readonly uri: string;
  /** What the document holds, which the server need not know: it does not follow every program. */
  readonly text?: string;
  readonly request: Omit<ImportRequest, "at">;
  /** Where in the document it goes; unless set, to the end. */
  readonly at?: LspPosition;
  /** Has the azurerm that is installed read it and plan what is written, where one may be asked. */
  readonly byAzurerm?: {
    /** Whether somebody was asked about one that no lock file trusts. */
    readonly isConfirmed: boolean;
  };
}

/** What an import would write, and what Terraform would plan for it. */
export interface ImportResult extends Omit<Imported, "edits" | "elsewhere" | "written"> {
  readonly edits: readonly TextChange[];
  /** The document's whole text after them; the same of others is behind it. */
  readonly after: string;
  readonly elsewhere: readonly ChangedDocument[];
  /** One that was not run, since no lock file trusts it. */
  readonly untrusted?: InstalledPackage;
  readonly isCancelled?: boolean;
}

/** The names of the stacks of a program into which something can be imported. */
export const stacksRequest = "azuremlTerraform/stacks";

/** The program to examine. */
export type StacksParams = Pick<ImportParams, "uri" | "text">;

/** The import blocks alone, as a text to be copied; `uri` is any document of the module that they are for. */
export const importBlocksRequest = "azuremlTerraform/importBlocks";

/** Asks how a document differs from Azure's answers about its resources. */
export const compareRequest = "azuremlTerraform/compare";

/** A document, and answers that are to be compared with it or turned into import blocks. */
export interface ResponsesParams {
  readonly uri: string;
  /** What Azure answered, as it came. */
  readonly responses: readonly unknown[];
}

/** The differences of a document from Azure. */
export interface CompareResult {
  /** Addresses of the resources that an answer is about. */
  readonly resources: readonly string[];
  readonly differing: readonly LiveDifference[];
  /** The document's whole text with every live value taken. */
  readonly after: string;
}

/** An argument that differs from what is live; the fix takes the live value. */
export interface LiveDifference {
  readonly address: string;
  readonly path: string;
  readonly message: string;
  readonly range: LspRange;
  readonly fix?: { readonly title: string; readonly edits: readonly TextChange[] };
}

/** What the open folders declare or import, or their state files hold, of what is in Azure, and where. */
export const managedRequest = "azuremlTerraform/managed";

/** The folders to search for managed resources. */
export interface ManagedParams {
  /** A Terraform file of each folder to be looked into, besides those of open documents. */
  readonly files: readonly string[];
  /** Programs on disk, of which those that are open count as they are in the editor. */
  readonly programs: readonly ProgramText[];
  /** State files, which are read only, and only where the folders are trusted. */
  readonly states: readonly string[];
}

/** A resource in Azure, and where the code or a state has it. */
export interface ManagedItem extends Omit<Managed, "span"> {
  readonly range: LspRange;
}

/** The newest release of each major version of azurerm that files can be upgraded to, newest first. */
export const upgradesRequest = "azuremlTerraform/upgrades";

/** The folders to upgrade. */
export interface UpgradesParams {
  /** A file of each folder that is meant. */
  readonly files: readonly string[];
}

/** What a newer major version changes for the files of a folder, and what would be written. Nothing is written: the client does that. */
export const upgradeRequest = "azuremlTerraform/upgrade";

/** The files of one folder, and the major version to upgrade to. */
export interface UpgradeParams {
  readonly files: readonly string[];
  readonly major: number;
}

/** The findings of an upgrade in a file, and its new text. */
export interface UpgradedFile {
  readonly uri: string;
  readonly findings: readonly UpgradeFinding[];
  /** Everything that has one answer. */
  readonly edits: readonly TextChange[];
  /** The whole text after them. */
  readonly after: string;
  /** What is left to people then, with what our own check finds in that text: ranges are those of the text after the edits. */
  readonly left: readonly UpgradeFinding[];
}

/** A finding, with a range as in LSP. */
export interface UpgradeFinding {
  readonly range: LspRange;
  readonly severity: Severity;
  readonly rule: string;
  /** The page of the rule, where it is known. */
  readonly href?: string;
  readonly message: string;
}

export type { InventoryValues } from "../azure/index";

/**
 * Sends what is in Azure (`InventoryValues`), for suggestions; empty if nobody is signed in any more. It stays in
 * memory.
 */
export const inventoryChanged = "azuremlTerraform/inventory";

/** Sent by the server when the answer to `statusRequest` may have changed. Without parameters. */
export const statusChanged = "azuremlTerraform/statusChanged";

/** Tells what else supports the same languages from now on. At the start it is the initialization option `others`. */
export const otherExtensionsChanged = "azuremlTerraform/others";

/** The complete list of other extensions. */
export type OtherExtensionsParams = readonly OtherExtension[];

export type { OtherExtension };

/** Tells the server that the open folders are trusted from now on. */
export const trusted = "azuremlTerraform/trusted";
