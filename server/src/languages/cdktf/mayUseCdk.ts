/** What only programs of CDKTF and CDK Terrain mention. */
const marks = /cdktf|cdktn|provider-(?:azurerm|azuread|azapi)|\.gen\/providers\//;

/**
 * Whether a text can contain anything for us. Most programs do not, and are recognized here before anything is read.
 */
export function mayUseCdk(text: string): boolean {
  return marks.test(text);
}
