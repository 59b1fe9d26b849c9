import type { ResourceBody, ResourceType } from "../../../catalog/index";
import { type Commented, type NewBlock, type NewBodyItem, type NewValue, newArgument } from "../../../model/index";
import { spellId } from "../../../resourceIds/index";
import { ownProperty } from "../../../text/index";
import { isObject, type Json, type JsonObject } from "../../json";
import { onOneLine } from "../../onOneLine";
import { type BodySource, bodyFrom } from "./bodyFrom";

/** A resource of Azure's that becomes a block of azapi's. */
export interface AzapiResource {
  readonly type: ResourceType;
  readonly version: string;
  readonly body: ResourceBody;
  readonly label: string;
  readonly name: NewValue & Commented;
  readonly parent: NewValue & Commented;
  readonly json: JsonObject;
  /** Addresses of blocks that have to be there before. */
  readonly dependsOn: readonly (readonly string[])[];
  readonly comments: readonly string[];
  /** What a text means where it is more than that. */
  readonly text: BodySource["text"];
  /** The same in the body, and in tags. */
  readonly bodyText: BodySource["text"];
  readonly tagText?: BodySource["text"];
  /** Paths of the body that are left out, and why that is no news: our own rules refuse them. */
  readonly refused: ReadonlySet<string>;
  /** Of an answer that is imported: what is left out is left out without a word, but what has to be there (`BodySource.absent`). */
  readonly absent?: (path: string) => void;
}

/** The one place that writes blocks of azapi's: what is beside the body, and the body without what only Azure sets. */
export function azapiBlock(resource: AzapiResource): NewBlock {
  const { type, version, body, label, json, text } = resource;
  const left = new Set<string>();
  const { bodyText, refused, absent } = resource;
  const source: BodySource = { text: bodyText, refused, leave: (path) => left.add(path), ...(absent && { absent }) };
  const written = bodyFrom(withoutArguments(json), body.type, source);
  const takes = new Set(namesIn(body));
  const of = (name: string) => (takes.has(name) ? (ownProperty(json, name) ?? null) : null);
  const items: NewBodyItem[] = [
    newArgument("type", { kind: "text", text: `${type.name}@${version}` }),
    newItem("name", resource.name),
    newItem("parent_id", resource.parent),
    ...locationOf(of("location"), text),
    ...identityOf(of("identity"), text, absent !== undefined),
    ...(written?.kind === "map" && written.items.length > 0 ? [newArgument("body", written)] : []),
    ...tagsOf(of("tags"), resource.tagText ?? text),
  ];
  const needed = withoutReferred(resource.dependsOn, items);
  if (needed.length > 0) items.push(newArgument("depends_on", pathsIn(needed)));
  const comments = [...resource.comments, ...leftOut([...left], `${type.name}@${version}`)];
  return { kind: "resource", labels: ["azapi_resource", label], items, comments };
}

/** What a template or an answer says of a resource beside what its type has in a body. */
const around: ReadonlySet<string> = new Set(
  ["id", "name", "type", "apiVersion", "location", "tags", "identity", "systemData", "etag", "dependsOn"].concat([
    "comments",
    "condition",
    "copy",
    "scope",
    "resources",
    "existing",
  ]),
);

function withoutArguments(json: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(json).filter(([name]) => !around.has(name)));
}

/** The properties that are at the top of a body. */
function namesIn({ type }: ResourceBody): readonly string[] {
  if (type.kind === "object") return [...type.properties.keys()];
  return type.kind === "discriminated" ? [...type.properties.keys()] : [];
}

function newItem(name: string, value: NewValue & Commented): NewBodyItem {
  return { ...newArgument(name, value), ...(value.comments && { comments: value.comments }) };
}

function locationOf(json: Json, text: BodySource["text"]): NewBodyItem[] {
  return typeof json === "string" ? [newItem("location", text(json) ?? { kind: "text", text: json })] : [];
}

function tagsOf(json: Json, text: BodySource["text"]): NewBodyItem[] {
  if (typeof json === "string") return text(json) ? [newItem("tags", text(json)!)] : [];
  const items = Object.entries(isObject(json) ? json : {}).flatMap(([key, value]) =>
    typeof value === "string" ? [{ key, value: text(value) ?? ({ kind: "text", text: value } as const) }] : [],
  );
  return items.length > 0 ? [newArgument("tags", { kind: "map", items })] : [];
}

/**
 * The provider's block has both kinds in one text, and the ids in a list. What is imported has them also where there are none: azapi's import
 * keeps an empty list, and "None" for what is said to have no identity, and takes anything else for a change.
 */
function identityOf(json: Json, text: BodySource["text"], isImported: boolean): NewBodyItem[] {
  const type = isObject(json) ? ownProperty(json, "type") : undefined;
  if (!isObject(json) || typeof type !== "string") return [];
  const [system, user] = [/system/i.test(type), /user/i.test(type)];
  const kinds = [...(system ? ["SystemAssigned"] : []), ...(user ? ["UserAssigned"] : [])];
  if (kinds.length === 0 && !isImported) return [];
  const assigned = ownProperty(json, "userAssignedIdentities");
  const ids = user && isObject(assigned) ? Object.keys(assigned) : [];
  const bodyItems = [newArgument("type", { kind: "text", text: kinds.join(", ") || "None" })];
  if (ids.length > 0 || isImported) {
    const items = ids.map((id) => text(id) ?? ({ kind: "text", text: spellId(id) } as const));
    bodyItems.push(newArgument("identity_ids", { kind: "list", items }));
  }
  return [{ name: "identity", form: "block", value: { kind: "body", items: bodyItems }, isOne: true }];
}

/** What is referred to anyway is there before. */
function withoutReferred(paths: readonly (readonly string[])[], items: readonly NewBodyItem[]): typeof paths {
  return paths.filter((path) => !items.some(({ value }) => refersTo(value, path.join("."))));
}

function refersTo(value: NewValue, address: string): boolean {
  switch (value.kind) {
    case "reference":
      return `${value.path.join(".")}.`.startsWith(`${address}.`);
    case "expression":
      return value.source.includes(`{${address}.`) || value.source.startsWith(`${address}.`);
    case "list":
      return value.items.some((item) => refersTo(item, address));
    case "map":
      return value.items.some((item) => refersTo(item.value, address));
    case "body":
      return value.items.some((item) => refersTo(item.value, address));
    default:
      return false;
  }
}

function pathsIn(paths: readonly (readonly string[])[]): NewValue {
  return { kind: "list", items: paths.map((path) => ({ kind: "reference", path })) };
}

/** How many properties one comment names. */
const most = 8;

function leftOut(paths: readonly string[], type: string): string[] {
  if (paths.length === 0) return [];
  const named = paths.slice(0, most).map((path) => onOneLine(path));
  const more = paths.length > most ? ` and ${paths.length - most} more` : "";
  return [`Left out, since ${type} does not take it: ${named.join(", ")}${more}.`];
}
