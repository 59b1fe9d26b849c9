import { weakMemo } from "../memo/index";
import { ownProperty } from "../text/index";
import type { Provider } from "./catalog";

/** Types that Azure counts as one although the provider has several, or calls by another name. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  virtual_machine: ["linux_virtual_machine", "windows_virtual_machine"],
  virtual_machine_scale_set: ["linux_virtual_machine_scale_set", "windows_virtual_machine_scale_set"],
  app_service: ["linux_web_app", "windows_web_app"],
  function_app: ["linux_function_app", "windows_function_app", "function_app_flex_consumption"],
  recovery_vault: ["recovery_services_vault"],
};

/** Arguments such as `image_name` that seem to name a resource of a type, but name something else, such as a container image. */
const somethingElse = new Set(["image", "certificate", "function"]);

/**
 * The resource types whose name an argument takes, best candidates first: for `resource_group_name` an
 * `azurerm_resource_group`, for `server_name` in `azurerm_mssql_…` an `azurerm_mssql_server`. Empty if the name does
 * not end in `_name` or the provider has no such type, because guesses would mislead. `containing` is the type that
 * contains the argument, at any depth.
 */
export function typesNamedBy(argument: string, containing: string, provider: Provider, version: string): string[] {
  const stem = /^(.+)_name$/.exec(argument)?.[1];
  if (!stem || somethingElse.has(stem)) return [];
  const all = provider.names("resource", version);
  const types = setOf(all);
  const named = [...prefixesOf(containing, provider.name), provider.name]
    .flatMap((prefix) => [stem, ...(ownProperty(alsoCalled, stem) ?? [])].map((name) => `${prefix}_${name}`))
    .filter((type) => type !== containing && types.has(type));
  return named.length > 0 || !stem.includes("_") ? [...new Set(named)] : familyOf(stem, containing, all);
}

/** There are a thousand, and all arguments of many types are asked about at once. */
const setOf = weakMemo((types: readonly string[]): ReadonlySet<string> => new Set(types));

/** `linked_service_name` in `azurerm_data_factory_…` takes the name of any `azurerm_data_factory_linked_service_…`. */
function familyOf(stem: string, containing: string, types: readonly string[]): string[] {
  const service = containing.split("_").slice(0, 3).join("_");
  return types.filter((type) => type.startsWith(`${service}_${stem}_`) && type !== containing);
}

/** `azurerm_mssql_database` -> `azurerm_mssql_database`, `azurerm_mssql`: longer ones are more closely related. */
function prefixesOf(type: string, provider: string): string[] {
  const words = type.split("_");
  return words
    .map((_, index) => words.slice(0, words.length - index).join("_"))
    .filter((prefix) => prefix.length > provider.length);
}
