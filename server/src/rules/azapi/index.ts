import type { Rule } from "../rule";
import { missingProperty, propertyType, propertyValue, readOnlyProperty, unknownProperty } from "./bodyRules";
import { assetReference } from "./endpoints/assetReference";
import { deploymentEgress } from "./endpoints/deploymentEgress";
import { deploymentLimits } from "./endpoints/deploymentLimits";
import { deploymentScale } from "./endpoints/deploymentScale";
import { endpointTraffic } from "./endpoints/endpointTraffic";
import { scheduleExpression } from "./endpoints/scheduleExpression";
import { serverlessModel } from "./endpoints/serverlessModel";
import { unknownDeployment } from "./endpoints/unknownDeployment";
import { capabilityHost } from "./foundry/capabilityHost";
import { connectionAuth } from "./foundry/connectionAuth";
import { deploymentSku } from "./foundry/deploymentSku";
import { foundryProject } from "./foundry/foundryProject";
import { modelFormat } from "./foundry/modelFormat";
import { raiPolicy } from "./foundry/raiPolicy";
import { oldApiVersion, unknownApiVersion, unknownResourceType } from "./resourceTypeRules";

/** The rules about resources of Azure's API, as azapi takes them. */
export const azapiRules: readonly Rule[] = [
  unknownResourceType,
  unknownApiVersion,
  oldApiVersion,
  unknownProperty,
  missingProperty,
  readOnlyProperty,
  propertyType,
  propertyValue,
  endpointTraffic,
  unknownDeployment,
  deploymentScale,
  deploymentLimits,
  deploymentEgress,
  assetReference,
  scheduleExpression,
  serverlessModel,
  connectionAuth,
  capabilityHost,
  foundryProject,
  modelFormat,
  raiPolicy,
  deploymentSku,
];
