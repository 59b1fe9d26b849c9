/** A piece of JSON as it is written, before it means anything to Terraform. */
export type Node = { readonly start: number; readonly end: number } & (
  | Members
  | { readonly kind: "array"; readonly items: readonly Node[] }
  | Text
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "bool"; readonly bool: boolean }
  | { readonly kind: "null" }
  /** Nothing stands where a value should. */
  | { readonly kind: "missing" }
  /** Nested too deeply to be read. */
  | { readonly kind: "skipped" }
);

/** An object. */
export type ObjectNode = Extract<Node, Members>;
/** A string. */
export type TextNode = Extract<Node, Text>;

interface Members {
  readonly kind: "object";
  readonly members: readonly Member[];
  readonly closed: boolean;
}

/** A string; `plain` when it stands in the file as it is, without escapes. */
interface Text {
  readonly kind: "text";
  readonly text: string;
  readonly plain: boolean;
}

/** `"key": value`; `written` when there is a colon. */
export interface Member {
  readonly key: TextNode;
  readonly value: Node;
  readonly written: boolean;
}
