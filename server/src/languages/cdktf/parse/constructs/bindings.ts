import type { Catalog, Provider } from "../../../../catalog/index";
import { weakMemo } from "../../../../memo/index";
import { classOf, snakeOf } from "../../names";
import type { ConstructClass, Resolution } from "./construct";
import { constructClass } from "./constructClass";

/** What a module holds under a name. */
export function resolveMember(resolution: Resolution, name: string, catalog: Catalog): Resolution | undefined {
  if (name === "*" || name === "default") return resolution;
  if (resolution.kind === "core") return resolution.name ? undefined : { kind: "core", name };
  if (resolution.kind !== "bindings") return undefined;
  const provider = catalog.provider(resolution.provider);
  if (!provider) return undefined;
  const { folder } = resolution;
  if (!folder && !/^[A-Z]/.test(name)) return namespaceOf(provider, name);
  const found = classesOf(provider).get(name) ?? unknownClass(provider, name, folder);
  return found && { kind: "class", class: found };
}

/** The bindings of one type by the name that the whole of them has for it. */
function namespaceOf(provider: Provider, name: string): Resolution {
  return { kind: "bindings", provider: provider.name, folder: snakeOf(name).replaceAll("_", "-") };
}

/** A class that no version of the provider is known to have: what its name and folder say. */
function unknownClass(provider: Provider, name: string, folder: string | undefined): ConstructClass | undefined {
  const stem = folder ? folder.replaceAll("-", "_") : snakeOf(name);
  if (!folder && /(OutputReference|List|Map|Config|Provider)$/.test(name)) return undefined;
  const data = `data_${provider.name}_`;
  const kind = stem.startsWith(data) ? "data" : "resource";
  const type = kind === "data" ? stem.slice("data_".length) : `${provider.name}_${stem}`;
  const expected = classOf(kind, type).toLowerCase();
  return !folder || [expected, `${expected}a`].includes(name.toLowerCase())
    ? classFor(provider, kind, type)
    : undefined;
}

/** The classes in the bindings of a provider, by name; those with an added letter are found without it too. */
const classesOf = weakMemo((provider: Provider): ReadonlyMap<string, ConstructClass> => {
  const classes = new Map<string, ConstructClass>();
  const suffixed: [string, ConstructClass][] = [];
  const { name } = provider;
  classes.set(classOf("provider", name), classFor(provider, "provider", name));
  for (const kind of ["resource", "data"] as const) {
    for (const type of provider.allNames(kind)) {
      const spelling = classOf(kind, type);
      classes.set(spelling, classFor(provider, kind, type));
      if (spelling.endsWith("A")) suffixed.push([spelling.slice(0, -1), classFor(provider, kind, type, spelling)]);
    }
  }
  for (const [plain, about] of suffixed) if (!classes.has(plain)) classes.set(plain, about);
  return classes;
});

function classFor(
  provider: Provider,
  kind: "resource" | "data" | "provider",
  type: string,
  spelling?: string,
): ConstructClass {
  return constructClass({ kind, type, ...(spelling !== undefined && { spelling }) }, () =>
    provider.outline(kind, type),
  );
}

const published = /^@cdkt[fn]\/provider-([\w-]+)(?:\/(.*))?$/;

const generated = /(?:^|\/)\.gen\/providers\/([\w-]+)(?:\/(.*))?$/;

/** What a module is, by the path that imports it: the CDK itself, or bindings of a provider that the catalog knows. */
export function resolveModule(path: string, catalog: Catalog): Resolution | undefined {
  if (/^cdkt[fn](\/|$)/.test(path)) return { kind: "core" };
  const [, provider = "", rest = ""] = published.exec(path) ?? generated.exec(path) ?? [];
  if (!provider || !catalog.provider(provider)) return undefined;
  const folder = rest.replace(/^lib(\/|$)/, "").replace(/(^|\/)index(\.[cm]?[jt]s)?$|\.[cm]?js$|\/$/, "");
  return { kind: "bindings", provider, ...(folder && { folder }) };
}
