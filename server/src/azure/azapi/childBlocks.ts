/** Blocks of a resource that are resources of their own in Azure, which azurerm makes by further requests: resources of azapi's beside that one. */
import type { SentBody, SentChild, SentValue } from "../../catalog/index";
import {
  addressIn,
  type Block,
  type Body,
  bodyItemOf,
  type NewBlock,
  type NewBodyItem,
  type NewValue,
  newArgument,
  typeOf,
  type Value,
} from "../../model/index";
import { bodyTypeOf } from "./azureTypes";
import { loopOf } from "./dynamicLoop";
import { joinedText } from "./joinedText";
import type { KnownValues } from "./knownValues";
import { addressBeside } from "./metaArguments";
import { expression, operand } from "./written";

/** A block for a child resource. Its id is an expression that may read `each` or `count`. */
export interface ChildBlock {
  readonly address: string;
  readonly block: NewBlock;
  readonly id: string;
  /** Whether it is there as often as a `dynamic` block was. */
  readonly isDynamic: boolean;
}

/** What a block that becomes one of them says. */
interface Written {
  readonly own: Value;
  readonly ids: Value;
  readonly loop?: ReturnType<typeof loopOf>;
  /** Whether changes of it count for nothing. */
  readonly isIgnored: boolean;
}

const allIgnored: NewBodyItem = {
  name: "lifecycle",
  form: "block",
  value: { kind: "body", items: [newArgument("ignore_changes", expression("all"))] },
};

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
    const [item, ...others] = block.body.items.filter((one) => one.name === argument);
    if (!item) return [];
    const { value, dynamic } = item;
    const body = value.kind === "body" ? value.body : undefined;
    const [own, ids] = ["name", child.of].map((one) => body && bodyItemOf(body, one)?.value);
    const label = `${name}_${argument}`;
    const isThere = known.scope.module.declarations.has(`azapi_resource.${label}`);
    const loop = dynamic && loopOf(item, known);
    const often = dynamic ? loop && oftenAs(loop.over, repeated) : repeated;
    if (!often) refusals.push(`${argument} is a dynamic block of a form that has no equal.`);
    else if (others.length > 0 || !own || !ids || body?.items.length !== 2)
      refusals.push(`${argument} becomes a resource of its own, and is of a form that has no equal.`);
    else if (isThere || !bodyTypeOf(child.azureType, known.scope))
      refusals.push(`${argument} becomes azapi_resource.${label}, which cannot be.`);
    else {
      const written = { own, ids, ...(loop && { loop }), isIgnored: ignores(block.body, argument, known) };
      return [childOf(label, child, written, often, addressBeside(name, repeated), known)];
    }
    return [];
  });
}

/**
 * How often it is there for a `dynamic` block, of which there may be one: as that, for each of its resource. Undefined where that differs between
 * instances that have only numbers.
 */
function oftenAs(over: string, repeated: readonly NewBodyItem[]): readonly NewBodyItem[] | undefined {
  const by = repeated.find(({ name }) => name !== "provider");
  const others = repeated.filter((one) => one !== by);
  if (!by) return [newArgument("count", expression(`length(${over})`)), ...others];
  if (by.value.kind !== "expression") return undefined;
  const { source } = by.value;
  if (by.name === "count") {
    if (/\bcount\.index\b/.test(over)) return undefined;
    return [newArgument("count", expression(`length(${over}) > 0 ? ${operand(source)} : 0`)), ...others];
  }
  const own = over.replaceAll(/\beach\.(key|value)\b/g, "$1");
  const each = `{ for key, value in ${source} : key => value if length(${own}) > 0 }`;
  return [newArgument("for_each", expression(each)), ...others];
}

function childOf(
  label: string,
  child: SentChild,
  { own, ids, loop, isIgnored }: Written,
  often: readonly NewBodyItem[],
  resource: string,
  known: KnownValues,
): ChildBlock {
  const parent = `${resource}.id`;
  const written: NewValue =
    own.kind === "text" ? { kind: "text", text: own.text } : expression(firstOf(known.source(own), loop));
  const [, version = ""] = child.azureType.split("@");
  const kind = child.azureType.slice(child.azureType.lastIndexOf("/") + 1).split("@")[0];
  const list = listOf(child, ids, known);
  const isLooped = loop !== undefined && reads(known.source(ids), loop);
  const all = isLooped ? expression(`flatten(${looped(known.write(list), loop)})`) : list;
  const block: NewBlock = {
    kind: "resource",
    labels: ["azapi_resource", label],
    items: [
      ...often,
      newArgument("type", { kind: "text", text: child.azureType }),
      newArgument("name", written),
      newArgument("parent_id", { kind: "expression", source: parent }),
      newArgument("body", objectAt(child.list.split("."), all)),
      ...(isIgnored ? [allIgnored] : []),
    ],
  };
  const texts = [`/${kind}/`, `?api-version=${version}`].map((text): NewValue => ({ kind: "text", text }));
  const id = joinedText([expression(parent), texts[0]!, written, texts[1]!], known);
  return { address: `azapi_resource.${label}`, block, id: known.write(id), isDynamic: loop !== undefined };
}

function ignores(body: Body, argument: string, known: KnownValues): boolean {
  const lifecycle = bodyItemOf(body, "lifecycle")?.value;
  const ignored = lifecycle?.kind === "body" ? bodyItemOf(lifecycle.body, "ignore_changes")?.value : undefined;
  const all = ignored?.kind === "list" ? ignored.items : ignored ? [ignored] : [];
  return all.some((one) => ["all", argument, `${argument}[0]`].includes(known.source(one)));
}

/** A value in a `dynamic` block of which there is one, read from outside of it. */
function firstOf(source: string, loop: Written["loop"]): string {
  return loop && reads(source, loop) ? `${looped(source, loop)}[0]` : source;
}

function reads(source: string, { name, key }: NonNullable<Written["loop"]>): boolean {
  return [name, ...(key === undefined ? [] : [key])].some((one) => new RegExp(`\\b${one}\\b`).test(source));
}

function looped(source: string, { name, key, over }: NonNullable<Written["loop"]>): string {
  return `[for ${key === undefined ? name : `${key}, ${name}`} in ${over} : ${source}]`;
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
