/**
 * What a provider that is not here would read of a resource, by the learned table of where it sends its arguments, the other way round. Where
 * Azure says anything that no row of the table is about, and that is more than Azure's own, nothing is claimed.
 */
import {
  type Attribute,
  type AzurePlace,
  type BodySchema,
  isSettable,
  type SentProperty,
} from "../../../catalog/index";
import { ownProperty } from "../../../text/index";
import { isObject, type Json, type JsonObject } from "../../json";
import { identity } from "../../mappings/sharedRows";
import { isEmpty } from "../plan/values";
import { stateOfRows } from "../predictedState";
import { argumentOfId } from "./argumentOfId";
import { isPartOf, isWord, ofArgument, onlyItem, unconverted } from "./argumentValue";
import { inCamelCase, isEmptyJson, listIn, propertiesIn, valuesAt } from "./atPaths";
import { otherProperties, unwrapped } from "./otherProperties";
import { saysMore } from "./saysMore";
import { sentAnyway } from "./sentAnyway";
import type { TableQuestion } from "./tableQuestion";
import { TypePlaces } from "./typePlaces";

/** A list in Azure's answer whose items become blocks: its path, and the item that is looked at. */
interface Base {
  /** `properties.securityRules[]`; empty at the top. */
  readonly path: string;
  readonly json: Json;
}

/**
 * What the table says, and the path of what is not known, if there is anything: in an argument, or in Azure's answer.
 */
export function stateByTable(question: TableQuestion): { readonly state: JsonObject; readonly unknown?: string } {
  const { type, resource, schema, provider, body } = question;
  const reader = new TableReader(question);
  const state = reader.body(schema, [], { path: "", json: resource.json });
  const accounted = { paths: reader.accounted(), constants: sentAnyway(provider.sentBody(type), state) };
  const unknown = reader.unknown ?? saysMore(resource.json, accounted, body, (name) => isOutput(name, schema));
  return { state, ...(unknown !== undefined && { unknown }) };
}

/** Whether azurerm only says what Azure has there. */
function isOutput(property: string, schema: BodySchema): boolean {
  const attribute = schema.get(property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  return attribute !== undefined && !isSettable(attribute);
}

/** Visits the schema of a type, and reads in Azure's answer what each of its arguments was. */
class TableReader {
  /** Places in the answer that arguments were read from. */
  private readonly used = new Set<string>();
  /** The first argument that has to be set and of which nothing is told, and the first of which nobody can say what it was. */
  private missing: string | undefined;
  private unclear: string | undefined;
  private readonly places: TypePlaces;
  /** The schema of the release that the table is of. */
  private readonly earlier: BodySchema | undefined;
  private readonly properties: readonly string[];

  constructor(private readonly question: TableQuestion) {
    const { type, provider, body } = question;
    this.places = new TypePlaces(question);
    const found = provider.find("resource", type, this.places.of([])?.release ?? "");
    this.earlier = typeof found === "object" ? found.body : undefined;
    this.properties = propertiesIn(body).map((property) => property.toLowerCase());
  }

  get unknown(): string | undefined {
    return this.unclear ?? this.missing;
  }

  /** Places that were read, and those that say nothing by themselves. */
  accounted(): ReadonlySet<string> {
    const { type, schema, provider } = this.question;
    const alike = provider.typesFor(this.places.of([])?.azureType.split("@")[0] ?? "");
    const all = new Set([...this.used, ...(alike.find((one) => one.type === type)?.kinds ?? []).map(({ at }) => at)]);
    for (const path of answeredOnly(this.question.resource.id.type)) all.add(path);
    // A resource of which there is one kind says nothing by it, and where it is what nobody can say of it neither.
    if (alike.length === 1) all.add("kind");
    if (!schema.has("location")) all.add("location");
    // What is only written is nothing that is kept, also where a release does not have it yet.
    for (const [name, { writeOnly }] of this.earlier ?? []) if (writeOnly) all.add(this.places.of([name])?.path ?? "");
    if ([...all].some((path) => path.startsWith("sku."))) all.add("sku.tier").add("sku.family").add("sku.size");
    return all;
  }

  body(body: BodySchema, path: readonly string[], base: Base): JsonObject {
    const found: [string, Json][] = [];
    for (const [name, attribute] of body) {
      if (!isSettable(attribute) || attribute.writeOnly) continue;
      const value = this.argument(attribute, [...path, name], base);
      if (value !== undefined) found.push([name, value]);
      else if (attribute.required && !attribute.sensitive) this.missing ??= [...path, name].join(".");
    }
    return Object.fromEntries(found);
  }

  private argument(attribute: Attribute, path: readonly string[], base: Base): Json | undefined {
    const { type, provider } = this.question;
    const [name = ""] = path;
    const isAtTop = path.length === 1;
    if (isAtTop && name === "identity" && attribute.block) return this.identity();
    if (attribute.block) {
      const block = this.block(attribute.block, path, base);
      if (block === undefined && this.isUntold(attribute, path)) this.doubt(path);
      return block;
    }
    const isTabled = this.places.of(path) !== undefined;
    const row = !isTabled && isAtTop ? provider.sentBody(type)?.rows.get(name)?.[0] : undefined;
    return row?.wrap ? this.wrapped(row.path, row.wrap, path, base) : this.value(attribute, path, base);
  }

  private identity(): Json | undefined {
    const { id, json } = this.question.resource;
    this.used.add("identity");
    return stateOfRows([identity], { id, json, version: "", find: () => undefined, all: () => [] }).identity;
  }

  /** A map whose values are objects in Azure. */
  private wrapped(at: string, wrap: NonNullable<SentProperty["wrap"]>, path: readonly string[], base: Base) {
    this.used.add(at);
    const there = this.readAt(at, base);
    const texts = unwrapped(there, wrap);
    if (texts === undefined && !isEmptyJson(there)) this.doubt(path);
    return texts;
  }

  /** An argument that is no block. */
  private value(attribute: Attribute, path: readonly string[], base: Base): Json | undefined {
    const { type, resource, provider, body } = this.question;
    const place = this.places.of(path);
    const isHere = this.places.isHere(place);
    const at = isHere ? place?.path : place ? undefined : untabledPlace(path);
    const there = at === undefined ? undefined : onlyItem(this.readAt(at, base), attribute, place);
    const others = otherProperties(resource.json, body, attribute, at);
    for (const other of Object.keys(others ?? {})) this.used.add(`properties.${other}`);
    if (at !== undefined && !others) this.used.add(at);
    const given = others ?? there;
    const read = given === undefined || isEmptyJson(given) ? undefined : converted(given, place?.as, attribute);
    if (!isEmptyJson(given) && isMisread(read, attribute)) this.doubt(path);
    const value = read ?? (isHere ? this.readOfNothing(attribute, path, there) : undefined);
    // What azurerm does not read would be changed to what is written.
    if (provider.isUnread(type, path) && value !== undefined && !attribute.sensitive && !isEmpty(value))
      this.doubt(path);
    if (at !== undefined && this.isDoubtful(at, value, attribute, place, base)) this.doubt(path);
    const found = value ?? (path.length === 1 ? argumentOfId(path[0]!, attribute, this.question) : undefined);
    if (found === undefined && !isHere && this.isUntold(attribute, path)) this.doubt(path);
    return found;
  }

  /** What azurerm reads where Azure says nothing, as it was seen to. */
  private readOfNothing(attribute: Attribute, path: readonly string[], there: Json | undefined): Json | undefined {
    const { type, provider } = this.question;
    const absent = there === undefined || there === null ? provider.readFrom(type)?.absent : undefined;
    return (absent && ownProperty(absent, path.join("."))) ?? (path.length === 1 ? usual(there, attribute) : undefined);
  }

  /** Whether nobody can say that a value is what was written. */
  private isDoubtful(
    at: string,
    value: Json | undefined,
    attribute: Attribute,
    place: AzurePlace | undefined,
    base: Base,
  ): boolean {
    if (isWord(place)) {
      // The list may have a word that no flag is sent as.
      const words = this.readAt(at, base);
      const flags = this.places.wordsIn(at);
      if (Array.isArray(words) && words.some((word: Json) => !flags.includes(JSON.stringify(word)))) return true;
    }
    // What azurerm reads where Azure says nothing may differ from what it takes where nobody says anything.
    if (value === undefined) return !isEmpty(attribute.default);
    // Of what several arguments are sent as, nobody can say which of them it was.
    return this.places.isShared(at) && !isWord(place);
  }

  /** Whether Azure may have something for it of which neither the answer nor the table tells: then leaving it out may change that. */
  private isUntold(attribute: Attribute, path: readonly string[]): boolean {
    const { optional, computed, deprecated, sensitive } = attribute;
    const [name = "", ...inner] = path;
    if (inner.length > 0 || !optional || computed || deprecated || sensitive || name.endsWith("_wo_version"))
      return false;
    // What the body could say and does not is not set; what later releases have would be more than the table knows.
    const word = name.replace(/_ids?$/, "").replaceAll("_", "");
    return this.earlier?.has(name) !== false && !this.properties.some((property) => property.includes(word));
  }

  private block(body: BodySchema, path: readonly string[], base: Base): Json | undefined {
    const places = this.places.within(body, path).filter((place) => place.startsWith(base.path && `${base.path}.`));
    if (places.length === 0) return undefined;
    const [list, ...others] = new Set(places.map((place) => listIn(place, base.path)));
    if (list !== undefined && others.length === 0 && !this.places.isSpread(body, path, list)) {
      const items = this.readAt(list.slice(0, -2), base);
      this.used.add(list);
      // What one block is for may be a list in Azure.
      return Array.isArray(items)
        ? items.filter(isObject).map((json) => this.body(body, path, { path: list, json }))
        : [];
    }
    const values = places.map((place) => this.readAt(place, base));
    const isThere = values.some((value) => !isEmptyJson(value));
    for (const place of places) this.used.add(place);
    if (!isThere && this.isEmptyObject(places, base)) this.doubt(path);
    // Azure says false of what is off: without what the block has to have, nothing is there.
    const isOff = values.every(isEmpty) && this.lacksRequired(body, path, base);
    return isThere && !isOff ? [this.body(body, path, base)] : [];
  }

  /** Whether Azure has an object with nothing in it around places: of that, azurerm may read a block. */
  private isEmptyObject(places: readonly string[], base: Base): boolean {
    const [around = "", ...others] = new Set(places.map((place) => place.slice(0, place.lastIndexOf("."))));
    return others.length === 0 && around.includes(".") && JSON.stringify(this.readExactly(around, base)) === "{}";
  }

  /** Whether Azure says nothing of an argument that a block has to have. */
  private lacksRequired(body: BodySchema, path: readonly string[], base: Base): boolean {
    return [...body].some(([name, { required, block }]) => {
      const place = required && !block ? this.places.of([...path, name]) : undefined;
      return place && this.places.isHere(place) && isEmptyJson(this.readAt(place.path, base));
    });
  }

  private readAt(path: string, base: Base): Json | undefined {
    const there = this.readExactly(path, base);
    // Azure says one value of a list by itself where it was once set so, such as `addressPrefix`.
    const single = /^(.+?)e?s\[\]$/.exec(path)?.[1];
    if (there !== undefined || single === undefined || this.places.has(single)) return there;
    this.used.add(single);
    return this.readExactly(single, base);
  }

  private readExactly(path: string, base: Base): Json | undefined {
    if (base.path === "") return valuesAt(base.json, path);
    if (path.startsWith(`${base.path}.`)) return valuesAt(base.json, path.slice(base.path.length + 1));
    return path.startsWith(base.path) ? valuesAt(this.question.resource.json, path) : undefined;
  }

  private doubt(path: readonly string[]): void {
    this.unclear ??= path.join(".");
  }
}

/** What the table lacks is what is called the same, where that is more than one word. */
function untabledPlace([name = "", ...inner]: readonly string[]): string | undefined {
  return inner.length > 0 || !name.includes("_") ? undefined : `properties.${inCamelCase(name)}`;
}

function converted(value: Json, as: AzurePlace["as"], attribute: Attribute): Json | undefined {
  const back = as === undefined ? value : unconverted(value, as);
  return back === undefined ? undefined : ofArgument(back, attribute);
}

/** Whether a value of Azure's became nothing that azurerm could have sent. */
function isMisread(read: Json | undefined, attribute: Attribute): boolean {
  return read === undefined || (attribute.required === true && read === "") || isPartOf(read, attribute);
}

/** What azurerm reads where Azure says nothing: no, and numbers that are none, as long as it was seen to do so (22 of 22 arguments). */
function usual(there: Json | undefined, { default: other }: Attribute): Json | undefined {
  const isNone = other === false || (typeof other === "number" && other <= 0);
  return isEmptyJson(there) && isNone ? other : undefined;
}

/**
 * Properties that Azure's types say can be set, and that its answers have without anybody having sent them, by type: in the recordings of Azure's SDKs
 * and command line no request has them. A deployment's capacity is that of its `sku`; an account names its projects.
 */
const answered: ReadonlyMap<string, readonly string[]> = new Map([
  [
    "microsoft.cognitiveservices/accounts",
    ["defaultProject", "associatedProjects", "internalId", "a365LoggingEnabled", "a365Status"],
  ],
  ["microsoft.cognitiveservices/accounts/projects", ["internalId", "agentIdentity"]],
  ["microsoft.cognitiveservices/accounts/deployments", ["currentCapacity", "ratelimits"]],
]);

/** Paths in an answer of what only Azure sets of a type (`Microsoft.CognitiveServices/accounts`, in any case). */
function answeredOnly(azureType: string): readonly string[] {
  return (answered.get(azureType.toLowerCase()) ?? []).map((name) => `properties.${name}`);
}
