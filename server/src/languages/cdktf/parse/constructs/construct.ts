import type { Span } from "../../../../text/index";
import type { ArrayNode, FunctionNode, NewNode, ObjectNode, SyntaxNode } from "../syntax/node";
import type { PropertyTable } from "./propertyTable";

/** A `new` that makes a block of Terraform's. */
export interface Construct {
  readonly class: ConstructClass;
  /** The last word of what is behind `new`. */
  readonly classSpan: Span;
  readonly id: SyntaxNode | undefined;
  readonly config: SyntaxNode | undefined;
  /** Terraform's name for it; empty when it has no id. */
  name: string;
}

/** What an expression leads to, as far as it concerns Terraform. */
export type Resolution =
  /** The bindings of a provider: all of them, or those of one type. */
  | { readonly kind: "bindings"; readonly provider: string; readonly folder?: string }
  /** The CDK's own package, or something that it exports. */
  | { readonly kind: "core"; readonly name?: string }
  | { readonly kind: "class"; readonly class: ConstructClass }
  | { readonly kind: "construct"; readonly node: NewNode }
  /** An object, a list of them, or a function that returns one. */
  | { readonly kind: "node"; readonly node: ObjectNode | ArrayNode | FunctionNode };

/** What constructs of a class are to Terraform. */
export interface ConstructClass {
  readonly kind: "resource" | "data" | "provider" | "variable" | "output" | "locals" | "module";
  /** Of a resource or data source its type, of a provider its name, else empty. */
  readonly type: string;
  /** How the bindings spell the class, where that is not as one would expect. */
  readonly spelling?: string;
  /** What its config may hold. */
  readonly config: PropertyTable;
  /** What can be read of a resource or data source; undefined where its type is not known. */
  readonly attributes: PropertyTable | undefined;
}
