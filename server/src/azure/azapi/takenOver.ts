/** What azurerm needs to take over a resource that is there: its id as it spells it, and what it cannot read of it. */
import type { Scope } from "../../analysis/index";
import type { BodySchema, BodyType, SentBody } from "../../catalog/index";
import { bodyTypeOf } from "./azureTypes";

/**
 * A text with an id that may contain references. It gets the fixed words of one of the shapes, from its end as far as
 * words are written: azurerm distinguishes upper and lower case there, and Azure does not.
 */
export function spelledAs(id: string, shapes: readonly string[]): string {
  for (const shape of shapes) {
    const found = inShape(id.split("/"), shape.split("/"));
    if (found) return found.join("/");
  }
  return id;
}

function inShape(steps: readonly string[], words: readonly string[]): readonly string[] | undefined {
  const spelled = [...steps];
  for (let back = 1; back <= steps.length && back <= words.length; back++) {
    const [step, word] = [steps.at(-back)!, words.at(-back)!];
    if (step.includes("$")) {
      // What a reference begins with has any number of steps.
      if (/^\$\{[^}]*\}$/.test(step) && back < steps.length) continue;
      return spelled;
    }
    if (word === "{}") continue;
    if (word.toLowerCase() !== step.toLowerCase()) return undefined;
    spelled[steps.length - back] = word;
  }
  return steps.length === words.length ? spelled : undefined;
}

/**
 * The arguments of a type among these names that azurerm does not read or cannot read, and for which it would replace
 * the resource if they are missing.
 */
export function unreadAmong(
  type: string,
  names: readonly string[],
  schema: BodySchema,
  sent: SentBody,
  scope: Scope,
): readonly string[] {
  const body = bodyTypeOf(sent.azureType, scope);
  const provider = scope.catalog.provider("azurerm");
  return names.filter((name) => {
    const attribute = schema.get(name);
    const rows = sent.rows.get(name) ?? [];
    const isHidden =
      provider?.isUnread(type, [name]) ||
      attribute?.sensitive ||
      rows.some(({ path }) => isWriteOnly(body, path.split(".")));
    return attribute?.forceNew === true && isHidden;
  });
}

function isWriteOnly(type: BodyType | undefined, [name = "", ...rest]: readonly string[]): boolean {
  if (type?.kind === "discriminated")
    return [{ ...type, kind: "object" as const }, ...type.variants.values()].some((one) =>
      isWriteOnly(one, [name, ...rest]),
    );
  if (type?.kind !== "object") return false;
  const property = type.properties.get(name.replace(/\[\]$/, ""));
  return property !== undefined && (property.isWriteOnly || (rest.length > 0 && isWriteOnly(property.type, rest)));
}
