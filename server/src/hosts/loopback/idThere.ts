/** Ids of what is there before anybody makes it. */
import type { CtyValue } from "../../introspection/index";

/** The subscription of everything in the loopback Azure. */
export const subscription = "11111111-2222-3333-4444-555555555555";

/** The id of a configuration's resource of an Azure type. Missing names of its parents are made up. */
export function idThere(azureType: string | undefined, config: CtyValue): string | undefined {
  if (azureType === undefined || !(config instanceof Map)) return undefined;
  const [namespace, ...types] = azureType.split("/");
  const named = (name: string) => (typeof config.get(name) === "string" ? String(config.get(name)) : "example");
  const steps = types.map((one, index) => `/${one}/${index === types.length - 1 ? named("name") : "example"}`);
  const group = named("resource_group_name");
  return `/subscriptions/${subscription}/resourceGroups/${group}/providers/${namespace}${steps.join("")}`;
}
