/**
 * What a provider that is not here would read of a resource, by the learned table of where it sends its arguments, the other way round. Where
 * Azure says anything that no row of the table is about, and that is more than Azure's own, nothing is claimed.
 */
import type { Attribute, AzurePlace, BodySchema, BodyType, Provider } from "../../../catalog/index";
import { isSettable } from "../../../catalog/index";
import { byParts, formatResourceId, resourceNameOf } from "../../../resourceIds/index";
import { ownProperty } from "../../../text/index";
import { isObject, type Json, type JsonObject } from "../../json";
import { identity } from "../../mappings/sharedRows";
import type { AzureResource } from "../../responses";
import { argumentFor } from "../module/argumentFor";
import { isEmpty } from "../plan/values";
import { stateOfRows } from "../predictedState";
import { argumentsInId } from "./argumentsInId";
import { isAllowed, isPartOf, isWord, ofArgument, onlyItem, unconverted } from "./argumentValue";
import { inCamelCase, isEmptyJson, listIn, propertiesIn, valuesAt } from "./atPaths";
import { idWithin, spelled } from "./idWithin";
import { otherProperties, unwrapped } from "./otherProperties";
import { saysMore } from "./saysMore";

/** A resource, the type to read it as, and what is known of both. */
export interface TableQuestion {
  readonly type: string;
  readonly resource: AzureResource;
  readonly schema: BodySchema;
  readonly provider: Provider;
  /** What Azure takes for the resource, where that is known. */
  readonly body: BodyType | undefined;
}

/** A list in Azure's answer whose items become blocks: its path, and the item that is looked at. */
interface Base {
  /** `properties.securityRules[]`; empty at the top. */
  readonly path: string;
  readonly json: Json;
}

/** What the table tells, and the path of what is not known, where that is something: of an argument, or of what Azure says. */
export function stateByTable(question: TableQuestion): { readonly state: JsonObject; readonly unknown?: string } {
  const { type, resource, schema, provider } = question;
  const { json, id } = resource;
  const { azureType, release = "" } = provider.sentTo(type, []) ?? {};
  const then = provider.find("resource", type, release);
  const thenHad = (name: string) => typeof then !== "object" || then.body.has(name);
  const properties = propertiesIn(question.body).map((property) => property.toLowerCase());
  const sent = provider.sentBody(type);
  const named = argumentsInId(formatResourceId(id), sent?.id);
  const used = new Set<string>();
  const places = placesIn(schema, []);
  const allPlaces = new Set(places);
  // A name is sent as another property too where nobody says that one.
  const nameless = places.filter((place) => place !== provider.sentTo(type, ["name"])?.path);
  const shared = new Set(nameless.filter((place, index) => nameless.indexOf(place) !== index));
  const missing: string[] = [];
  let unclear: string | undefined;
  const state = bodyOf(schema, [], { path: "", json });
  const alike = provider.typesFor(azureType?.split("@")[0] ?? "");
  const kinds = alike.find((one) => one.type === type)?.kinds ?? [];
  for (const kind of kinds) used.add(kind.at);
  // A resource of which there is one kind says nothing by it, and where it is what nobody can say of it neither.
  if (alike.length === 1) used.add("kind");
  if (!schema.has("location")) used.add("location");
  // What is only written is nothing that is kept, also where a release does not have it yet.
  for (const [name, { writeOnly }] of typeof then === "object" ? then.body : [])
    if (writeOnly) used.add(provider.sentTo(type, [name])?.path ?? "");
  if ([...used].some((path) => path.startsWith("sku."))) used.add("sku.tier").add("sku.family").add("sku.size");
  const unknown =
    unclear ?? missing[0] ?? saysMore(json, { paths: used, constants: constants() }, question.body, isOutput);
  return { state, ...(unknown !== undefined && { unknown }) };

  function bodyOf(body: BodySchema, path: readonly string[], base: Base): JsonObject {
    const found: [string, Json][] = [];
    for (const [name, attribute] of body) {
      if (!isSettable(attribute) || attribute.writeOnly) continue;
      const value = argumentOf(name, attribute, [...path, name], base);
      if (value !== undefined) found.push([name, value]);
      else if (attribute.required && !attribute.sensitive) missing.push([...path, name].join("."));
    }
    return Object.fromEntries(found);
  }

  function argumentOf(name: string, attribute: Attribute, path: readonly string[], base: Base): Json | undefined {
    if (path.length === 1 && name === "identity" && attribute.block) {
      used.add("identity");
      return ofIdentity()[name];
    }
    const place = provider.sentTo(type, path);
    const isHere = place?.azureType === azureType;
    if (attribute.block) {
      const block = blockOf(attribute.block, path, base);
      if (block === undefined && isUntold(name, attribute, path)) unclear ??= path.join(".");
      return block;
    }
    // What the table lacks is what is called the same, where that is more than one word.
    const { wrap, path: wrappedAt } = (!place && path.length === 1 && sent?.rows.get(name)?.[0]) || {};
    if (wrap && wrappedAt !== undefined) {
      used.add(wrappedAt);
      const there = readAt(wrappedAt, base);
      const texts = unwrapped(there, wrap);
      if (texts === undefined && !isEmptyJson(there)) unclear ??= name;
      return texts;
    }
    const own = place || path.length > 1 || !name.includes("_") ? undefined : `properties.${inCamelCase(name)}`;
    const at = isHere ? place?.path : own;
    const there = at === undefined ? undefined : onlyItem(readAt(at, base), attribute, place);
    const others = otherProperties(json, question.body, attribute, at);
    for (const other of Object.keys(others ?? {})) used.add(`properties.${other}`);
    const value =
      converted(others ?? there, place?.as, attribute, path) ?? (isHere ? usual(there, attribute, path) : undefined);
    // What azurerm does not read would be changed to what is written.
    if (provider.isUnread(type, path) && value !== undefined && !attribute.sensitive && !isEmpty(value))
      unclear ??= path.join(".");
    if (at !== undefined && !others) used.add(at);
    // Of what several arguments are sent as, nobody can say which of them it was.
    if (at !== undefined && shared.has(at) && value !== undefined && !isWord(place)) unclear ??= path.join(".");
    if (at !== undefined && isWord(place) && unsaid(at, base)) unclear ??= path.join(".");
    // What azurerm reads where Azure says nothing may differ from what it takes where nobody says anything.
    if (at !== undefined && value === undefined && !isEmpty(attribute.default)) unclear ??= path.join(".");
    const found = value ?? (path.length === 1 ? ofId(name, attribute) : undefined);
    if (found === undefined && !isHere && isUntold(name, attribute, path)) unclear ??= path.join(".");
    return found;
  }

  /** What azurerm sends whatever people say: to say the same is to say nothing. */
  function constants(): ReadonlyMap<string, Json> {
    const ofBlocks = [...(sent?.always ?? [])].filter(([block]) => block === "" || isSet(block));
    const ofRows = [...(sent?.rows ?? [])].flatMap(([name, rows]) => (isSet(name) ? rows : []));
    const beside = ofRows.flatMap(({ path, is, each }) =>
      is ? [[path, is.value] as const] : each ? [[path, each[0]] as const] : [],
    );
    return new Map([...ofBlocks.flatMap(([, values]) => [...values]), ...beside]);
  }

  function isSet(block: string): boolean {
    const found = block
      .split(".")
      .reduce<readonly Json[]>(
        (all, name) => all.flatMap((one) => (isObject(one) ? (ownProperty(one, name) ?? []) : [])),
        [state],
      );
    return found.length > 0;
  }

  /** What azurerm reads where Azure says nothing: no, and numbers that are none, as long as it was seen to do so (22 of 22 arguments). */
  function usual(there: Json | undefined, { default: other }: Attribute, path: readonly string[]): Json | undefined {
    const isNone = other === false || (typeof other === "number" && other <= 0);
    return isEmptyJson(there) && isNone && path.length === 1 ? other : undefined;
  }

  /** Whether a list has a word that no flag is sent as. */
  function unsaid(at: string, base: Base): boolean {
    const value = readAt(at, base);
    const flags = [...schema.keys()].flatMap((name) => {
      const place = provider.sentTo(type, [name]);
      return place?.path === at && Array.isArray(place.as) ? place.as.map(([, sent]) => sent) : [];
    });
    return Array.isArray(value) && value.some((word: Json) => !flags.includes(JSON.stringify(word)));
  }

  /** Whether azurerm only says what Azure has there. */
  function isOutput(name: string): boolean {
    const attribute = schema.get(name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
    return attribute !== undefined && !isSettable(attribute);
  }

  /** Whether Azure may have something for it of which neither the answer nor the table tells: then leaving it out may change that. */
  function isUntold(
    name: string,
    { optional, computed, deprecated, sensitive }: Attribute,
    path: readonly string[],
  ): boolean {
    if (path.length > 1 || !optional || computed || deprecated || sensitive || name.endsWith("_wo_version"))
      return false;
    // What the body could say and does not is not set; what later releases have would be more than the table knows.
    const word = name.replace(/_ids?$/, "").replaceAll("_", "");
    return thenHad(name) && !properties.some((property) => property.includes(word));
  }

  function ofIdentity(): JsonObject {
    return stateOfRows([identity], { id, json, version: "", find: () => undefined, all: () => [] });
  }

  /** What the id says: the names in it, and the ids of what the resource is in. */
  function ofId(name: string, attribute: Attribute): Json | undefined {
    if (name === "name") return resourceNameOf(id);
    if (name === "resource_group_name") return id.group;
    if (attribute.type !== "string" || !attribute.required) return undefined;
    if (provider.isUnread(type, [name])) return undefined;
    const said = named?.get(name);
    if (said !== undefined) return ofNames(said, attribute);
    const words = id.type.split("/").slice(1, -1);
    const index = words.findLastIndex((word) => argumentFor(word, [name]) !== undefined);
    if (!name.endsWith("_name")) return idWithin(formatResourceId(id), attribute.id ?? [], index);
    if (argumentFor(id.type.split("/").at(-1) ?? "", [name]) !== undefined) return undefined;
    // What it is in may be called by another word, such as a zone: then there is no other that could be meant.
    return index >= 0 ? id.names[index] : words.length === 1 && unexplained().length === 1 ? id.names[0] : undefined;
  }

  /** Names that are required, and that neither the table nor a word of the id explains. */
  function unexplained(): readonly string[] {
    const words = id.type.split("/").slice(1);
    const names = [...schema].filter(
      ([name, { type: kind, required }]) => required && kind === "string" && /_name$/.test(name),
    );
    return names.flatMap(([name]) => {
      const isKnown = name === "resource_group_name" || provider.sentTo(type, [name]) !== undefined;
      return isKnown || words.some((word) => argumentFor(word, [name]) !== undefined) ? [] : [name];
    });
  }

  function blockOf(body: BodySchema, path: readonly string[], base: Base): Json | undefined {
    const places = placesIn(body, path).filter((place) => place.startsWith(base.path && `${base.path}.`));
    if (places.length === 0) return undefined;
    const lists = new Set(places.map((place) => listIn(place, base.path)));
    const [list] = lists;
    if (lists.size === 1 && list !== undefined && !isSpread(body, path, list)) {
      const items = readAt(list.slice(0, -2), base);
      const all = Array.isArray(items) ? items.filter(isObject) : [];
      used.add(list);
      // What one block is for may be a list in Azure.
      return all.map((item: JsonObject) => bodyOf(body, path, { path: list, json: item }));
    }
    const values = places.map((place) => readAt(place, base));
    const isThere = values.some((value) => !isEmptyJson(value));
    for (const place of places) used.add(place);
    // Of an object with nothing in it, azurerm may read a block.
    const within = new Set(places.map((place) => place.slice(0, place.lastIndexOf("."))));
    const [around = ""] = within.size === 1 && !isThere ? within : [];
    if (around.includes(".") && JSON.stringify(readExactly(around, base)) === "{}") unclear ??= path.join(".");
    // Azure says false of what is off: without what the block has to have, nothing is there.
    if (values.every(isEmpty) && lacksRequired(body, path, base)) return [];
    return isThere ? [bodyOf(body, path, base)] : [];
  }

  /** Whether items of a list in Azure are the values of lists, and no blocks. */
  function isSpread(body: BodySchema, path: readonly string[], list: string): boolean {
    return [...body].every(([name, { type: kind, block }]) => {
      const at = block ? undefined : provider.sentTo(type, [...path, name])?.path;
      const isList = kind === "list" || kind === "set";
      return at === undefined ? !block : isList && at.startsWith(`${list}.`) && !at.includes("[]", list.length);
    });
  }

  /** Whether Azure says nothing of an argument that a block has to have. */
  function lacksRequired(body: BodySchema, path: readonly string[], base: Base): boolean {
    return [...body].some(([name, { required, block }]) => {
      const place = required && !block ? provider.sentTo(type, [...path, name]) : undefined;
      return place?.azureType === azureType && place?.path !== undefined && isEmptyJson(readAt(place.path, base));
    });
  }

  /** Where all that is in a block goes. */
  function placesIn(body: BodySchema, path: readonly string[]): readonly string[] {
    return [...body].flatMap(([name, { block }]) => {
      if (block) return placesIn(block, [...path, name]);
      const place = provider.sentTo(type, [...path, name]);
      return place?.azureType === azureType && place?.path ? [place.path] : [];
    });
  }

  function readAt(path: string, base: Base): Json | undefined {
    const there = readExactly(path, base);
    // Azure says one value of a list by itself where it was once set so, such as `addressPrefix`.
    const single = /^(.+?)e?s\[\]$/.exec(path)?.[1];
    if (there !== undefined || single === undefined || allPlaces.has(single)) return there;
    used.add(single);
    return readExactly(single, base);
  }

  function readExactly(path: string, base: Base): Json | undefined {
    if (base.path !== "" && path.startsWith(`${base.path}.`))
      return valuesAt(base.json, path.slice(base.path.length + 1));
    return path.startsWith(`${base.path}`) || base.path === "" ? valuesAt(json, path) : undefined;
  }

  function converted(
    value: Json | undefined,
    as: AzurePlace["as"],
    attribute: Attribute,
    path: readonly string[],
  ): Json | undefined {
    if (value === undefined || isEmptyJson(value)) return undefined;
    const back = as === undefined ? value : unconverted(value, as);
    const fit = back === undefined ? undefined : ofArgument(back, attribute);
    if (fit === undefined || (attribute.required && fit === "") || isPartOf(fit, attribute)) unclear ??= path.join(".");
    return fit;
  }
}

/** A name, or an id, out of the id of something. */
function ofNames(said: string, attribute: Attribute): string | undefined {
  const { id, format } = attribute;
  if (!isAllowed(said, attribute)) return undefined;
  // Where the last parts alone are looked at, nobody can say in which case the whole is read.
  const written = spelled(said, id);
  return format === byParts && written !== said ? undefined : written;
}
