// Files that give values to the variables of a module.

/** Whether a document is one, by its name. */
export function isValuesFile(uri: string): boolean {
  return /\.tfvars(?:\.json)?$/.test(uri);
}

/** Whether Terraform reads one by itself; the others are named by whoever runs it. */
export function isReadByItself(uri: string): boolean {
  return /(?:\/terraform|\.auto)\.tfvars(?:\.json)?$/.test(uri);
}
