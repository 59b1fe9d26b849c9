import type { Provider } from "../../../../catalog/catalog";
import { classOf } from "../../names";
import type { KnownClass } from "./target";

const known = new WeakMap<Provider, ReadonlyMap<string, KnownClass>>();

/** The classes in the bindings of a provider, by name; those with an added letter are found without it too. */
export function classesOf(provider: Provider): ReadonlyMap<string, KnownClass> {
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
