import type { Scope } from "../../analysis/index";
import type { Result } from "../../evaluation/index";
import type { NewValue } from "../../model/index";
import type { IgnoredPaths } from "../import/ignoredPaths";

/** The context in which a block is compared with Azure. */
export interface AzapiComparison {
  readonly scope: Scope;
  /** The values of its arguments. */
  readonly written: ReadonlyMap<string, Result>;
  readonly ignored: IgnoredPaths;
  /** What a text of Azure's means in the code, where it is more than that. */
  readonly refer: (text: string) => NewValue | undefined;
}
