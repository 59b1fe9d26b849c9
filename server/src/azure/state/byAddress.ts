import type { Instance, State } from "./state";

/** What a state holds of its root module, by the addresses of the blocks: one instance, or each of `count` or `for_each`. */
export function byAddress({ instances }: State): ReadonlyMap<string, readonly Instance[]> {
  const found = new Map<string, Instance[]>();
  for (const instance of instances) {
    const [address = ""] = instance.address.split("[", 1);
    if (address.startsWith("module.")) continue;
    const known = found.get(address);
    if (known) known.push(instance);
    else found.set(address, [instance]);
  }
  return found;
}
