// In place of what `npm install` and `cdktf get` would bring, so that the demo needs no network: all of it is `any`.
// The extension does without: it knows the provider's names and values itself. To be deleted once they are there.
declare module "cdktn";
declare module "*/providers/azurerm";
declare module "*/providers/azapi/provider";
declare module "*/providers/azapi/resource";
declare module "*/providers/azapi/update-resource";
declare module "constructs" {
  // biome-ignore lint/suspicious/noExplicitAny: see above.
  export type Construct = any;
}
