import type { Commented, NewBlock, NewBodyItem, NewValue } from "../../../../model/index";

/** A construct to be written. */
export interface ConstructDraft extends Commented {
  readonly kind: "resource" | "import" | "data" | "provider" | "variable" | "output" | "local" | "module";
  /** As in `Module.declarations`; with the alias behind it for a provider. */
  readonly address: string;
  /** The type of a resource, data source or import; the name of a provider. */
  readonly type: string;
  /** Terraform's name; for a provider its alias, if it has one. */
  readonly name: string;
  readonly items: readonly NewBodyItem[];
  /** Blocks that import what exists into it, and the one that says what it was. */
  readonly about: readonly NewBlock[];
}

/** What is said of a stack itself, since no construct says it. */
export type StackSetting = StackOverride | StackBackend;

/** A part of what the stack makes, in the words of Terraform's JSON: `this.addOverride(path, value)`. */
interface StackOverride extends Commented {
  readonly path: string;
  /** Absent where the path is to be nothing. */
  readonly value?: NewValue;
}

/** Where azurerm's storage keeps the state. */
interface StackBackend extends Commented {
  readonly backend: readonly NewBodyItem[];
}

/** A block that a program has no place for, and why; without a reason if it is only comments. */
export interface SkippedBlock {
  readonly block: NewBlock;
  readonly because?: string;
}

/** A block of Terraform as it is written in a program. */
export type DraftedConstruct = ConstructDraft | StackSetting | SkippedBlock;

/** Whether a block becomes a construct. */
export function isDraft(one: DraftedConstruct): one is ConstructDraft {
  return "address" in one;
}
