import type { Attribute, BodySchema } from "../catalog/index";
import type { Environment, Evaluated, Result } from "../evaluation/index";
import type { Address, Block, Body, BodyItem, Declaration, Dynamic, Reference, Value } from "../model/index";
import type { Span } from "../text/index";
import type { BlockSchema } from "./blockSchema";
import type { ResourceFaults } from "./bodies/placedFault";
import type { Scope } from "./scope";

/** A block laid over its schema. */
export interface BlockNode {
  readonly block: Block;
  readonly schema: BlockSchema;
  readonly scope: Scope;
  /** What the expressions in it may refer to, once one is evaluated. */
  environment?: Environment | undefined;
  /** The iterators in each of its dynamic blocks, with those around it, once an expression in there is evaluated. */
  iterators?: Map<Dynamic, ReadonlyMap<string, Result>> | undefined;
  /** What is wrong with the resource of Azure that it describes, once a rule has asked (`resourceFaults`). */
  resourceFaults?: ResourceFaults | undefined;
}

/** A body whose schema is known: that of a top-level block, or of a nested one. */
export interface BodyNode {
  readonly body: Body;
  readonly schema: BodySchema;
  /** Names of the nested blocks that lead here; empty for the block's own body. */
  readonly path: readonly string[];
  /** Where a finding about the body as a whole is. */
  readonly head: Span;
  readonly parent?: BodyNode;
  readonly node: BlockNode;
}

/** An argument or nested block in a body whose schema is known. */
export interface BodyItemNode {
  readonly item: BodyItem;
  /** Undefined when the schema has no such name. */
  readonly attribute: Attribute | undefined;
  readonly body: BodyNode;
}

/** A reference anywhere in a block. */
export interface ReferenceNode extends ValueNode<Reference> {
  /** What it names, found once for all who ask; so is what follows. */
  readonly named: Address | undefined;
  /** What the module declares under that address. */
  readonly declarations: readonly Declaration[];
  /** What is known of its type, where it has one. */
  readonly schema: BlockSchema;
}

/** A value anywhere in a block, also where no schema is known. */
export interface ValueNode<T = Value> {
  readonly value: T;
  readonly block: BlockNode;
  /** The attribute whose value it is or is a part of, where that is known. */
  readonly attribute: Attribute | undefined;
  /** Nested body items around it, outermost first. */
  readonly items: readonly BodyItem[];
  /** Whether it is in `try` or `can`, where it is no mistake what fails only when Terraform evaluates it. */
  readonly isTried: boolean;
  /** What it comes to, once somebody has asked (`evaluated`). */
  evaluated?: Evaluated | undefined;
}
