import { addressRange } from "./addressRange";
import { azapiArgumentRules } from "./azapi/arguments/index";
import { azapiRules } from "./azapi/index";
import { azureMachineLearningRules } from "./azureml/index";
import { blockCount } from "./blockCount";
import { blockForm } from "./blockForm";
import { circularReference } from "./circularReference";
import { conflict, oneOf, requiredWith } from "./combinations";
import { deprecated } from "./deprecated";
import { duplicateArgument, duplicateBlock } from "./duplicates";
import { hostBits } from "./hostBits";
import { itemCount } from "./itemCount";
import { invalidName, missingLabel } from "./labels";
import { countAndForEach, ignoreChanges } from "./lifecycle";
import { logDestination } from "./logDestination";
import { malformedId } from "./malformedId";
import { missingArgument } from "./missingArgument";
import { deferredRead } from "./order/deferredRead";
import { missingOrder, usualOrder } from "./order/missingOrder";
import { missingRole } from "./order/neededRoles";
import { leftBehind, missingWait, unsuitableResource, uselessRole, usualWait } from "./order/unfitResources";
import { outOfRange } from "./outOfRange";
import { planRefusal } from "./planRefusal";
import { endpointSubresource, endpointZone, zoneName } from "./privateLink";
import { quotedReference } from "./quotedReference";
import { readOnlyArgument } from "./readOnlyArgument";
import { referenceContext } from "./referenceContext";
import { oneWayChange, replacesResource } from "./replacement";
import { roleName } from "./roleName";
import type { Rule } from "./rule";
import { scalerProfile } from "./scalerProfile";
import { serviceAddresses } from "./serviceAddresses";
import { bindingName, plainDependency } from "./spelling";
import { styleRules } from "./style/index";
import { subnetRange } from "./subnetRange";
import { suppressionReason } from "./suppressionReason";
import { blockInValues } from "./terraform/blockInValues";
import { constantCondition } from "./terraform/constantCondition";
import { droppedAttribute } from "./terraform/droppedAttribute";
import { failedValidation } from "./terraform/failedValidation";
import { terraformRules } from "./terraform/index";
import { invalidAddress } from "./terraform/invalidAddress";
import { moduleSource } from "./terraform/moduleSource";
import { providersOfRun } from "./terraform/providers/providersOfRun";
import { terraformVersion } from "./terraform/terraformVersion";
import { testBlock } from "./terraform/testBlock";
import { undeclaredVariable } from "./terraform/undeclaredVariable";
import { unknownKeyword } from "./terraform/unknownKeyword";
import { undeclaredProvider } from "./undeclaredProvider";
import { undeclaredReference } from "./undeclaredReference";
import { unknownArgument } from "./unknownArgument";
import { unknownAttribute } from "./unknownAttribute";
import { unknownFunction } from "./unknownFunction";
import { unknownBlockType, unknownType } from "./unknownType";
import { refusedLock, unpinnedProvider } from "./unpinnedProvider";
import { unrequiredProvider } from "./unrequiredProvider";
import { unsupportedOverride } from "./unsupportedOverride";
import { valueNotAllowed } from "./valueNotAllowed";
import { wrongFormat } from "./wrongFormat";
import { wrongId } from "./wrongId";
import { wrongLength } from "./wrongLength";
import { wrongPattern } from "./wrongPattern";
import { wrongReference } from "./wrongReference";
import { wrongType } from "./wrongType";

/** Every rule, in the order in which findings at one place are shown. */
export const rules: readonly Rule[] = [
  bindingName,
  plainDependency,
  unknownBlockType,
  unknownType,
  missingLabel,
  invalidName,
  duplicateBlock,
  unsupportedOverride,
  missingArgument,
  duplicateArgument,
  blockCount,
  itemCount,
  unknownArgument,
  readOnlyArgument,
  blockForm,
  wrongType,
  valueNotAllowed,
  outOfRange,
  wrongLength,
  wrongPattern,
  wrongFormat,
  wrongId,
  malformedId,
  roleName,
  planRefusal,
  missingOrder,
  usualOrder,
  missingWait,
  usualWait,
  deferredRead,
  unsuitableResource,
  leftBehind,
  missingRole,
  uselessRole,
  ...azapiArgumentRules,
  wrongReference,
  conflict,
  requiredWith,
  oneOf,
  undeclaredReference,
  quotedReference,
  undeclaredProvider,
  circularReference,
  unknownAttribute,
  unknownFunction,
  referenceContext,
  countAndForEach,
  ignoreChanges,
  ...azapiRules,
  ...terraformRules,
  ...styleRules,
  deprecated,
  subnetRange,
  serviceAddresses,
  endpointSubresource,
  endpointZone,
  zoneName,
  hostBits,
  addressRange,
  logDestination,
  scalerProfile,
  ...azureMachineLearningRules,
  suppressionReason,
  unpinnedProvider,
  unrequiredProvider,
  refusedLock,
  replacesResource,
  oneWayChange,
];

/** Rules that know the blocks of test files, where few things are as in a module. */
export const rulesInTests: readonly Rule[] = [
  missingLabel,
  invalidName,
  testBlock,
  missingArgument,
  duplicateArgument,
  blockCount,
  unknownArgument,
  blockForm,
  wrongType,
  unknownKeyword,
  constantCondition,
  moduleSource,
  providersOfRun,
  terraformVersion,
  invalidAddress,
];

/**
 * Those rules for files of values that also apply to the variables of a test. A run may expect that a condition fails.
 */
export const rulesInVariablesOfTests: readonly Rule[] = [wrongType];

/** The rules that apply to query files. */
export const rulesInQueries: readonly Rule[] = [
  missingLabel,
  invalidName,
  unknownBlockType,
  unknownType,
  missingArgument,
  duplicateBlock,
  duplicateArgument,
  blockCount,
  unknownArgument,
  blockForm,
  wrongType,
  valueNotAllowed,
  terraformVersion,
];

/** The rules that apply to stacks. */
export const rulesInStacks: readonly Rule[] = [undeclaredReference];

/** Rules about the inputs of a stack's component, by the variables of its module. */
export const rulesOfInputs: readonly Rule[] = [
  missingArgument,
  duplicateArgument,
  wrongType,
  valueNotAllowed,
  outOfRange,
  wrongLength,
  wrongPattern,
];

/** The rules that apply to backend configuration files. */
export const rulesInBackends: readonly Rule[] = [
  blockInValues,
  duplicateArgument,
  unknownArgument,
  wrongType,
  valueNotAllowed,
  outOfRange,
  referenceContext,
  deprecated,
  terraformVersion,
];

/** Those that apply to files of values, whose schema comes from the variables of a module. */
export const rulesInValues: readonly Rule[] = [
  blockInValues,
  duplicateArgument,
  undeclaredVariable,
  wrongType,
  valueNotAllowed,
  outOfRange,
  wrongLength,
  wrongPattern,
  referenceContext,
  failedValidation,
  droppedAttribute,
];
