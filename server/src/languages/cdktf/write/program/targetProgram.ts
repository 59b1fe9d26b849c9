import type { Imports } from "../imports";
import { lineWidth, type WriteContext } from "../writeContext";
import { newImports } from "./newImports";
import type { Packages } from "./packagesOf";

/** What statements are written into, as far as they depend on it. */
export interface TargetProgram {
  readonly imports: Imports;
  /** Names that code there has already. */
  readonly names: ReadonlySet<string>;
  /** Ids that constructs of the stack have already. */
  readonly ids: ReadonlySet<string>;
  /** Code that reads what is declared there already. */
  readonly handle: WriteContext["handle"];
  /** How wide lines may be. */
  readonly width: number;
  /** Whether what is written is all that there is of it. */
  readonly isWhole: boolean;
}

/** A program in which there is nothing yet. */
export function emptyProgram(packages: Packages, width = lineWidth, isWhole = false) {
  return {
    imports: newImports(packages),
    names: new Set<string>(),
    ids: new Set<string>(),
    handle: () => undefined,
    width,
    isWhole,
  };
}
