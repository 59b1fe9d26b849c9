import type { Span } from "../../../../text/span";
import type { Node } from "../syntax/node";
import type { KnownClass } from "./target";

/** A `new` that makes a block of Terraform's. */
export interface Construct {
  readonly class: KnownClass;
  /** The last word of what stands behind `new`. */
  readonly classSpan: Span;
  readonly id: Node | undefined;
  readonly config: Node | undefined;
  /** Terraform's name for it; empty when it has no id. */
  name: string;
}
