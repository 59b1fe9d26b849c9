// What the process that has installed providers read resources is told, and what it tells.
import type { ProviderState, WrittenResource } from "../../azure/index";
import type { PlanOfWritten } from "../loopback/planWritten";
import type { NotRun, PackageRequest } from "./packageRequest";

/** An answer of Azure as JSON. */
export type Answer = Readonly<Record<string, unknown>>;

/** A resource to be read. */
interface ResourceToRead {
  readonly id: string;
  /** As which of the provider's types it may be read, the likeliest first. */
  readonly types: readonly string[];
  /** How many of the first of these are as likely. */
  readonly alike: number;
}

/** The resources that a provider is to read. */
export interface ReadingRequest extends PackageRequest {
  readonly resources: readonly ResourceToRead[];
  /** What Azure has answered already. */
  readonly answers: readonly Answer[];
  /** The folder in which what was learned of providers is kept. */
  readonly cache: string;
  /** Whether more may be asked for. */
  readonly mayFetch: boolean;
}

/** A resource that a provider has read. */
export interface FoundResource extends ProviderState {
  readonly id: string;
  /** What Azure says of it. */
  readonly answer: Answer;
}

/** What became of a request. */
export type ReadingReply =
  | {
      readonly kind: "read";
      readonly resources: readonly FoundResource[];
      /** A sentence about each that was not. */
      readonly failures: readonly { readonly id: string; readonly because: string }[];
    }
  | NotRun;

/** A message to the process. */
export type ToReader =
  | { readonly read: ReadingRequest }
  | { readonly plan: readonly WrittenResource[] }
  | { readonly fetched: number; readonly answer: Answer | undefined };

/** A message from it. */
export type FromReader =
  | { readonly reply: ReadingReply }
  | { readonly plans: readonly PlanOfWritten[] }
  /** How many resources were tried. */
  | { readonly done: number }
  | { readonly fetch: number; readonly id: string; readonly apiVersion: string };
