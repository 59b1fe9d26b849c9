import type { Catalog, Provider } from "../../../../catalog/catalog";
import { classOf, snakeOf } from "../../names";
import type { KnownClass, Target } from "./construct";

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

const known = new WeakMap<Provider, ReadonlyMap<string, KnownClass>>();

/** The classes in the bindings of a provider, by name; those with an added letter are found without it too. */
function classesOf(provider: Provider): ReadonlyMap<string, KnownClass> {
  const before = known.get(provider);
  if (before) return before;
  const classes = new Map<string, KnownClass>();
  const suffixed: [string, KnownClass][] = [];
  const { name } = provider;
  classes.set(classOf("provider", name), { kind: "provider", type: name });
  for (const kind of ["resource", "data"] as const) {
    for (const type of provider.everyName(kind)) {
      const spelling = classOf(kind, type);
      classes.set(spelling, { kind, type });
      if (spelling.endsWith("A")) suffixed.push([spelling.slice(0, -1), { kind, type, spelling }]);
    }
  }
  for (const [plain, about] of suffixed) if (!classes.has(plain)) classes.set(plain, about);
  known.set(provider, classes);
  return classes;
}

const published = /^@cdkt[fn]\/provider-([\w-]+)(?:\/(.*))?$/;

const generated = /(?:^|\/)\.gen\/providers\/([\w-]+)(?:\/(.*))?$/;

/** What a module is, by the path that imports it: the CDK itself, or bindings of a provider that the catalog knows. */
export function moduleTarget(path: string, catalog: Catalog): Target | undefined {
  if (/^cdkt[fn](\/|$)/.test(path)) return { kind: "core" };
  const [, provider = "", rest = ""] = published.exec(path) ?? generated.exec(path) ?? [];
  if (!provider || !catalog.provider(provider)) return undefined;
  const folder = rest.replace(/^lib(\/|$)/, "").replace(/(^|\/)index(\.[cm]?[jt]s)?$|\.[cm]?js$|\/$/, "");
  return { kind: "bindings", provider, ...(folder && { folder }) };
}
