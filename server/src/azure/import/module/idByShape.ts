/** Ids of blocks that no mapping is for: of azapi's by their type, name and parent, of azurerm's by the shape of the ids by which they are imported. */
import type { Scope } from "../../../analysis/index";
import { addressIn, type Block, bodyItemOf, typeOf, type Value } from "../../../model/index";
import {
  fitsShape,
  formatResourceId,
  idProblemIn,
  isSameType,
  namesInShape,
  parentTypeOf,
  parseResourceId,
  type ResourceId,
  typeOfId,
} from "../../../resourceIds/index";
import { armTypeIn } from "../../ids/armType";
import { usualImportIdOf } from "../../ids/idShapes";
import { argumentFor } from "./argumentFor";

/** What is known around a block. */
export interface IdAround {
  /** The text that an argument surely comes to. */
  readonly text: (argument: string) => string | undefined;
  /** The id of the resource at an address; the subscription may be empty. */
  readonly partialIdOf: (address: string) => ResourceId | undefined;
  /** That of the provider's configuration; empty where it is not known. */
  readonly subscription: string;
}

/** The id of a block's resource in Azure; its subscription is empty where it is not known. */
export function idByShape(block: Block, scope: Scope, around: IdAround): ResourceId | undefined {
  const type = typeOf(block) ?? "";
  if (type === "azapi_resource" || type === "azapi_update_resource") return idOfArm(block, scope, around);
  const shapes = usualImportIdOf(type, scope).filter((shape) => inGroup.test(shape));
  const found = new Map(
    shapes.flatMap((shape) => {
      const id = idOfShape(shape, block, around);
      return id === undefined ? [] : [[id.toLowerCase(), id] as const];
    }),
  );
  const [only, ...others] = found.values();
  return only === undefined || others.length > 0 ? undefined : parsed(only);
}

/** In the place of a subscription that is not known: no id is without one. */
const placed = "/subscriptions/-";

function parsed(text: string): ResourceId | undefined {
  const id = parseResourceId(text);
  if (id?.subscription !== "-") return id;
  return {
    ...id,
    subscription: "",
    ...(id.scope !== undefined && { scope: id.scope.replace(placed, "/subscriptions/") }),
  };
}

/** The id as text, with something in the place of a subscription that is not known. */
function placedText(id: ResourceId): string {
  return formatResourceId(id)
    .replace("/subscriptions//", `${placed}/`)
    .replace(/^\/subscriptions\/$/, placed);
}

const inGroup = /^\/subscriptions\/\{\}\/resourceGroups\/\{\}\/providers\//;

function idOfArm(block: Block, scope: Scope, { text, partialIdOf }: IdAround): ResourceId | undefined {
  const whole = text("resource_id");
  if (whole !== undefined) return parsed(whole);
  const [type, name] = [armTypeIn(block.body, scope), text("name")];
  const parent = idIn("parent_id", block, { text, partialIdOf });
  if (type === undefined || !name || parent === undefined || idProblemIn(parent)) return undefined;
  const word = type.slice(type.lastIndexOf("/") + 1);
  if (isSameType(type, "Microsoft.Resources/resourceGroups")) return parsed(`${parent}/${word}/${name}`);
  const isBelow = isSameType(typeOfId(parent) ?? "", parentTypeOf(type));
  return parsed(isBelow ? `${parent}/${word}/${name}` : `${parent}/providers/${type}/${name}`);
}

/** The id that an argument has: its text, or that of what it refers to. */
function idIn(
  argument: string,
  block: Block,
  { text, partialIdOf }: Pick<IdAround, "text" | "partialIdOf">,
): string | undefined {
  const known = text(argument);
  if (known !== undefined) return known;
  const id = idBehind(bodyItemOf(block.body, argument)?.value, partialIdOf);
  return id && placedText(id);
}

function idBehind(value: Value | undefined, idOf: IdAround["partialIdOf"]): ResourceId | undefined {
  const named = value?.kind === "reference" ? addressIn(value.reference) : undefined;
  return named?.rest.length === 1 && named.rest[0]!.name === "id" ? idOf(named.address) : undefined;
}

/** The shape with what the block says in it: the id of what it is in, and names. The last name is its own. */
function idOfShape(shape: string, block: Block, around: IdAround): string | undefined {
  const names = block.body.items.map(({ name }) => name);
  const segments = shape.split("/");
  if (segments.at(-1) !== "{}") return undefined;
  const parent = names
    .filter((name) => name.endsWith("_id"))
    .flatMap((name) => idIn(name, block, around) ?? [])
    .find((id) => startsShape(id, shape));
  const known = parent?.split("/") ?? ["", "subscriptions", around.subscription || "-"];
  const filled: string[] = [...known];
  for (let index = known.length; index < segments.length; index++) {
    const segment = segments[index]!;
    const word = segments[index - 1] ?? "";
    const isOwn = index === segments.length - 1;
    const argument = isOwn ? "name" : word === "resourceGroups" ? "resource_group_name" : argumentFor(word, names);
    const text = segment !== "{}" ? segment : argument === undefined ? undefined : around.text(argument);
    if (text === undefined || (segment === "{}" && (text === "" || text.includes("/")))) return undefined;
    filled.push(text);
  }
  return filled.join("/");
}

/** Whether an id is that of something in which a resource of the shape is: of all but its last names. */
function startsShape(id: string, shape: string): boolean {
  const segments = shape.split("/");
  const length = id.split("/").length;
  if (length >= segments.length || length < 5) return false;
  const start = segments.slice(0, length).join("/");
  const text = id.toLowerCase();
  // A shape begins with the group: what is in that alone says nothing.
  return namesInShape(text, start).length > 2 && fitsShape(text, start.toLowerCase());
}
