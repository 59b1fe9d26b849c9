import type { Catalog } from "../../../catalog/catalog";
import type { Problem } from "../../../model/document";
import type { Reader } from "../../hcl/expressions/reader";
import type { Applied } from "./blocks/applyStatement";
import type { NewNode } from "./syntax/node";

/** What is needed to make a model of what was read. */
export interface Context {
  readonly text: string;
  readonly catalog: Catalog;
  readonly problems: Problem[];
  /** Reads what is Terraform's own language in strings. */
  readonly reader: Reader;
  /** The variables that hold constructs, by address. */
  readonly handles: ReadonlyMap<string, string>;
  /** What statements say about constructs. */
  readonly statements: ReadonlyMap<NewNode, readonly Applied[]>;
  /** Whether stacks of the program make Terraform's names of ids in a way of their own. */
  readonly hasOwnNames: boolean;
  /** How many names are being followed. */
  hops: number;
}
