// What the process that asks installed providers for their opinion is told, and what it answers.

import type { Result } from "../../evaluation/index";
import type { ProviderDiagnostic } from "../../providerValidation/index";
import type { NotRun, PackageRequest } from "./packageRequest";

/** A block as a provider validates it. */
export interface ValidatedBlock {
  readonly kind: "resource" | "data" | "ephemeral";
  readonly type: string;
  readonly config: Result;
  /** The same with all variables unknown, where that is something else. */
  readonly certain?: Result;
}

/** Blocks of one provider. */
export interface ValidationRequest extends PackageRequest {
  readonly blocks: readonly ValidatedBlock[];
}

/** What a provider says of a block. */
export type BlockAnswer =
  | { readonly kind: "answered"; readonly diagnostics: readonly ProviderDiagnostic[]; readonly milliseconds: number }
  /** It has no such type. */
  | { readonly kind: "unknown" }
  /** It did not survive the question, or did not answer in time. */
  | { readonly kind: "lost" };

/** What became of a request. */
export type ValidationReply = { readonly kind: "answered"; readonly answers: readonly BlockAnswer[] } | NotRun;
