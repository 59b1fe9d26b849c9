import type { NewBlock, NewEntry } from "../../../../model/change";
import type { Commented } from "../../../../model/commented";

/** What becomes one construct. */
export interface ConstructDraft extends Commented {
  readonly kind: "resource" | "import" | "data" | "provider" | "variable" | "output" | "local" | "module";
  /** As in `Module.declarations`; with the alias behind it for a provider. */
  readonly address: string;
  /** The type of a resource, data source or import; the name of a provider. */
  readonly type: string;
  /** Terraform's name; for a provider its alias, if it has one. */
  readonly name: string;
  readonly entries: readonly NewEntry[];
  /** Blocks that import what exists into it, and the one that says what it was. */
  readonly about: readonly NewBlock[];
}

/** A block that no construct stands for, and why; nothing says why where it is nothing but comments. */
export interface SkippedBlock {
  readonly block: NewBlock;
  readonly because?: string;
}

/** Whether a construct stands for it. */
export function isDraft(one: ConstructDraft | SkippedBlock): one is ConstructDraft {
  return "address" in one;
}
