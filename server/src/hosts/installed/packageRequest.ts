// What each process is told of the package that it is to run, and what it tells where it has not.
import type { Installed } from "./findInstalled";

/** Which package is meant, and whether it may be run. */
export interface PackageRequest {
  readonly installed: Installed;
  /** The hashes of packages that are trusted; `any` where somebody was asked about this one. */
  readonly trusted: readonly string[] | "any";
}

/** The reason why a provider was not run. */
export type NotRun =
  /** Nothing was run: the hash is none of the trusted ones. */
  | { readonly kind: "untrusted"; readonly hash: string }
  /** A sentence. */
  | { readonly kind: "failed"; readonly reason: string };
