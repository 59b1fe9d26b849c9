/** What only programs of CDKTF and CDK Terrain mention; the server's reader goes by the same. */
const marks = /cdktf|cdktn|provider-(?:azurerm|azuread|azapi)|\.gen\/providers\//;

/** Whether a text can hold anything for us: most programs do not. */
export function mayUseCdk(text: string): boolean {
  return marks.test(text);
}
