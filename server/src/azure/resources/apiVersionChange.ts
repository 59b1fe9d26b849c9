/**
 * What another API version of its resource type makes of a block of azapi's: which properties it no longer takes, which it asks for, and
 * what has another name there, each as a change of the text as far as there is one.
 */

import {
  type BlockNode,
  type BodyFault,
  faultKey,
  literalAt,
  literalIn,
  type Path,
  type PlacedFault,
  type ResourceFaults,
  skeletonOf,
} from "../../analysis/index";
import {
  type BodyType,
  bodyAttribute,
  propertiesAt,
  type ResourceAction,
  type ResourceBody,
} from "../../catalog/index";
import { bodyItemOf, type Change, setLiteral, typeOf } from "../../model/index";
import { sameButCase, similar } from "../../wording/index";
import { placedFaults, resourceFaults } from "./resourceFaults";

/** What happens to one property, or to the action that is called. */
export interface PropertyChange {
  readonly kind: "removed" | "renamed" | "added" | "value" | "action";
  readonly path: Path;
  /** Its new name. */
  readonly to?: string;
}

/** What another API version means for a block. */
export interface ApiVersionChange {
  readonly version: string;
  readonly properties: readonly PropertyChange[];
  /** That version in `type`, and what follows from it in the body. */
  readonly changes: readonly Change[];
  /** How many of the properties are left to people: what is to be set, or is where it cannot be changed. */
  readonly left: number;
}

/** The same block with another API version; undefined where its type is not there as a text, or has no such version. */
export function apiVersionChange(node: BlockNode, version: string): ApiVersionChange | undefined {
  const about = resourceFaults(node);
  const body = about?.type?.at(version);
  if (!about || !body) return undefined;
  const { value } = about.item;
  if (value.kind !== "text") return undefined;
  const made = [
    ...fresh(node, about, body).map((one) => changeFor(one, about, body)),
    ...lostAction(node, about, version),
  ];
  const text = `${about.typeName}@${version}`;
  return {
    version,
    properties: made.map(({ what }) => what),
    changes: [{ kind: "setValue", value, to: { kind: "text", text } }, ...made.flatMap(({ changes }) => changes)],
    left: made.filter(({ isLeft }) => isLeft).length,
  };
}

/** A change of one property, and what is to be done in the text. */
interface Made {
  readonly what: PropertyChange;
  readonly changes: readonly Change[];
  readonly isLeft: boolean;
}

/** Whether the provider, or Azure, looks at the body of a block as that of a whole resource. */
function hasBody({ block }: BlockNode): boolean {
  const type = typeOf(block);
  return block.kind === "resource" && (type === "azapi_resource" || type === "azapi_update_resource");
}

/** What is wrong with the other version and is not with the one that is named. */
function fresh(node: BlockNode, { faults }: ResourceFaults, body: ResourceBody): readonly PlacedFault[] {
  if (!hasBody(node)) return [];
  const before = new Set(faults.map(({ fault }) => faultKey(fault)));
  return placedFaults(node, body).filter((one) => !before.has(faultKey(one.fault)));
}

function changeFor(placed: PlacedFault, about: ResourceFaults, now: ResourceBody): Made {
  const { fault, place } = placed;
  const { path } = fault;
  const isWritten = place.depth === path.length;
  const { item } = place;
  switch (fault.kind) {
    case "unknown":
    case "readOnly": {
      const to = fault.kind === "unknown" ? newName(placed, fault.known, about.body?.type, now.type) : undefined;
      const what = { kind: to === undefined ? "removed" : "renamed", path, ...(to !== undefined && { to }) } as const;
      if (!isWritten || !item) return { what, changes: [], isLeft: true };
      const change: Change = to === undefined ? { kind: "remove", item } : { kind: "rename", item, name: to };
      return { what, changes: [change], isLeft: false };
    }
    case "missing": {
      const object = place.depth === path.length - 1 ? literalIn(place.value) : undefined;
      const items = [skeletonOf(String(path.at(-1)), bodyAttribute(fault.type))];
      const changes = object?.kind === "body" ? [{ kind: "add", body: object.body, items } as const] : [];
      return { what: { kind: "added", path }, changes, isLeft: true };
    }
    default: {
      const meant = isWritten ? spelledAs(fault) : undefined;
      const [fix] = meant === undefined ? [] : setLiteral(place.value, [meant]);
      return { what: { kind: "value", path }, changes: fix?.changes ?? [], isLeft: !fix };
    }
  }
}

function spelledAs(fault: BodyFault): string | undefined {
  if (fault.kind !== "value" || fault.given.state !== "known") return undefined;
  return sameButCase(String(fault.given.value), fault.allowed);
}

/** What a property is called now: what is new beside it, is like it, and takes the same. */
function newName(
  { fault, place }: PlacedFault,
  known: readonly string[],
  before: BodyType | undefined,
  now: BodyType,
): string | undefined {
  const names = fault.path.filter((step) => typeof step === "string");
  const name = names.at(-1);
  if (!before || name === undefined) return undefined;
  const around = names.slice(0, -1);
  const forms = new Set(propertiesAt(before, names).map(({ type }) => formOf(type)));
  const isNew = (one: string) =>
    !place.body?.items.some((item) => item.name === one) &&
    propertiesAt(before, [...around, one]).length === 0 &&
    propertiesAt(now, [...around, one]).some(({ type }) => forms.has(formOf(type)));
  return similar(name, known.filter(isNew));
}

/** What a value of a type is written as. */
function formOf(type: BodyType): string {
  switch (type.kind) {
    case "literal":
      return "string";
    case "union":
      return type.texts.length > 0 ? "string" : type.types.map(formOf).join();
    case "discriminated":
      return "object";
    default:
      return type.kind;
  }
}

/** The action that a block calls, where the other version does not have it and the one that is named does. */
function lostAction({ block, scope }: BlockNode, { type, version }: ResourceFaults, to: string): readonly Made[] {
  const name = bodyItemOf(block.body, "action") && literalAt(block.body, ["action"], scope);
  const order = type?.versions ?? [];
  const has = (one: ResourceAction, at: string) =>
    order.indexOf(one.from) <= order.indexOf(at) && order.indexOf(at) <= order.indexOf(one.to);
  const actions = type?.actions.filter((one) => one.name === name) ?? [];
  if (!actions.some((one) => has(one, version)) || actions.some((one) => has(one, to))) return [];
  return [{ what: { kind: "action", path: [String(name)] }, changes: [], isLeft: true }];
}
