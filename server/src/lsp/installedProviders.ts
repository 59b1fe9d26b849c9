// What the language server asks its host about providers that are installed beside folders.

import type { Imported, ImportRequest } from "../azure/index";
import type { Source } from "../catalog/index";
import type {
  AzapiConversionQueries,
  ConversionOptions,
  ProvenOptions,
} from "../features/azapiConversion/azapiConversion";
import type { ModulePlan, PlanRequest, PlanWalk } from "../features/plan/plan";
import type { Question } from "../features/providerValidation/providerValidation";
import type { Learnable, LearnableResult, LearnResult, LiveAnswer, LiveReading } from "../protocol/index";
import type { InstalledPackage, ProviderDiagnostic } from "../providerValidation/index";
import type { ModuleContext } from "../workspace/index";

/** Options of learning a provider. */
export interface HowToLearn {
  /** Whether somebody was asked about a package that no lock file trusts. */
  readonly isConfirmed: boolean;
  /** Takes how far it is: a few words, and a percentage where that can be told. */
  readonly onProgress: (message: string, percentage?: number) => void;
  readonly signal: AbortSignal;
}

/** What a provider says of a block. */
export interface FolderAnswer {
  readonly question: Question;
  /** Who says it: `azurerm 5.2.0`. */
  readonly release: string;
  readonly diagnostics: readonly ProviderDiagnostic[];
  readonly milliseconds: number;
}

/** The answers to some questions, and the packages that were not run. */
export interface FolderAnswers {
  readonly answers: readonly FolderAnswer[];
  /** Packages that were not run, since no lock file trusts them. */
  readonly untrusted: readonly InstalledPackage[];
  /** Whole sentences about what was not answered. */
  readonly failures: readonly string[];
}

/** Options of validating a folder with its providers. */
export interface HowToValidate {
  /** Whether somebody was asked about a package that no lock file trusts, by its address. */
  isConfirmed(address: string): boolean;
  /** Why a package in a folder is not run though a lock file trusts it, as a clause; undefined where nothing is said against it. */
  whyNot?(folder: string): Promise<string | undefined>;
  readonly signal?: AbortSignal;
}

/** The answers to import, and the function that drafts them. */
export interface DraftedImport {
  readonly responses: readonly unknown[];
  /** What may be written for azapi. */
  readonly read: NonNullable<ImportRequest["azapi"]>;
  importInto(request: DraftingRequest): Imported;
}

/** What is drafted of, beside what people have chosen. */
export type DraftingRequest = Pick<ImportRequest, "responses" | "states" | "azapi" | "byTable">;

/** Options of an import that a folder's azurerm helps with. */
export interface HowToImport {
  /** Whether somebody was asked about a package that no lock file trusts. */
  readonly isConfirmed: boolean;
  /** Reads what is live at an id, in a version of Azure's interface; undefined where there is nothing. */
  fetchLive(id: string, apiVersion: string): Promise<Readonly<Record<string, unknown>> | undefined>;
  /** Takes how many resources were read, and of how many. */
  readonly onProgress: (done: number, all: number) => void;
  readonly signal: AbortSignal;
}

/** The result of an import that azurerm has helped with. */
export interface ImportedBeside {
  readonly made: Imported;
  /** What it was drafted of. */
  readonly request: DraftingRequest;
  /** What the provider says of it, in sentences. */
  readonly notes: readonly string[];
  /** Whether it has read any of it; else the table has. */
  readonly isRead: boolean;
  /** What was not run, since no lock file trusts it. */
  readonly untrusted?: InstalledPackage;
}

/** The part of a module to convert, and the function that converts it. */
export interface ProvableConversion {
  /** Documents of one module. */
  readonly uris: readonly string[];
  readonly addresses: readonly string[] | undefined;
  readonly how: Pick<ConversionOptions, "takeOver" | "apiVersion" | "namesTriggers">;
  readonly service: Pick<AzapiConversionQueries, "convertToAzapi" | "azapiTrials">;
}

/** The results of azurerm for a conversion. */
export interface ConversionProof {
  readonly proven?: ProvenOptions;
  /** Why it says nothing: whole sentences. */
  readonly failures: readonly string[];
  /** What was not run, since no lock file trusts it. */
  readonly untrusted?: InstalledPackage;
}

/** The plan to make, and its options. */
export interface HowToPlan {
  /** Begins a plan of the module as it is now. */
  begin(request: PlanRequest): PlanWalk;
  /** The subscription that its code says, where that is known. */
  readonly subscription: string | undefined;
  /** Whether its state is kept elsewhere. */
  readonly isElsewhere: boolean;
  /** Below which folders may be read, and what is told of what cannot be. */
  readonly reading: { readonly roots: readonly string[]; log(message: string): void };
  /** Whether somebody was asked about this package, by its address, that no lock file trusts. */
  isConfirmed(address: string): boolean;
  /** Whether nobody has asked for it: then nothing is run that came with the repository. */
  readonly isUnasked?: boolean;
  /** Where what is in Azure counts, and not what the state says of it. */
  readonly live?: LiveSource;
  /** The address of a state, or of an exported plan, that counts rather than the local state. */
  readonly stateFile?: string | undefined;
}

/** A source of live resources. */
export interface LiveSource extends LiveReading {
  /** Never rejects. Of a list all of it is the `value` of what is found. */
  answerAt(id: string, apiVersion: string, isList?: boolean): Promise<LiveAnswer>;
}

/** A plan, and what was in the way of asking providers. */
export interface FolderPlan extends ModulePlan {
  /** The releases that were asked. */
  readonly releases: readonly string[];
  readonly untrusted: readonly InstalledPackage[];
  /** Whole sentences. */
  readonly failures: readonly string[];
}

/** The lock file that counts for a folder. */
export type LockFile = Pick<ModuleContext, "lock" | "lockIn">;

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
  /** Asks the providers that are installed for a folder about blocks. Undefined once the signal is aborted. */
  validate(
    folder: string,
    lock: LockFile,
    questions: readonly Question[],
    how: HowToValidate,
  ): Promise<FolderAnswers | undefined>;
  /** The azurerm that is installed for a folder, whoever trusts it; undefined where there is none. */
  azurerm(folder: string, lock: LockFile): Promise<InstalledPackage | undefined>;
  /** Imports into a folder what its azurerm has read, and it plans what is written. Undefined once the signal is aborted. */
  importBeside(
    folder: string,
    lock: LockFile,
    draft: DraftedImport,
    how: HowToImport,
  ): Promise<ImportedBeside | undefined>;
  /** Has the azurerm of a folder apply what is to become azapi's, beside a loopback Azure: what it sends counts. */
  proveConversion(
    folder: string,
    lock: LockFile,
    conversion: ProvableConversion,
    how: Pick<HowToImport, "isConfirmed">,
  ): Promise<ConversionProof>;
  /** What an apply of a folder would do, against its local state; undefined where the folder is on no disk. */
  plan(folder: string, lock: LockFile, how: HowToPlan): Promise<FolderPlan | undefined>;
  /** To be called with each edit, with which what is being learned does not compete. */
  edited(): void;
  /** Of how many releases anything is kept, for all folders. */
  kept(): number;
  /** Forgets everything that was learned, of all folders; gives of how many releases that was. */
  forget(): number;
}
