/** Names that follow from those that a module has: `kv-ml` for a key vault beside a resource group that is called `rg-ml`. */
import { typeOf } from "../model/index";
import { blocksOf } from "./blocksOf";
import { foundOnce, type Scope } from "./scope";
import { literalAt } from "./values/literalAt";

/** The shortest and the longest name of other types. */
const usual = [2, 50] as const;

/**
 * The name that another resource of a type would have if one is called `label` in the module; undefined if no name
 * follows from those of the module.
 */
export function derivedName(type: string, label: string, scope: Scope): string | undefined {
  const form = scope.catalog.nameForms.get(type);
  const base = baseName(scope);
  if (form === undefined || base === undefined) return undefined;
  if (form.begins === "") return base;
  const taken = new Set(blocksOf(type, scope).map(({ body }) => literalAt(body, ["name"], scope)));
  const first = `${form.begins}-${base}`;
  const next = `${first}-${label.replaceAll("_", "-")}`;
  const wishes = [first, next].map((one) => (form.dashless ? one.replaceAll("-", "") : one));
  const [shortest, longest] = form.length ?? usual;
  return wishes.find((one) => !taken.has(one) && shortest <= one.length && one.length <= longest);
}

/**
 * What the names of a module have in common after their abbreviations, from its resource group, or else from another
 * resource.
 */
export const baseName = foundOnce(findBase);

function findBase(scope: Scope): string | undefined {
  let found: string | undefined;
  for (const [, [declaration]] of scope.module.declarations) {
    const block = declaration?.block;
    if (block?.kind !== "resource") continue;
    const type = typeOf(block) ?? "";
    const { begins = "", dashless } = scope.catalog.nameForms.get(type) ?? {};
    if (begins === "" || dashless) continue;
    const name = literalAt(block.body, ["name"], scope);
    if (!name?.startsWith(`${begins}-`)) continue;
    const base = name.slice(begins.length + 1);
    // What may be in names of all types.
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(base)) continue;
    if (type === "azurerm_resource_group") return base;
    found ??= base;
  }
  return found;
}
