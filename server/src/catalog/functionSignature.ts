/** A function of the Terraform language. Types are written as Terraform writes them: `string`, `list(string)`, `any`. */
export interface FunctionSignature {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly type: string }[];
  /** The parameter that may repeat at the end, if there is one. */
  readonly rest?: { readonly name: string; readonly type: string };
  readonly returns: string;
  readonly summary?: string;
}
