import type { Rule } from "../rule";
import { missingProperty, propertyType, propertyValue, readOnlyProperty, unknownProperty } from "./bodyRules";
import { endpointTraffic } from "./endpointTraffic";
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
];
