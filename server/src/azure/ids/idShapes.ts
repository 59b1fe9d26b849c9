import type { Scope } from "../../analysis/index";
import type { Attribute } from "../../catalog/index";
import { inOldCase, isReadAs } from "../../resourceIds/index";

/**
 * The shapes of the ids by which resources of a type are imported, in the version in force; none if they are not
 * known.
 */
export function importIdOf(type: string, scope: Scope): readonly string[] {
  const provider = scope.catalog.providerOf(type);
  const found = provider?.find("resource", type, scope.versionOf(provider.name));
  return typeof found === "object" ? (found.importId ?? []) : [];
}

/**
 * The same, from the release of the table of what is sent, if they are not known for the version in force: ids hardly
 * ever change.
 */
export function usualImportIdOf(type: string, scope: Scope): readonly string[] {
  const shapes = importIdOf(type, scope);
  if (shapes.length > 0) return shapes;
  const provider = scope.catalog.providerOf(type);
  const { release } = provider?.sentTo(type, []) ?? {};
  const found = release === undefined ? undefined : provider?.find("resource", type, release);
  return typeof found === "object" ? (found.importId ?? []) : [];
}

/** Whether an argument takes other texts too: any resource's id, a scope, a name. */
export function takesAnyId({
  id = [],
  values,
  valuesOpen,
  format,
  accepts,
  rejects,
  validator = "",
}: Attribute): boolean {
  const takes = (probe: string) => (accepts ? accepts.includes(probe) : rejects ? !rejects.includes(probe) : false);
  return (
    Boolean(valuesOpen || values?.length || format === "resource-id") ||
    ["someResourceId", "word", "uuid"].some(takes) ||
    // The shape by which the facts show a free scope as well.
    (id.includes(group) && !/ResourceGroupID$/.test(validator))
  );
}

const group = "/subscriptions/{}/resourceGroups/{}";

/**
 * Whether a text is an id of a type that the facts name for an argument: the facts may have only some of its shapes.
 * How the others are read is not known, so a namespace in lower case counts as well.
 */
export function fitsType(text: string, { id = [], idOf = [] }: Attribute, scope: Scope): boolean {
  return idOf.some((type) =>
    importIdOf(type, scope).some((shape) => isReadAs(text, shape, id.includes(shape) ? undefined : inOldCase)),
  );
}

/** Without shapes, the facts would also say what fits by chance: passwords that look like an id. */
export function isIdName(name: string, { id, idOf }: Attribute): boolean {
  return id !== undefined || (idOf !== undefined && /_ids?$/.test(name) && idOf.length <= 25);
}
