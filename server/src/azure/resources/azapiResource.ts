import { bodyItemAt, type Given, resolve, type Scope, textOfLiteral } from "../../analysis/index";
import { type BodyType, type Property, propertiesAt } from "../../catalog/index";
import {
  type Block,
  type Change,
  type NewBodyItem,
  type NewValue,
  newArgument,
  setArgument,
  type Value,
} from "../../model/index";
import { writtenTypeIn } from "../ids/armType";
import { isSameWord, type Json } from "../json";
import type { Mapping, ResponseContext } from "../mappings/mapping";
import { type AzapiLocation, azapiLocations, ownPlace } from "./places";
import { type ArgumentValue, Resource } from "./resource";
import { Setting } from "./setting";
import { isUpdated } from "./updates";
import { type WrittenValue, writtenAt } from "./writtenAt";

/** A resource in the words of Azure's API, as azapi takes them: some arguments, and a body. */
export class AzapiResource extends Resource {
  /** @param of what azurerm calls it, or else its type in Azure, whose paths are those of its own body then (`properties.traffic`). */
  constructor(
    protected readonly of: Mapping | string,
    block: Block,
    scope: Scope,
    uri?: string,
  ) {
    super(typeof of === "string" ? of : of.type, block, scope, uri);
  }

  at(path: string): Given<Setting> {
    const place = this.placeOf(path);
    if (!place) return undefined;
    const name = shownName(place.path);
    if (!place.isInBody) {
      const item = bodyItemAt(this.block.body, place.path);
      // An identity may be in the body as well.
      if (
        item === null &&
        place.path[0] === "identity" &&
        writtenAt(this.block.body, ["identity"], this.scope) !== null
      )
        return undefined;
      return item && new Setting(name, item, item.value);
    }
    const written = writtenAt(this.block.body, place.path, this.scope);
    if (written === null && isUpdated(this.type, path, this.block, this.scope)) return undefined;
    return written && new Setting(name, written.item, written.value, written.isHere);
  }

  nameOf(path: string): string {
    const place = this.placeOf(path);
    return place ? shownName(place.path) : path;
  }

  literal(path: string): Given<string> {
    const setting = this.at(path);
    if (!setting) return setting;
    const { value, isAssumed } = resolve(setting.value, this.scope);
    if (value.kind === "null") return isAssumed ? undefined : null;
    const json = jsonOf(value, this.scope);
    const row = this.placeOf(path)?.row;
    if (json === undefined || !row) return json === undefined ? undefined : String(json);
    const argument = row.as.reads(json, alone);
    return typeof argument === "object" ? undefined : String(argument);
  }

  setting(path: string): Given<string> {
    const literal = this.literal(path);
    if (literal !== null) return literal;
    const silent = this.placeOf(path)?.row?.as.reads(undefined, alone) ?? null;
    return typeof silent === "object" || silent === "" ? null : String(silent);
  }

  set(path: string, to: NewValue): Change | undefined {
    const place = this.placeOf(path);
    if (!place) return undefined;
    if (!place.isInBody) {
      const [name = "", ...rest] = place.path;
      const around = rest.length > 0 ? bodyItemAt(this.block.body, [name]) : undefined;
      if (rest.length === 0) return setArgument(this.block.body, name, to, this.uri);
      return around?.value.kind === "body" ? setArgument(around.value.body, rest.at(-1)!, to, this.uri) : undefined;
    }
    return this.setIn(place.path, to);
  }

  spelled(path: string, literal: ArgumentValue): ArgumentValue {
    const given = this.placeOf(path)?.row?.as.gives?.(literal);
    const spelled = typeof given === "object" ? literal : (given ?? literal);
    if (typeof spelled !== "string") return spelled;
    // Words of other API versions differ in case.
    const texts = this.propertiesAt(path).flatMap(({ type }) => textsOf(type));
    return texts.includes(spelled) ? spelled : (texts.find((one) => isSameWord(one, spelled)) ?? spelled);
  }

  override has(path: string): boolean {
    return this.propertiesAt(path).length > 0;
  }

  private propertiesAt(path: string): readonly Property[] {
    const place = this.placeOf(path);
    const written = place?.isInBody ? writtenTypeIn(this.block.body, this.scope) : undefined;
    const body = written && this.scope.catalog.resourceTypes?.find(written.name)?.at(written.version);
    return place && body ? propertiesAt(body.type, place.path) : [];
  }

  protected removal(path: string, { item }: Setting): Change {
    const place = this.placeOf(path);
    const written = place?.isInBody ? writtenAt(this.block.body, place.path, this.scope) : undefined;
    return { kind: "remove", item: outermostOf(written) ?? item, ...this.there };
  }

  /** Writes something in the body, with the objects that it needs around it. */
  private setIn(path: readonly string[], to: NewValue): Change | undefined {
    const found = writtenAt(this.block.body, path, this.scope);
    if (found) return found.isHere ? { kind: "setValue", value: found.value, to, ...this.there } : undefined;
    if (found === undefined) return undefined;
    for (let depth = path.length - 1; depth >= 0; depth--) {
      const around = writtenAt(this.block.body, path.slice(0, depth), this.scope);
      const added = nested(path.slice(depth), to);
      if (around === null && depth === 0)
        return {
          kind: "add",
          body: this.block.body,
          block: this.block,
          items: [newArgument("body", { kind: "body", items: [added] })],
          ...this.there,
        };
      if (around === null) continue;
      if (!around?.isHere || around.value.kind !== "body") return undefined;
      return { kind: "add", body: around.value.body, items: [added], ...this.there };
    }
    return undefined;
  }

  protected placeOf(path: string): AzapiLocation | undefined {
    return typeof this.of === "string" ? ownPlace(path) : azapiLocations(this.of).get(path);
  }
}

/** In the place of an answer, where nothing is known but one value. */
const alone: ResponseContext = {
  id: { subscription: "", group: "", type: "", names: [] },
  json: {},
  version: "999.0.0",
  find: () => undefined,
  all: () => [],
};

/** The texts that a body type allows, if it lists them. */
export function textsOf(type: BodyType): readonly string[] {
  return type.kind === "literal" ? [type.text] : type.kind === "union" ? type.texts : [];
}

/** Names that say nothing without that of what they stand in. */
const bare: ReadonlySet<string> = new Set(["id", "name", "type", "status", "identity"]);

/** What messages call a property: `publicNetworkAccess`, `subnet.id`. */
function shownName(path: readonly string[]): string {
  return path.slice(bare.has(path.at(-1) ?? "") ? -2 : -1).join(".");
}

/** A value as JSON, where all of it is known; objects as deep as what is converted. */
function jsonOf(value: Value, scope: Scope, depth = 2): Json | undefined {
  const { value: meant } = resolve(value, scope);
  if (meant.kind === "number") return meant.number;
  if (meant.kind === "bool") return meant.bool;
  if (meant.kind !== "body") return textOfLiteral(meant, scope);
  const entries = meant.body.items.map(
    ({ name, key, value: inner }) => [name, key || depth === 0 ? undefined : jsonOf(inner, scope, depth - 1)] as const,
  );
  return entries.some(([, json]) => json === undefined) ? undefined : (Object.fromEntries(entries) as Json);
}

function nested([name = "", ...rest]: readonly string[], to: NewValue): NewBodyItem {
  return newArgument(name, rest.length === 0 ? to : { kind: "body", items: [nested(rest, to)] });
}

/** What to take out with an entry: the object that holds nothing else, but for those in which all of a resource is. */
function outermostOf(written: Given<WrittenValue>) {
  if (!written?.isHere) return undefined;
  let [item] = written.way.slice(-1);
  for (const around of written.way.slice(0, -1).toReversed()) {
    const isAll = around.name === "properties" || around.name === "body" || around.name === "sensitive_body";
    if (isAll || around.value.kind !== "body" || around.value.body.items.length > 1) break;
    item = around;
  }
  return item;
}
