// What the process that has an installed provider apply resources beside the loopback Azure is told, and what it tells.
import type { Result } from "../../evaluation/index";
import type { JsonObject } from "../loopback/index";
import type { NotRun, PackageRequest } from "./packageRequest";

/** What is to be applied. */
export interface ApplyingRequest extends PackageRequest {
  /** The subscription that the provider is configured for. */
  readonly subscription: string;
  readonly resources: readonly { readonly type: string; readonly config: Result }[];
}

/** What became of a resource. */
export type AppliedResource =
  /** The requests that change something, in their order. */
  | { readonly kind: "sent"; readonly requests: readonly SentTo[] }
  /** Why it could not be applied, a sentence. */
  | { readonly kind: "not applied"; readonly because: string };

/** A request. */
export interface SentTo {
  readonly method: string;
  readonly path: string;
  readonly apiVersion: string;
  readonly body: JsonObject | undefined;
}

/** What became of a request. */
export type ApplyingReply =
  /** In the order of the resources. */
  { readonly kind: "applied"; readonly resources: readonly AppliedResource[] } | NotRun;
