import type { Catalog, Provider } from "../../../catalog/catalog";
import { classOf } from "../names";
import { classesOf } from "./classesOf";
import { snakeOf } from "./snakeOf";
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
    return { kind: "bindings", provider: target.provider, folder: snakeOf(name).replaceAll("_", "-") };
  }
  const found = classesOf(provider).get(name) ?? unknownClass(provider, name, folder);
  return found && { kind: "class", class: found };
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
