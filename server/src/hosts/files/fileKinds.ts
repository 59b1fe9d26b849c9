// Which files of a folder Terraform takes for the module. Variable values and tests belong to other commands.
import { languageOf } from "../../languages";

/** By its name; files that editors leave behind do not count, as with Terraform. */
export function isModuleFile(name: string): boolean {
  return /\.(?:tf|tofu)(?:\.json)?$/.test(name) && !/^[.#]/.test(name);
}

/** By its name. */
export function isValuesFile(name: string): boolean {
  return /\.tfvars(?:\.json)?$/.test(name) && !/^[.#]/.test(name);
}

/** By its name. */
export function isProgramFile(name: string): boolean {
  return languageOf(name)?.module === "document";
}
