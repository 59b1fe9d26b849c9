import type { BodySchema } from "../schema";

/** A top-level block. */
export interface BlockType {
  readonly labels: readonly ("type" | "name")[];
  /** Without the arguments of a provider, which `blockSchema` adds. */
  readonly body: BodySchema;
  /** What a reference to it reads, where that is not its arguments. */
  readonly attributes?: BodySchema;
  readonly summary: string;
  /** The page below developer.hashicorp.com/terraform/language/. */
  readonly page: string;
  /** How the names of the only files end that may hold it, where a module's own may not. */
  readonly onlyIn?: string;
}
