// What the process that has an installed provider apply resources beside the loopback Azure is told, and what it tells.
import type { RunsOfResource, SeenRun } from "../../azure/index";
import type { NotRun, PackageRequest } from "./packageRequest";

/** What is to be applied. */
export interface ApplyingRequest extends PackageRequest {
  /** The subscription that the provider is configured for. */
  readonly subscription: string;
  readonly resources: readonly RunsOfResource[];
}

/** The result of a request to apply. */
export type ApplyingReply =
  /** In the order of the resources, and of what was to be applied of each. */
  { readonly kind: "applied"; readonly resources: readonly (readonly SeenRun[])[] } | NotRun;
