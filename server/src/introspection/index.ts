/** What a provider says of its types when it is asked. */

export { type CtyValue, typeFromJson, typeJson, unknownValue } from "./cty";
export { groupClaim } from "./groupMessages";
export { type Learned, type LearnOptions, learn } from "./learn";
export {
  type AttributePath,
  type AttributeSchema,
  type BlockSchema,
  type ConfigKind,
  type Diagnostic,
  type FunctionSchema,
  type NestedBlockSchema,
  type Nesting,
  type ProviderConnection,
  ProviderGone,
  type ProviderSchema,
  ProviderSilent,
} from "./provider";
export { type ProviderClient, providerClientOf, type Startable } from "./providerClient";
export { signatureOf } from "./signatureOf";
