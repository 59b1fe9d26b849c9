import type { Catalog, Provider } from "../../../../catalog/catalog";
import { classOf } from "../../names";
import { snakeOf } from "../values/snakeOf";
import { classesOf } from "./classesOf";
import type { KnownClass, Target } from "./target";

/** What a module holds under a name. */
export function memberTarget(target: Target, name: string, catalog: Catalog): Target | undefined {
  if (name === "*" || name === "default") return target;
  if (target.kind === "core") return target.name ? undefined : { kind: "core", name };
  if (target.kind !== "bindings") return undefined;
  const provider = catalog.provider(target.provider);
  if (!provider) return undefined;
  const { folder } = target;
  if (!folder && !/^[A-Z]/.test(name)) {
    return namespaceTarget(provider, name);
  }
  const found = classesOf(provider).get(name) ?? unknownClass(provider, name, folder);
  return found && { kind: "class", class: found };
}

const namespaces = new WeakMap<Provider, Map<string, Target>>();

/** The bindings of one type by the name that the whole of them has for it. */
function namespaceTarget(provider: Provider, name: string): Target {
  const known = namespaces.get(provider) ?? new Map<string, Target>();
  namespaces.set(provider, known);
  let target = known.get(name);
  if (!target) {
    target = { kind: "bindings", provider: provider.name, folder: snakeOf(name).replaceAll("_", "-") };
    // Only names that a program happens to use come here, but a server runs long.
    if (known.size < 5000) known.set(name, target);
  }
  return target;
}

/** A class that no version of the provider is known to have: what its name and folder say. */
function unknownClass(provider: Provider, name: string, folder: string | undefined): KnownClass | undefined {
  const stem = folder ? folder.replaceAll("-", "_") : snakeOf(name);
  if (!folder && /(OutputReference|List|Map|Config|Provider)$/.test(name)) return undefined;
  const data = `data_${provider.name}_`;
  const kind = stem.startsWith(data) ? "data" : "resource";
  const type = kind === "data" ? stem.slice("data_".length) : `${provider.name}_${stem}`;
  const expected = classOf(kind, type).toLowerCase();
  return !folder || [expected, `${expected}a`].includes(name.toLowerCase()) ? { kind, type } : undefined;
}
