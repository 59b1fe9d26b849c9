import type { Rule } from "../rule";
import { dynamicBlock } from "./dynamicBlock";
import { forEachValue } from "./forEachValue";
import { importWithoutId } from "./importWithoutId";
import { instanceKey } from "./instanceKey";
import { invalidAddress } from "./invalidAddress";
import { missingFile } from "./missingFile";
import { wrongCall, wrongIndex, wrongIteration, wrongOperand } from "./problems";
import { requiredProvider } from "./requiredProvider";
import { statementAddress } from "./statementAddress";
import { terraformVersion } from "./terraformVersion";
import { typeConstraint } from "./typeConstraint";
import { unknownKeyword } from "./unknownKeyword";
import { variableDefault } from "./variableDefault";
import { versionConstraint } from "./versionConstraint";

/** Rules about Terraform's own blocks and arguments, whatever the provider. */
export const terraformRules: readonly Rule[] = [
  typeConstraint,
  invalidAddress,
  statementAddress,
  importWithoutId,
  dynamicBlock,
  unknownKeyword,
  versionConstraint,
  requiredProvider,
  variableDefault,
  forEachValue,
  missingFile,
  instanceKey,
  wrongIteration,
  wrongIndex,
  wrongCall,
  wrongOperand,
  terraformVersion,
];
