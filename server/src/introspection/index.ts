/** What a provider says of its types when it is asked. */

export { changedPaths } from "./changes";
export { configuringStart } from "./configuringStart";
export { type CtyValue, isSameValue, isTyped, typeFromJson, typeJson, unknownValue } from "./cty";
export { createDrafting, type Drafting } from "./drafting";
export { groupClaim } from "./groupMessages";
export { type Learned, type LearnOptions, learn } from "./learn";
export { proposedState } from "./plans";
export {
  type AttributePath,
  type AttributeSchema,
  type BlockSchema,
  type ConfigKind,
  type Diagnostic,
  type FunctionSchema,
  type NestedBlockSchema,
  type Nesting,
  type Plan,
  type ProviderConnection,
  ProviderGone,
  type ProviderSchema,
  ProviderSilent,
  type StoredState,
} from "./provider";
export { type ProviderCall, type ProviderClient, providerClientOf, type Startable } from "./providerClient";
export { isSecretNode, type SchemaNode, schemaTree } from "./schemaNode";
export { signatureOf } from "./signatureOf";
