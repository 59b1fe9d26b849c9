/** Blocks of a resource that are resources of their own in Azure, which azurerm makes by further requests: resources of azapi's beside that one. */
import type { SentBody, SentChild, SentValue } from "../../catalog/index";
import {
  addressIn,
  type Block,
  bodyItemOf,
  type NewBlock,
  type NewBodyItem,
  type NewValue,
  newArgument,
  typeOf,
  type Value,
} from "../../model/index";
import { bodyTypeOf } from "./azureTypes";
import { joinedText } from "./joinedText";
import type { KnownValues } from "./knownValues";
import { addressBeside } from "./metaArguments";
import { expression } from "./written";

/** One of them, and what its id is, as an expression. */
export interface ChildBlock {
  readonly block: NewBlock;
  readonly id: string;
}

/**
 * Those of a resource that gets a name. `repeated` is its `count` or `for_each`, as it is written there. `refusals`
 * says why there is no such block.
 */
export function childBlocks(
  block: Block,
  sent: SentBody,
  name: string,
  repeated: readonly NewBodyItem[],
  known: KnownValues,
  refusals: string[],
): readonly ChildBlock[] {
  return [...sent.children].flatMap(([argument, child]): ChildBlock[] => {
    const items = block.body.items.filter((item) => item.name === argument);
    if (items.length === 0) return [];
    const [{ value, dynamic }] = items as [(typeof items)[number]];
    const body = value.kind === "body" ? value.body : undefined;
    const [own, ids] = ["name", child.of].map((one) => body && bodyItemOf(body, one)?.value);
    const label = `${name}_${argument}`;
    const isThere = known.scope.module.declarations.has(`azapi_resource.${label}`);
    if (dynamic)
      refusals.push(`${argument} is a dynamic block that may not be there, and becomes a resource of its own.`);
    else if (items.length > 1 || !own || !ids || body?.items.length !== 2)
      refusals.push(`${argument} becomes a resource of its own, and is of a form that has no equal.`);
    else if (isThere || !bodyTypeOf(child.azureType, known.scope))
      refusals.push(`${argument} becomes azapi_resource.${label}, which cannot be.`);
    else return [childOf(label, child, own, ids, name, repeated, known)];
    return [];
  });
}

function childOf(
  label: string,
  child: SentChild,
  own: Value,
  ids: Value,
  name: string,
  repeated: readonly NewBodyItem[],
  known: KnownValues,
): ChildBlock {
  const parent = `${addressBeside(name, repeated)}.id`;
  const written: NewValue =
    own.kind === "text" ? { kind: "text", text: own.text } : { kind: "expression", source: known.source(own) };
  const [, version = ""] = child.azureType.split("@");
  const kind = child.azureType.slice(child.azureType.lastIndexOf("/") + 1).split("@")[0];
  const block: NewBlock = {
    kind: "resource",
    labels: ["azapi_resource", label],
    items: [
      ...repeated,
      newArgument("type", { kind: "text", text: child.azureType }),
      newArgument("name", written),
      newArgument("parent_id", { kind: "expression", source: parent }),
      newArgument("body", objectAt(child.list.split("."), listOf(child, ids, known))),
    ],
  };
  const texts = [`/${kind}/`, `?api-version=${version}`].map((text): NewValue => ({ kind: "text", text }));
  const id = joinedText([expression(parent), texts[0]!, written, texts[1]!], known);
  return { block, id: known.write(id) };
}

function objectAt([first = "", ...others]: readonly string[], value: NewValue): NewValue {
  return { kind: "body", items: [newArgument(first, others.length > 0 ? objectAt(others, value) : value)] };
}

function listOf({ element }: SentChild, ids: Value, known: KnownValues): NewValue {
  if (ids.kind === "list") return { kind: "list", items: ids.items.map((one) => filled(element, ofId(one, known))) };
  const each = known.write(filled(element, { id: expression("id"), name: expression("basename(id)") }));
  return expression(`[for id in ${known.source(ids)} : ${each}]`);
}

/** An id, and the name at its end. */
function ofId(value: Value, known: KnownValues): Parts {
  if (value.kind === "text") {
    const { text } = value;
    return { id: { kind: "text", text }, name: { kind: "text", text: text.slice(text.lastIndexOf("/") + 1) } };
  }
  const source = known.source(value);
  const name = isIdOfNamed(value, known) ? source.replace(/\.id$/, ".name") : `basename(${source})`;
  return { id: expression(source), name: expression(name) };
}

/** Whether it is the id of a resource of the module that ends with its name. */
function isIdOfNamed(value: Value, known: KnownValues): boolean {
  if (value.kind !== "reference" || !known.source(value).endsWith(".id")) return false;
  const [declaration] = known.scope.module.declarations.get(addressIn(value.reference)?.address ?? "") ?? [];
  if (declaration?.block.kind !== "resource") return false;
  const sent = known.scope.catalog.provider("azurerm")?.sentBody(typeOf(declaration.block) ?? "");
  return sent?.id.endsWith("/{name}") === true && !sent.isElsewhere;
}

interface Parts {
  readonly id: NewValue;
  readonly name: NewValue;
}

function filled(template: SentValue, parts: Parts): NewValue {
  if (template === "{id}") return parts.id;
  if (template === "{name}") return parts.name;
  return {
    kind: "body",
    items: Object.entries(template as { readonly [name: string]: SentValue }).map(([name, of]) =>
      newArgument(name, filled(of, parts)),
    ),
  };
}
