import type { Wanted } from "../../../model/change";
import type { Pen } from "../../pen";

/** Everything that writing a value depends on beside the value. */
export interface Ink {
  readonly pen: Pen;
  /**
   * Code that reads what a traversal names, where the program has a name for it: `vault.id` for `azurerm_key_vault.kv.id`;
   * the construct itself where that is wanted, or its address as part of an expression of Terraform's.
   */
  handle(path: readonly string[], wanted: Wanted | "construct" | "address" | undefined): string | undefined;
  /** Notes that something of the CDK itself is used, and returns how it is called here: `Token`. */
  core(name: string): string;
  /** Whether any value may stand anywhere: then null is null, and expressions need not say what they give. */
  readonly isLoose?: boolean;
  /** Whether names stay Terraform's own. */
  readonly isRaw?: boolean;
}

/** Ink that knows no program around it. */
export function plainInk(isSnippet: boolean): Ink {
  return { pen: { isSnippet, next: 1 }, handle: () => undefined, core: (name) => name };
}

/** How many columns are left: on the line where a value begins, and on the lines that follow. */
export interface Room {
  readonly first: number;
  readonly other: number;
}

/** How wide lines are, as formatters have it where nobody says otherwise. */
export const lineWidth = 80;

/** Room on a line that nothing stands on yet. */
export const wholeLine: Room = { first: lineWidth, other: lineWidth };

/** What is left of a room for what stands behind a text on its first line. */
export function behind(room: Room, text: string): Room {
  return { first: room.first - text.length, other: room.other };
}

/** The room of a line one step further in. */
export function further(room: Room): Room {
  return { first: room.other - 2, other: room.other - 2 };
}
