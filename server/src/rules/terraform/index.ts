import type { Rule } from "../rule";
import { typeConstraint } from "./typeConstraint";

/** Rules about Terraform's own blocks and arguments, whatever the provider. */
export const terraformRules: readonly Rule[] = [typeConstraint];
