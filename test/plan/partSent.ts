/** What our table says that an association sets in another resource, as JSON, and whether a request of azurerm's has that and nothing else that is new. */

import { treeValue } from "../../server/src/azure/azapi/tree";
import { isObject, type JsonObject, type PartOfOther, partOfOther } from "../../server/src/azure/index";
import type { SentValue } from "../../server/src/catalog/index";
import { hcl } from "../../server/src/languages/hcl/hcl";
import type { NewValue } from "../../server/src/model/index";
import { createWorkspace } from "../../server/src/workspace/store";
import { openInto } from "../harness/openCase";
import { catalog, pinned, uriOf } from "../harness/service";
import { type Config, writtenResource } from "./writtenConfig";

interface JsonMap {
  readonly [name: string]: SentValue;
}

/** A part, with the texts that steps of it name; why there is none. */
export interface PartSent {
  readonly body: JsonMap;
  readonly keys: ReadonlyMap<string, string>;
}

/** The part of a configuration in which all is known; `answered` is what Azure answers about an id. */
export function partSent(
  type: string,
  config: Config,
  answered: (id: string) => JsonObject | undefined = () => undefined,
): PartSent | string {
  const known = catalog.provider("azurerm")!.sentInto(type);
  if (!known) return "It is not known to be an association.";
  const { store, updates } = createWorkspace(catalog);
  openInto(updates, "versions.tf", pinned("5.2.0"));
  openInto(updates, "main.tf", writtenResource(type, "x", config));
  const [uri, write] = [uriOf("main.tf"), (value: NewValue) => hcl.write.value(value, false)];
  const document = store.read(uri)!;
  const context = { document, scope: store.scopeOf(uri), subscription: "", write, answered };
  const part: PartOfOther = partOfOther(document.blocks[0]!, known, context);
  if (part.refusals.length > 0) return part.refusals.join(" ");
  const keys = [...part.keys].map(([name, value]) => [name, value.kind === "text" ? value.text : "?"] as const);
  return { body: jsonOf(treeValue(part.body, write)) as JsonMap, keys: new Map(keys) };
}

function jsonOf(value: NewValue): SentValue {
  switch (value.kind) {
    case "text":
      return value.text;
    case "number":
      return value.number;
    case "bool":
      return value.bool;
    case "null":
      return null;
    case "list":
      return value.items.map(jsonOf);
    case "map":
      return Object.fromEntries(value.items.map((item) => [item.key, jsonOf(item.value)]));
    default:
      throw new Error(`${JSON.stringify(value)} is not known.`);
  }
}

/** What of a request is left without a part; the path of what of the part is not there, or has another value. */
export function withoutPart(sent: SentValue, { body, keys }: PartSent): { readonly left: SentValue } | string {
  return without(sent, body, "");

  function without(there: SentValue | undefined, part: SentValue, path: string): { left: SentValue } | string {
    if (Array.isArray(part)) return Array.isArray(there) ? withoutElements(there, part, path) : path;
    if (!isObject(part)) return there === part ? { left: null } : path;
    let left = there;
    for (const [step, inner] of Object.entries(part)) {
      const found: { left: SentValue } | string = withoutStep(left, step, inner, `${path}.${step}`);
      if (typeof found === "string") return found;
      left = found.left;
    }
    return left === undefined ? path : { left };
  }

  function withoutStep(there: SentValue | undefined, step: string, inner: SentValue, path: string) {
    const [, property, argument = ""] = /^(?:(\w+)=\{(\w+)\}|\*)$/.exec(step) ?? [];
    if (Array.isArray(there)) {
      const isMeant = (one: SentValue) => property === undefined || (one as JsonMap)[property] === keys.get(argument);
      const index = there.findIndex(isMeant);
      const found = without(there[index], inner, path);
      return typeof found === "string" ? found : { left: there.with(index, found.left) as SentValue };
    }
    const name = step.replace(/^\{(\w+)\}$/, (_, one: string) => keys.get(one) ?? "?");
    if (!isObject(there) || !(name in there)) return path;
    const found = without(there[name] as SentValue, inner, path);
    return typeof found === "string" ? found : { left: { ...there, [name]: found.left } as SentValue };
  }

  /** New elements are at the end. */
  function withoutElements(there: readonly SentValue[], part: readonly SentValue[], path: string) {
    const start = there.length - part.length;
    const isThere = start >= 0 && part.every((one, index) => isSame(there[start + index]!, one));
    return isThere ? { left: there.slice(0, start) as SentValue } : path;
  }
}

/** The paths of values that one body has and another one has not; what is empty says nothing. */
export function valuesBeyond(one: SentValue | undefined, other: SentValue | undefined, path = ""): readonly string[] {
  if (isEmpty(one)) return [];
  if (Array.isArray(one))
    return one.flatMap((item: SentValue, index) =>
      valuesBeyond(item, Array.isArray(other) ? (other[index] as SentValue) : undefined, `${path}.${index}`),
    );
  if (isObject(one))
    return Object.entries(one).flatMap(([name, value]) => {
      const key = Object.keys(isObject(other) ? other : {}).find((own) => own.toLowerCase() === name.toLowerCase());
      const counterpart = key === undefined ? undefined : ((other as JsonMap)[key] as SentValue);
      return valuesBeyond(value as SentValue, counterpart, `${path}.${name}`);
    });
  return one === other ? [] : [path.slice(1)];
}

function isEmpty(value: SentValue | undefined): boolean {
  if (value === undefined || value === null || value === false || value === "") return true;
  return typeof value === "object" && Object.values(value).every((one: SentValue) => isEmpty(one));
}

function isSame(one: SentValue, other: SentValue): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return one === other;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => {
    const [first, second] = [(one as JsonMap)[name], (other as JsonMap)[name]];
    return first !== undefined && second !== undefined && isSame(first as SentValue, second as SentValue);
  });
}
