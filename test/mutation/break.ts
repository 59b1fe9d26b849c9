import type { BlockNode, BodyItemNode, BodyNode, ValueNode } from "../../server/src/analysis/nodes";
import type { Scope } from "../../server/src/analysis/scope";
import type { Change } from "../../server/src/model/change";
import type { Document } from "../../server/src/model/document";
import type { Expression, Reference } from "../../server/src/model/value";
import type { Edit } from "../../server/src/text/edit";
import type { Span } from "../../server/src/text/span";

/** A program without findings, and everything in it, each with its schema. */
export interface Subject {
  readonly document: Document;
  /** Changes in the program's own language. */
  readonly write: (changes: readonly Change[]) => readonly Edit[];
  readonly scope: Scope;
  readonly blocks: readonly BlockNode[];
  readonly bodies: readonly BodyNode[];
  readonly items: readonly BodyItemNode[];
  readonly references: readonly ValueNode<Reference>[];
  readonly calls: readonly ValueNode<Expression & { span: Span }>[];
}

/** One thing that is made wrong in a program, and what has to be found then: that, and nothing else. */
export interface Break {
  /** What is broken. The same in two programs is the same break. */
  readonly fact: string;
  readonly edits: readonly Edit[];
  readonly expected: readonly Expected[];
  /**
   * What takes away the whole of what is broken. Terraform does not get it, so that what its absence comes to may be
   * found as well, and nothing else.
   */
  readonly absent?: readonly Edit[];
}

/** A finding: its rule, and where it is, in Terraform's words. */
export interface Expected {
  readonly rule: string;
  /** `azurerm_x.y identity type`; see `placeOf`. */
  readonly place: string;
}

/** Everything of one kind that can be broken in a program. */
export type Breaker = (subject: Subject) => Iterable<Break>;
