/**
 * The body that azurerm sends for a resource as it is written, put together by the table of what it was seen to send (`Provider.sentBody`):
 * expressions stay expressions. Whatever the table cannot say exactly is refused.
 */
import type { Attribute, BodySchema, SentBody, SentProperty, SentValue } from "../../catalog/index";
import type { Body, BodyItem, NewValue } from "../../model/index";
import { argumentValue, type KnownValues } from "./argumentValue";
import { blocksBecome } from "./blockLists";
import { joinedText } from "./joinedText";
import { type OwnElements, putInEach, putInOnly } from "./listElements";
import { putNames, wrapped } from "./mapProperties";
import { inSentOrder } from "./setOrder";
import { emptyObject, type Loop, listAt, type ObjectTree, objectAt, putAt, stepsOf, type Tree, treeAt } from "./tree";

/** What came of it: properties, those that are secret, and why that is not all; each reason is a sentence. */
export interface AzapiBody {
  readonly body: ObjectTree;
  readonly sensitive: ObjectTree;
  readonly refusals: readonly string[];
}

/** A body of the block, and where what is in it goes. */
interface Place {
  readonly body: Body;
  readonly schema: BodySchema;
  /** The path of the block: "" at the top, else it ends with a dot. */
  readonly prefix: string;
  /** What of the paths in Azure's body leads to `target`: "" at the top, else it ends with a dot. */
  readonly base: string;
  readonly target: ObjectTree;
  /** Whether the target is an element of a list, in which a secret has no place of its own. */
  readonly isElement: boolean;
}

/** Names at the top that are no arguments of the provider's. */
const ofTerraform: ReadonlySet<string> = new Set([
  ...["count", "for_each", "provider", "depends_on", "lifecycle", "provisioner", "connection", "timeouts"],
  ...["id", "identity"],
]);

/** What is sent for a body. `inId` are the arguments that the id is made of. */
export function azapiBody(
  top: Body,
  schema: BodySchema,
  sent: SentBody,
  inId: ReadonlySet<string>,
  known: KnownValues,
  dynamicSource: (
    item: BodyItem,
  ) => { readonly over: string; readonly key?: string; readonly name: string } | undefined,
): AzapiBody {
  const refusals: string[] = [];
  const own: OwnElements = new Set();
  const sensitive = emptyObject();
  const refuse = (path: string, because: string): void => {
    refusals.push(`${path} ${because}.`);
  };
  const body = emptyObject();
  fill({ body: top, schema, prefix: "", base: "", target: body, isElement: false });
  return { body, sensitive, refusals };

  function fill(place: Place): void {
    const { body: written, schema: of, prefix } = place;
    const rankOf = (name: string) => sent.rows.get(prefix + name)?.[0]?.rank ?? -1;
    const names = [...new Set([...of.keys(), ...written.items.map(({ name }) => name)])].sort(
      (one, other) => rankOf(one) - rankOf(other),
    );
    if (written.items.some(({ key, name }) => key || !name))
      refuse(prefix.slice(0, -1) || "A block", "has names that only Terraform knows");
    for (const name of names) {
      if (prefix === "" && (ofTerraform.has(name) || (inId.has(name) && !sent.rows.has(name)))) continue;
      const items = written.items.filter((item) => item.name === name);
      const attribute = of.get(name);
      if (!attribute) refuse(prefix + name, "is not known");
      else if (
        attribute.block &&
        (items.length === 0 || items.some(({ form, dynamic }) => form !== "argument" || dynamic))
      )
        fillNested(name, items, attribute, place);
      else fillArgument(name, items, attribute, place);
    }
    addConstants(sent.always.get(prefix.slice(0, -1)), place);
  }

  function fillArgument(name: string, items: readonly BodyItem[], attribute: Attribute, place: Place): void {
    const path = place.prefix + name;
    const rows = sent.rows.get(path) ?? [];
    const [item, ...others] = items;
    if (others.length > 0) return void refuse(path, "is set twice");
    const isEmpty = item?.value.kind === "list" && item.value.items.length === 0;
    if (!item || item.value.kind === "null" || isEmpty) return void leaveOut(path, rows, place);
    if (rows.length === 0) return void refuse(path, "goes where no table says");
    for (const row of rows) {
      if (isOutside(row.path, place)) {
        refuse(path, `goes to ${row.path}, which is outside of what its block becomes`);
        continue;
      }
      if (place.base === "" && isBeside(row.path)) continue;
      if (row.join !== undefined) {
        putJoined(row.path, row.join, path, place);
        continue;
      }
      if (row.each) {
        putEach(row.path, row.each as readonly SentValue[], path, place);
        continue;
      }
      const said = argumentValue(item.value, attribute, row, known);
      if (said.kind === "refused") refuse(path, said.because);
      else if (said.kind === "unsent") continue;
      else if (row.wrap || row.isMerged) putMap(row, said, path, place);
      else if (row.rank !== undefined) putWord(row.path, said, path, place);
      else if (row.is) put(row.path, said, false, path, place);
      else putArgument(row.path, said, attribute, path, place);
    }
  }

  function putMap({ path: at, wrap }: SentProperty, said: NewValue, path: string, place: Place): void {
    const value = wrap && wrapped(said, wrap, known);
    if (value) put(at, value, false, path, place);
    else if (wrap || !putNames(said, stepsOf(at.slice(place.base.length)), place.target))
      refuse(path, "is a map of a form that a table cannot carry");
  }

  /** Beside the words of other flags. */
  function putWord(at: string, value: NewValue, path: string, place: Place): void {
    const tree = listAt(place.target, stepsOf(at.slice(place.base.length, -2)));
    if (tree) tree.parts.push({ kind: "leaf", value });
    else refuse(path, `goes into a list at ${at} that is not its own`);
  }

  /** In each object that a value of the list has become. */
  function putEach(at: string, values: readonly SentValue[], path: string, place: Place): void {
    const [list = "", inner = ""] = at.slice(place.base.length).split("[]");
    if (!putInEach(place.target, list, inner.slice(1), values, known.constant))
      refuse(path, "becomes objects, and what is in each of them hangs on how many there are");
  }

  /** Several arguments become one text. */
  function putJoined(at: string, join: string, path: string, place: Place): void {
    if (treeAt(place.target, stepsOf(at.slice(place.base.length)))) return;
    const parts: NewValue[] = [];
    for (const [index, part] of join.split(/[{}]/).entries()) {
      if (index % 2 === 0) {
        parts.push({ kind: "text", text: part });
        continue;
      }
      const [item, ...others] = place.body.items.filter(({ name }) => name === part);
      const attribute = place.schema.get(part);
      if (!item || others.length > 0 || !attribute)
        return void refuse(place.prefix + part, "is not set, and what is sent then hangs on other things");
      const said = argumentValue(item.value, attribute, { path: at }, known);
      if (said.kind === "refused") return void refuse(place.prefix + part, said.because);
      if (said.kind !== "unsent") parts.push(said);
    }
    put(at, joinedText(parts, known), false, path, place);
  }

  /** Of a nested block that is not there, or an argument, its usual values are sent. */
  function leaveOut(path: string, rows: readonly SentProperty[], place: Place): void {
    for (const { left, path: at } of rows) {
      if (left === "unknown") refuse(path, "is not set, and what is sent then hangs on other things");
      else if (left !== undefined && !isOutside(at, place) && !(place.base === "" && isBeside(at)))
        put(at.replace(/\[\]$/, ""), known.constant(left.value), false, path, place, true);
    }
  }

  /** Elements of a list may each become an object, and a single value the one element of a list. */
  function putArgument(at: string, value: NewValue, attribute: Attribute, path: string, place: Place): void {
    const isSecret = attribute.sensitive === true;
    const isList = attribute.type === "list" || attribute.type === "set";
    const [list = "", inner, ...more] = at.slice(place.base.length).split("[]");
    if (inner === undefined)
      return void (isList ? refuse(path, "is a list, and becomes one value") : put(at, value, isSecret, path, place));
    if (more.length > 0 || isSecret) return void refuse(path, `goes into a list at ${at} that is not its own`);
    if (inner === "") return void put(at, isList ? value : { kind: "list", items: [value] }, isSecret, path, place);
    if (!isList && putInOnly(place.target, list, inner.slice(1), value, own)) return;
    const tree = isList && !treeAt(place.target, stepsOf(list)) ? listAt(place.target, stepsOf(list)) : undefined;
    if (!tree) return void refuse(path, `goes into a list at ${at} that is not its own`);
    const element = (one: NewValue): Tree => {
      const object = emptyObject();
      putAt(object, stepsOf(inner.slice(1)), { kind: "leaf", value: one });
      return object;
    };
    if (value.kind === "list") for (const item of value.items) tree.parts.push(element(item));
    else if (value.kind === "expression")
      tree.parts.push({
        kind: "loop",
        name: "one",
        over: value.source,
        element: element({ kind: "reference", path: ["one"] }),
      });
  }

  function put(at: string, value: NewValue, isSecret: boolean, path: string, place: Place, mayBeThere = false): void {
    const rest = at.slice(place.base.length).replace(/\[\]$/, "");
    if (rest.includes("[")) return void refuse(path, `goes into a list at ${at} that is not its own`);
    const names = stepsOf(rest);
    const into = isSecret && !place.isElement ? sensitiveAt(place) : place.target;
    if (!into || (!putAt(into, names, { kind: "leaf", value }) && !mayBeThere))
      refuse(path, `goes to ${at}, where something else goes too`);
  }

  function sensitiveAt({ base }: Place): ObjectTree | undefined {
    return objectAt(sensitive, stepsOf(base).filter(Boolean));
  }

  function fillNested(name: string, items: readonly BodyItem[], attribute: Attribute, place: Place): void {
    const path = place.prefix + name;
    if (items.length === 0) return void leaveOut(path, sent.rows.get(path) ?? [], place);
    const within = [...sent.rows].filter(([arg]) => arg.startsWith(`${path}.`));
    const rows = within.flatMap(([, all]) => all);
    const always = [...(sent.always.get(path)?.keys() ?? [])];
    const paths = [...rows.map((row) => row.path), ...always];
    if (!sent.rows.has(path) && paths.length === 0) return void refuse(path, "goes where no table says");
    if (paths.some((one) => isOutside(one, place)))
      return void refuse(path, "goes outside of what the block around it becomes");
    const { isOne, list } = blocksBecome(path, place.base, items, attribute, within, always);
    if (list === "unclear") return void refuse(path, "goes to several places");
    if (list === undefined) {
      if (!isOne || items.length > 1 || items[0]!.dynamic || items[0]!.value.kind !== "body")
        return void refuse(
          path,
          items[0]!.dynamic ? "is a dynamic block that may not be there" : "is there more than once",
        );
      fill({ ...place, body: items[0]!.value.body, schema: attribute.block!, prefix: `${path}.` });
      return;
    }
    // azapi tells elements with a name apart by that, wherever they are.
    const [named, ...others] = sent.rows.get(`${path}.name`) ?? [];
    const isNamed =
      named?.path === `${place.base}${list}.name` && others.length === 0 && attribute.block?.get("name")?.required;
    const sorted = isNamed ? items : inSentOrder(items, attribute, sent.rows.get(path) ?? [], known);
    if (!sorted)
      return void refuse(path, "is a set of blocks, which are sent in an order that hangs on what is in them");
    const tree = listAt(place.target, stepsOf(list.slice(0, -2)));
    if (!tree || tree.parts.some((part) => part.kind === "object" && own.has(part)))
      return void refuse(path, `goes to ${place.base}${list}, where something else goes too`);
    const beside = [...(sent.always.get(path) ?? [])].filter(([at]) => !at.startsWith(`${place.base}${list}.`));
    if (items.every(({ dynamic }) => !dynamic)) addConstants(new Map(beside), place);
    else if (beside.length > 0) refuse(path, "is a dynamic block that may not be there");
    for (const item of sorted) {
      const element = elementOf(item, attribute, `${path}.`, `${place.base}${list}`, paths);
      if (!element) continue;
      const loop = item.dynamic && dynamicSource(item);
      if (item.dynamic && !loop) refuse(path, "is a dynamic block of a form that has no equal");
      else tree.parts.push(loop ? ({ kind: "loop", ...loop, element } satisfies Loop) : element);
    }
  }

  function elementOf(
    item: BodyItem,
    attribute: Attribute,
    prefix: string,
    list: string,
    paths: readonly string[],
  ): Tree | undefined {
    if (item.value.kind !== "body") return void refuse(prefix.slice(0, -1), "is no block with a body");
    const target = emptyObject();
    // What has no property of its own is the element itself.
    const isItself = paths.every((path) => path === list);
    const base = isItself ? `${list.slice(0, -2)}.` : `${list}.`;
    if (!isItself) {
      fill({ body: item.value.body, schema: attribute.block!, prefix, base, target, isElement: true });
      return target;
    }
    const [inner, ...others] = item.value.body.items;
    const of = inner && attribute.block!.get(inner.name);
    const [row] = (inner && sent.rows.get(prefix + inner.name)) ?? [];
    if (!inner || !of || !row || others.length > 0)
      return void refuse(prefix.slice(0, -1), "becomes a value that is not known well enough");
    const said = argumentValue(inner.value, of, row, known);
    if (said.kind !== "refused" && said.kind !== "unsent") return { kind: "leaf", value: said };
    refuse(prefix + inner.name, said.kind === "refused" ? said.because : "is not sent");
    return undefined;
  }

  function addConstants(values: ReadonlyMap<string, SentValue> | undefined, place: Place): void {
    for (const [at, value] of values ?? []) {
      if (isOutside(at, place) || (place.base === "" && isBeside(at))) continue;
      const names = stepsOf(at.slice(place.base.length));
      if (names.some((name) => name.includes("["))) {
        refuse(place.prefix.slice(0, -1) || "A block", `sends ${at} in each of what is in it`);
        continue;
      }
      if (!treeAt(place.target, names) && !treeAt(sensitive, stepsOf(at)))
        putAt(place.target, names, { kind: "leaf", value: known.constant(value) });
    }
  }
}

/** Whether a path does not lead into what a body becomes. */
function isOutside(path: string, { base }: Place): boolean {
  return !path.startsWith(base) || path === base.slice(0, -1);
}

/** What azapi's resources have arguments of their own for. */
export function isBeside(path: string): boolean {
  return /^(?:name|id|type|location|tags|identity)(?:\.|$)/.test(path);
}
