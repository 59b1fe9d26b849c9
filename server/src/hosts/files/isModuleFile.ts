// Which files of a folder Terraform takes for the module. Variable values and tests belong to other commands.

/** By its name; files that editors leave behind do not count, as with Terraform. */
export function isModuleFile(name: string): boolean {
  return /\.(?:tf|tofu)(?:\.json)?$/.test(name) && !/^[.#]/.test(name);
}
