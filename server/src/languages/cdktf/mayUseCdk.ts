/** What only programs of CDKTF and CDK Terrain mention. */
const marks = /cdktf|cdktn|provider-(?:azurerm|azuread|azapi)|\.gen\/providers\//;

/** Whether a text can hold anything for us: most programs do not, and are told apart here before anything is read. */
export function mayUseCdk(text: string): boolean {
  return marks.test(text);
}
