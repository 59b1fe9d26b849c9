import type { Span } from "../text/span";
import type { Value } from "./value";

/** A traversal such as `azurerm_key_vault.kv[0].id` or `var.region`. The first step is its root. */
export interface Reference {
  readonly steps: readonly Step[];
  readonly span: Span;
  /** True when the root is a name that the expression itself introduces (`k` in `[for k in x : k.id]`), or the iterator of a dynamic block around it. */
  readonly bound?: boolean;
}

/** One step of a traversal. */
export interface Step {
  /** `name` for `.x` and the root, `index` for `[…]` and `.0`, `splat` for `[*]` and `.*`. */
  readonly kind: "name" | "index" | "splat";
  /** The name; empty after a trailing dot, where completion stands. For an index by literal, the literal. */
  readonly name: string;
  /** The name alone, without dot or brackets; for an index or splat, from bracket to bracket. */
  readonly span: Span;
  /** What stands between the brackets of an index. */
  readonly key?: Value;
}
