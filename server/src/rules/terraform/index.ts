import type { Rule } from "../rule";
import { blockInValues } from "./blockInValues";
import { constantCondition } from "./constantCondition";
import { droppedAttribute } from "./droppedAttribute";
import { duplicateImport } from "./duplicateImport";
import { duplicateSettings } from "./duplicateSettings";
import { dynamicBlock } from "./dynamicBlock";
import { ephemeralValue } from "./ephemeralValue";
import { failedValidation } from "./failedValidation";
import { forEachValue } from "./forEachValue";
import { importWithoutId } from "./importWithoutId";
import { instanceKey } from "./instanceKey";
import { invalidAddress } from "./invalidAddress";
import { missingFile } from "./missingFile";
import { moduleSource } from "./moduleSource";
import { movedAddress } from "./movedAddress";
import { neverEqual, wrongCall, wrongIndex, wrongIteration, wrongOperand } from "./problems";
import { emptyProvider } from "./providers/emptyProvider";
import { passedProviders } from "./providers/passedProviders";
import { providersOfRun } from "./providers/providersOfRun";
import { provisioner } from "./provisioner";
import { remoteWorkspace } from "./remoteWorkspace";
import { repeatedKey } from "./repeatedKey";
import { requiredProvider } from "./requiredProvider";
import { sensitiveOutput } from "./sensitiveOutput";
import { shortCircuit } from "./shortCircuit";
import { statementAddress } from "./statementAddress";
import { terraformVersion } from "./terraformVersion";
import { testBlock } from "./testBlock";
import { typeConstraint } from "./typeConstraint";
import { undeclaredVariable } from "./undeclaredVariable";
import { unknownKeyword } from "./unknownKeyword";
import { variableDefault } from "./variableDefault";
import { versionConstraint } from "./versionConstraint";

/** Rules about Terraform's own blocks and arguments, for every provider. */
export const terraformRules: readonly Rule[] = [
  typeConstraint,
  invalidAddress,
  statementAddress,
  importWithoutId,
  provisioner,
  duplicateImport,
  movedAddress,
  duplicateSettings,
  moduleSource,
  constantCondition,
  testBlock,
  dynamicBlock,
  unknownKeyword,
  versionConstraint,
  requiredProvider,
  passedProviders,
  emptyProvider,
  providersOfRun,
  variableDefault,
  forEachValue,
  sensitiveOutput,
  ephemeralValue,
  missingFile,
  instanceKey,
  wrongIteration,
  wrongIndex,
  wrongCall,
  wrongOperand,
  neverEqual,
  terraformVersion,
  shortCircuit,
  remoteWorkspace,
  failedValidation,
  droppedAttribute,
  undeclaredVariable,
  blockInValues,
  repeatedKey,
];
