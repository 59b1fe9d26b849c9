/** What Azure makes by itself beside what people make, and takes away with it: nobody writes it, so nothing imports it. */
import type { MadeByAzure } from "../../../catalog/index";
import { resourceNameOf } from "../../../resourceIds/index";
import { at, isSameWord, textAt } from "../../json";
import type { AzureResource } from "../../responses";

/**
 * A sentence if Azure has made it by itself; undefined for everything else. `type` is Azure's type, and `facts`
 * recognize such resources.
 */
export function madeByAzure(resource: AzureResource, type: string, facts: readonly MadeByAzure[]): string | undefined {
  const managedBy = textAt(resource.json, "managedBy");
  if (type.toLowerCase() === groups && managedBy !== "")
    return `${nameIn(managedBy)} manages this resource group: what is in it comes and goes with that.`;
  return facts.find((fact) => fact.types.some((one) => isSameWord(one, type)) && isMeant(fact, resource))?.because;
}

const groups = "microsoft.resources/resourcegroups";

function isMeant({ name, begins, ends, at: path, or, is, managed }: MadeByAzure, { id, json }: AzureResource): boolean {
  const own = resourceNameOf(id).toLowerCase();
  if (name && !name.some((one) => isSameWord(one, own))) return false;
  if (begins && !begins.some((one) => own.startsWith(one.toLowerCase()))) return false;
  if (ends && !ends.some((one) => own.endsWith(one.toLowerCase()))) return false;
  if (managed && textAt(json, "managedBy") === "") return false;
  if (path === undefined) return true;
  const there = at(json, path);
  if (!is) return textAt(json, path) !== "" || (or !== undefined && textAt(json, or) !== "");
  return is.some((one) => (typeof one === "string" ? isSameWord(there, one) : there === one));
}

function nameIn(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}
