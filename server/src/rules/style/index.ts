import { unnecessaryOrder } from "../order/unnecessaryOrder";
import type { Rule } from "../rule";
import { blockFile, commentForm, exactVersion, missingDescription, shallowClone, snakeCase } from "./conventions";
import { emptyComparison } from "./emptyComparison";
import { requiredVersion, unpinnedModule, untypedVariable } from "./missingFrame";
import { olderForm } from "./olderForm";
import { unpinnedRequirement } from "./unpinnedRequirement";
import { unusedDeclaration } from "./unusedDeclaration";

/** Rules about style: the code means the same to Terraform in both forms. Conventions come last. */
export const styleRules: readonly Rule[] = [
  unusedDeclaration,
  olderForm,
  emptyComparison,
  untypedVariable,
  requiredVersion,
  unpinnedModule,
  unpinnedRequirement,
  unnecessaryOrder,
  missingDescription,
  blockFile,
  snakeCase,
  commentForm,
  shallowClone,
  exactVersion,
];
