import { registryAddress } from "../../../catalog/index";

/** The address of a provider as people write it: `Azure/azapi` for `azure/azapi`. */
export function registrySource(address: string): string {
  const usual = registryAddress(address.slice(address.lastIndexOf("/") + 1));
  return usual?.toLowerCase() === address ? usual : address;
}
