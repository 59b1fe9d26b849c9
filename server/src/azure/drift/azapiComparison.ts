import type { Scope } from "../../analysis/index";
import type { Result } from "../../evaluation/index";
import type { NewValue } from "../../model/index";
import type { IgnoredPaths } from "../import/ignoredPaths";

/** What is known around a block. */
export interface AzapiComparison {
  readonly scope: Scope;
  /** The values of its arguments. */
  readonly written: ReadonlyMap<string, Result>;
  readonly ignored: IgnoredPaths;
  /** What a text of Azure's means in the code, where it is more than that. */
  readonly refer: (text: string) => NewValue | undefined;
}
