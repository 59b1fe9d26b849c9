import { declaredPrefixes, namesBehind, type Scope, typeSchemaOf } from "../analysis/index";
import { type Address, typeInAddress } from "../model/index";
import { isMisspelling, similar } from "../wording/index";

/** What people write for the words that references begin with. */
const roots: ReadonlyMap<string, string> = new Map([
  ["vars", "var"],
  ["variable", "var"],
  ["variables", "var"],
  ["locals", "local"],
  ["modules", "module"],
]);

/**
 * The intended address for one under whose type nothing is declared: the thing with that name is a variable, a local
 * or a module, is read rather than made (or made rather than read), or has a type that is spelled almost the same.
 * Undefined if nothing is certain.
 */
export function addressMeant({ address, kind, type, nameStep }: Address, scope: Scope): string | undefined {
  if (type === undefined || (kind !== "resource" && kind !== "data")) return undefined;
  const isDeclared = (one: string) => scope.module.declarations.has(one);
  const root = kind === "resource" ? roots.get(type) : undefined;
  const [start, other] = kind === "data" ? ["data.", address.slice("data.".length)] : ["", `data.${address}`];
  const rooted = root && `${root}.${nameStep.name}`;
  for (const one of [rooted, other]) if (one && isDeclared(one)) return one;
  // What there is was not misspelt.
  if (typeSchemaOf(kind, type, scope).body !== undefined) return undefined;
  for (const prefix of declaredPrefixes(scope.module)) {
    const declared = typeInAddress(prefix);
    if (declared === undefined || prefix !== `${start}${declared}.` || !isMisspelling(type, declared)) continue;
    const names = namesBehind(prefix, scope);
    const name = similar(nameStep.name, names) ?? (names.length === 1 ? names[0] : undefined);
    if (name !== undefined) return prefix + name;
  }
  return undefined;
}
