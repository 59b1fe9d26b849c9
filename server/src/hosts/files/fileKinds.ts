// Kinds of files, by their names.
import { languageOf } from "../../core";
import { isBackendFile, isOfStack, isQueryFile } from "../../model/index";

/** Whether Terraform reads a file as part of the module. Temporary files of editors do not count, as with Terraform. */
export function isModuleFile(name: string): boolean {
  return /\.(?:tf|tofu)(?:\.json)?$/.test(name) && !/^[.#]/.test(name);
}

/** Whether a file gives values to the module's variables. */
export function isValuesFile(name: string): boolean {
  return /\.tfvars(?:\.json)?$/.test(name) && !/^[.#]/.test(name);
}

/** Whether a file is read with its folder, beside tests: it declares the module, gives it values or settings, or searches for it. */
export function isFolderFile(name: string): boolean {
  return (
    isModuleFile(name) ||
    isValuesFile(name) ||
    ((isQueryFile(name) || isOfStack(name) || isBackendFile(name)) && !/^[.#]/.test(name))
  );
}

/** Whether a file belongs to a stack and is JSON. What it declares is not known here. */
export function isUnreadStack(name: string): boolean {
  return isOfStack(name) && name.endsWith(".json");
}

/** Whether a file may be a program. Only `mayUseCdk` says whether it is one. */
export function isProgramFile(name: string): boolean {
  return languageOf(name)?.module === "document";
}
