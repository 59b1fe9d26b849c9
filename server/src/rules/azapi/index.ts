import type { Rule } from "../rule";
import { missingProperty, propertyType, propertyValue, readOnlyProperty, unknownProperty } from "./bodyRules";
import { assetReference } from "./endpoints/assetReference";
import { deploymentScale } from "./endpoints/deploymentScale";
import { endpointTraffic } from "./endpoints/endpointTraffic";
import { scheduleExpression } from "./endpoints/scheduleExpression";
import { unknownDeployment } from "./endpoints/unknownDeployment";
import { capabilityHost } from "./foundry/capabilityHost";
import { connectionAuth } from "./foundry/connectionAuth";
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
  assetReference,
  scheduleExpression,
  connectionAuth,
  capabilityHost,
  foundryProject,
  modelFormat,
  raiPolicy,
];
