// The arguments of the import command, for keybindings and other extensions.
import type { Companions, WorkspacePart } from "../../azure/index";
import { isNode } from "../../explorer/loaded";

/** What a keybinding, or another extension, may say instead of a person; what is not said is asked. */
export interface ImportOptions {
  /** The ids of workspaces. */
  readonly ids?: readonly string[];
  /** Which parts of them come along; true for all, false for none. */
  readonly parts?: boolean | readonly WorkspacePart[];
  /** How the resources that they depend on are written. */
  readonly companions?: Companions;
  /** Whether each resource is kept from being destroyed; asked together with `parts`, else false. */
  readonly preventDestroy?: boolean;
  /** The address of the file, which need not be there. */
  readonly target?: string;
  /** The stack of a program that has several; what a new one is called. */
  readonly stack?: string;
}

/** The first argument of a command, unless that is what was clicked in the view. */
export function importOptionsFrom([first]: readonly unknown[]): ImportOptions {
  return typeof first === "object" && first !== null && !isNode(first) ? first : {};
}
