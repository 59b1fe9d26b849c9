// What the process that has an installed provider apply resources beside the loopback Azure is told, and what it tells.
import type { SeenRun } from "../../azure/index";
import type { Result } from "../../evaluation/index";
import type { NotRun, PackageRequest } from "./packageRequest";

/** What is to be applied. */
export interface ApplyingRequest extends PackageRequest {
  /** The subscription that the provider is configured for. */
  readonly subscription: string;
  readonly resources: readonly { readonly type: string; readonly config: Result }[];
}

/** What became of a request. */
export type ApplyingReply =
  /** In the order of the resources. */
  { readonly kind: "applied"; readonly resources: readonly SeenRun[] } | NotRun;
