import type { Rule } from "../rule";
import { forEachValue } from "./forEachValue";
import { instanceKey } from "./instanceKey";
import { wrongCall, wrongIndex, wrongIteration, wrongOperand } from "./problems";
import { typeConstraint } from "./typeConstraint";
import { variableDefault } from "./variableDefault";

/** Rules about Terraform's own blocks and arguments, whatever the provider. */
export const terraformRules: readonly Rule[] = [
  typeConstraint,
  variableDefault,
  forEachValue,
  instanceKey,
  wrongIteration,
  wrongIndex,
  wrongCall,
  wrongOperand,
];
