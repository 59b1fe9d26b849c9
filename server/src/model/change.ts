import type { Span } from "../text/span";
import type { Body, Entry } from "./body";
import type { Block } from "./document";
import type { Value } from "./value";

/** A change of a document in the model's words; the document's language turns it into edits. */
export type Change =
  /** Another literal in the place of a value. */
  | { readonly kind: "setValue"; readonly value: Value; readonly to: NewValue }
  /** Another name for an argument or nested block. */
  | { readonly kind: "rename"; readonly entry: Entry; readonly name: string }
  /** Takes an argument or nested block out, its lines with it. */
  | { readonly kind: "remove"; readonly entry: Entry }
  /** Puts new entries at the end of a body (arguments) or behind the last block (blocks). */
  | {
      readonly kind: "add";
      readonly body: Body;
      readonly entries: readonly NewEntry[] /** The block whose body it is, if top-level. */;
      readonly block?: Block;
    }
  /** `name = { … }` becomes `name { … }`, or `name { … }` becomes `name = { … }`. */
  | { readonly kind: "reform"; readonly entry: Entry; readonly form: "block" | "argument" }
  /** Another text for a label or another name (a type, a function, a step of a reference). */
  | { readonly kind: "setName"; readonly span: Span; readonly name: string };

/** An argument or nested block to be written. */
export interface NewEntry {
  readonly name: string;
  readonly form: "block" | "argument";
  readonly value: NewValue;
}

/** A value to be written. A `hole` is left to the person: a tab stop in an editor, else `placeholder`. */
export type NewValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "bool"; readonly bool: boolean }
  | { readonly kind: "list"; readonly items: readonly NewValue[] }
  | { readonly kind: "body"; readonly entries: readonly NewEntry[] }
  /** A traversal, in Terraform's words: `["azurerm_key_vault", "kv", "id"]`. */
  | { readonly kind: "reference"; readonly path: readonly string[] }
  | {
      readonly kind: "hole";
      readonly of: "string" | "number" | "bool" | "list" | "map" | "any";
      readonly placeholder: string /** Offered at the tab stop. */;
      readonly choices?: readonly string[];
    };
