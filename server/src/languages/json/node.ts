/** A piece of JSON as it is written, before it means anything to Terraform. */
export type JsonNode = { readonly start: number; readonly end: number } & (
  | Members
  | { readonly kind: "array"; readonly items: readonly JsonNode[] }
  | Text
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "bool"; readonly bool: boolean }
  | { readonly kind: "null" }
  /** Nothing is where a value should be. */
  | { readonly kind: "missing" }
  /** Nested too deeply to be read. */
  | { readonly kind: "skipped" }
);

/** An object. */
export type ObjectNode = Extract<JsonNode, Members>;
/** A string. */
export type TextNode = Extract<JsonNode, Text>;

interface Members {
  readonly kind: "object";
  readonly members: readonly Member[];
  readonly closed: boolean;
}

/** A string; `plain` when it is in the file as it is, without escapes. */
interface Text {
  readonly kind: "text";
  readonly text: string;
  readonly plain: boolean;
}

/** A member of an object: `"key": value`. `written` is false without a colon. */
export interface Member {
  readonly key: TextNode;
  readonly value: JsonNode;
  readonly written: boolean;
}

/** The members of an object, or of every object in an array: Terraform takes both wherever blocks can repeat. */
export function membersOf(node: JsonNode): Member[] {
  return objectsIn(node).flatMap(({ members }) => members);
}

/** The objects that a node is or holds. */
export function objectsIn(node: JsonNode): ObjectNode[] {
  if (node.kind === "object") return [node];
  return node.kind === "array" ? node.items.flatMap(objectsIn) : [];
}

/** Terraform ignores everything under the key `//`. */
export function isComment({ key }: Member): boolean {
  return key.text === "//";
}
