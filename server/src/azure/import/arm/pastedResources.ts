import type { Scope } from "../../../analysis/index";
import { newestStable, type ResourceType } from "../../../catalog/index";
import { isSameType, typeOfId } from "../../../resourceIds/index";
import { jsonIn, ownProperty } from "../../../text/index";
import { isObject, type Json, type JsonObject, textAt } from "../../json";
import { isOldVersion } from "../../resources/oldVersion";
import { usableVersions } from "../../resources/usableVersions";

/** A resource in pasted JSON. */
export interface PastedResource {
  readonly type: ResourceType;
  readonly version: string;
  readonly json: JsonObject;
  /** In an answer of Azure's; a template has none. */
  readonly id?: string;
  /** What it is in, where a template says so by nesting. */
  readonly parent?: PastedResource;
  /** By which a template calls it, where it does. */
  readonly symbol?: string;
}

/** Pasted text. */
export interface Pasted {
  readonly resources: readonly PastedResource[];
  /** Whether texts in brackets are expressions: in a template they are. */
  readonly isTemplate: boolean;
  readonly parameters: JsonObject;
  readonly variables: JsonObject;
}

/** How much text is looked at, how many resources are written, and how deep they stand in one another. */
const limits = { signs: 1_000_000, resources: 200, depth: 10 } as const;

/** The resources in a text, which is a template, one of its resources, or an answer of Azure's; undefined for any other text. */
export function pastedResources(text: string, scope: Scope): Pasted | undefined {
  if (text.length > limits.signs || !/^\s*[[{]/.test(text)) return undefined;
  const json = jsonIn(text) as Json | undefined;
  const resources: PastedResource[] = [];
  if (json === undefined || !takeAll(json, 0)) return undefined;
  const isTemplate = isObject(json) && isTemplateObject(json);
  const part = (name: string) => {
    const found = isTemplate ? ownProperty(json, name) : undefined;
    return isObject(found) ? found : {};
  };
  return resources.length === 0
    ? undefined
    : {
        resources,
        isTemplate: isTemplate || resources.every(({ id }) => id === undefined),
        parameters: part("parameters"),
        variables: part("variables"),
      };

  /** False where something in it is no resource: then nothing is made of all of it. */
  function takeAll(value: Json, depth: number): boolean {
    if (depth > limits.depth || resources.length > limits.resources) return false;
    if (Array.isArray(value)) return value.length > 0 && value.every((item: Json) => takeAll(item, depth + 1));
    if (!isObject(value)) return false;
    if (isTemplateObject(value)) return takeTemplate(ownProperty(value, "resources") ?? null, depth);
    const list = ownProperty(value, "value");
    if (Array.isArray(list) && !("type" in value)) return takeAll(list, depth + 1);
    return take(value, undefined, undefined, depth);
  }

  /** A list of resources, or an object of them by what the template calls them. */
  function takeTemplate(all: Json, depth: number): boolean {
    if (Array.isArray(all)) return all.every((one: Json) => isObject(one) && take(one, undefined, undefined, depth));
    return (
      isObject(all) && Object.entries(all).every(([name, one]) => isObject(one) && take(one, undefined, name, depth))
    );
  }

  function take(
    one: JsonObject,
    parent: PastedResource | undefined,
    symbol: string | undefined,
    depth: number,
  ): boolean {
    // What is there already is only referred to.
    if (ownProperty(one, "existing") === true) return true;
    const resource = resourceIn(one, parent, symbol, scope);
    if (!resource || depth > limits.depth) return false;
    resources.push(resource);
    const inside = ownProperty(one, "resources");
    return (
      !Array.isArray(inside) ||
      inside.every((child: Json) => isObject(child) && take(child, resource, undefined, depth + 1))
    );
  }
}

function isTemplateObject(json: JsonObject): boolean {
  return /deploymentTemplate\.json/i.test(textAt(json, "$schema")) && "resources" in json;
}

function resourceIn(
  json: JsonObject,
  parent: PastedResource | undefined,
  symbol: string | undefined,
  scope: Scope,
): PastedResource | undefined {
  const [given, id, version] = ["type", "id", "apiVersion"].map((name) => textAt(json, name)) as [
    string,
    string,
    string,
  ];
  const isNested =
    parent !== undefined && !given.toLowerCase().startsWith(`${parent.type.name.split("/")[0]!.toLowerCase()}/`);
  const ofId = id === "" ? undefined : typeOfId(id);
  if (id !== "" && ofId === undefined) return undefined;
  if (id === "" && (version === "" || textAt(json, "name") === "")) return undefined;
  const type = scope.catalog.resourceTypes?.find(ofId ?? (isNested ? `${parent.type.name}/${given}` : given));
  if (!type || (ofId !== undefined && given.includes("/") && !isSameType(ofId, given))) return undefined;
  const used = versionFor(type, version, id !== "", scope);
  if (used === undefined) return undefined;
  return {
    type,
    version: used,
    json,
    ...(id !== "" && { id }),
    ...(parent && { parent }),
    ...(symbol !== undefined && { symbol }),
  };
}

/**
 * The version that is written there, unless the provider does not know it: a template is written for its own. An old one of an answer was
 * chosen by whoever asked, and another has more of what is in Azure.
 */
function versionFor(type: ResourceType, version: string, isAnswer: boolean, scope: Scope): string | undefined {
  const usable = usableVersions(type, scope);
  const newest = newestStable(usable);
  const isKept = !isAnswer || newest === undefined || !isOldVersion(version, newest);
  return isKept && usable.includes(version) ? version : (newest ?? usable.at(-1));
}
