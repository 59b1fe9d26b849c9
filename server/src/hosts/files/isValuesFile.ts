// Which files of a folder give values to the module's variables.

/** By its name. */
export function isValuesFile(name: string): boolean {
  return /\.tfvars(?:\.json)?$/.test(name) && !/^[.#]/.test(name);
}
