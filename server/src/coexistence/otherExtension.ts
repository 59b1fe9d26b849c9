/**
 * A part of the language support that something else in the editor may provide as well:
 * - `keywords` of top-level blocks and of type constraints, `types` in labels of blocks;
 * - `names` of arguments, blocks and attributes, except azurerm's for its resources: `azurermNames`;
 * - `azurermValues` that azurerm lists for arguments of its resources, whole `azurermBlocks`, `booleans`;
 * - `references`, `functions`, and the `variables` of programs;
 * - findings about `syntax`, and about names that a schema decides: `validation`;
 * - `symbols` of documents, `formatting`, and `tokens`: the colours of words;
 * - `lenses` with reference counts.
 */
export type Capability =
  | "keywords"
  | "types"
  | "names"
  | "azurermNames"
  | "azurermValues"
  | "azurermBlocks"
  | "booleans"
  | "references"
  | "functions"
  | "variables"
  | "syntax"
  | "validation"
  | "symbols"
  | "formatting"
  | "tokens"
  | "lenses";

/** Something else in the editor that supports the same languages. We leave out what it provides. */
export interface OtherExtension {
  /** What editors call the languages. */
  readonly languages: readonly string[];
  /** How the addresses of its documents begin, where it has no others: `file`. */
  readonly scheme?: string;
  readonly capabilities: readonly Capability[];
  /** Typed characters at which it is asked for suggestions; it always is when a person asks, or types a word. */
  readonly triggers: string;
  /** What it suggests of all there is: only what begins with what is typed, or whatever the editor finds it in. */
  readonly suggests: "beginning" | "anything";
  /** Where it suggests only once something is typed: what that begins with. */
  readonly typed?: string;
}

/** Whether one of `others` suggests what is called `label`, where `typed` has been typed of it. */
export function isSuggestedElsewhere(
  others: readonly OtherExtension[],
  part: Capability,
  label: string,
  typed: string,
): boolean {
  return others.some(
    (other) =>
      other.capabilities.includes(part) &&
      typed.startsWith(other.typed ?? "") &&
      (other.suggests === "anything" || label.startsWith(typed)),
  );
}

/** Whether another extension suggests the same for every typed text. */
export function suggestsAnything({ suggests, typed = "" }: OtherExtension): boolean {
  return suggests === "anything" && typed === "";
}
