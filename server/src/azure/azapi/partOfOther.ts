/** What an association sets in the body of another resource: made as bodies are, and put into that one's. */
import { blockSchemaOf } from "../../analysis/index";
import { majorOf, type SentBody, type SentInto } from "../../catalog/index";
import { type Block, bodyItemOf, type NewValue, type Value } from "../../model/index";
import { pathOfProperty, stepsOf } from "../json";
import { type AzapiBody, azapiBody } from "./azapiBody";
import { loopOf } from "./dynamicLoop";
import { knownValuesIn, type ValuesContext } from "./knownValuesIn";
import { plainText } from "./plainText";
import { SentPlace } from "./sentPlace";
import { apartRefusals, takenOf } from "./tabledBody";
import type { OthersContext } from "./takenValue";
import { emptyObject, type ListTree, listAt, type ObjectTree, putAt, type Tree } from "./tree";
import { expression } from "./written";

/** A part of a body. */
export interface PartOfOther extends AzapiBody {
  /** What the arguments say that steps of its paths name, in braces. */
  readonly keys: ReadonlyMap<string, NewValue>;
}

/** The part that a block is, which azurerm is known to send into another resource. */
export function partOfOther(
  block: Block,
  { into, part, keys: named }: SentInto,
  context: ValuesContext & OthersContext & { readonly isProven?: boolean },
): PartOfOther {
  const account: string[] = [];
  const onOwn = () => void account.push("It sends the account that applies in a part of another resource.");
  const other = bodyItemOf(block.body, into)?.value;
  const ownId = () => (other && part.id === `{${into}}` ? asWritten(other) : undefined);
  const known = knownValuesIn(block, context, { ownId, onOwn, notes: new Set() });
  const schema = blockSchemaOf(block, context.scope).body ?? new Map();
  const list = elementsOf(part);
  const place = list === undefined ? undefined : new SentPlace().elementOf(list);
  const made = azapiBody(block.body, schema, part, named, known, (item) => loopOf(item, known), place);
  const taken = takenOf(block, part, known, context);
  for (const { path, value } of taken)
    if (value) putAt(made.body, stepsOf(path.slice(list === undefined ? 0 : list.length + 1)), { kind: "leaf", value });
  const body = list === undefined ? made.body : inList(made.body, list);
  const keys = new Map<string, NewValue>();
  for (const name of named) {
    const value = bodyItemOf(block.body, name)?.value;
    if (value) keys.set(name, asWritten(value));
  }
  const version = context.scope.versionOf("azurerm");
  const isOther = !context.isProven && majorOf(version) !== majorOf(part.release);
  const unseen = `azurerm ${version} is in force, but only the requests of ${part.release} are known.`;
  const sets = (made.unique?.size ?? 0) > 0 ? ["It sets blocks in an order that only Terraform knows."] : [];
  const refusals = [
    ...made.refusals,
    ...apartRefusals(part, block.body),
    ...taken.flatMap(({ value, because }) => (value ? [] : [because])),
    ...account,
    ...sets,
    ...(isOther ? [unseen] : []),
  ];
  return { ...made, body, refusals, keys };

  function asWritten(value: Value): NewValue {
    const text = plainText(value, known);
    return text === undefined ? expression(known.source(value)) : { kind: "text", text };
  }
}

/** The list of which all that is set is one new element. */
function elementsOf({ rows, always }: SentBody): string | undefined {
  const constants = [...always.values()].flatMap((values) => [...values.keys()]);
  const paths = [...constants, ...[...rows.values()].flatMap((all) => all.map(({ path }) => path))];
  const lists = new Set(paths.map((path) => /^[^[]*\[\](?=\.)/.exec(path)?.[0]));
  const [only] = lists;
  return lists.size === 1 ? only : undefined;
}

function inList(element: ObjectTree, list: string): ObjectTree {
  const body = emptyObject();
  listAt(body, stepsOf(list.slice(0, -2)))?.parts.push(element);
  return body;
}

/** The paths of what a part sets: no two parts of one body set the same. A list whose new elements have names is one place for each of these. */
export function placesOf({ body, keys }: PartOfOther, write: (value: NewValue) => string): readonly string[] {
  return placesIn(body, "");

  function placesIn(tree: Tree, path: string): readonly string[] {
    if (tree.kind === "leaf") return [path];
    if (tree.kind === "object")
      return [...tree.properties].flatMap(([step, inner]) => placesIn(inner, pathOfProperty(path, filled(step))));
    const names = tree.parts.map((part) => (part.kind === "object" ? leafOf(part, "name") : undefined));
    return names.map((name) => (name ? `${path}[${write(name)}]` : path));
  }

  function filled(step: string): string {
    return step.replace(/\{(\w+)\}/, (whole, name: string) => (keys.has(name) ? write(keys.get(name)!) : whole));
  }
}

/** What came of putting a part into a body. */
export interface PutPart {
  /** Where something of it is now: an index leads into a list, and `[]` at the end says that the list has one more element. */
  readonly paths: readonly string[];
  /** Why it is not there as a whole: a sentence each. */
  readonly refusals: readonly string[];
}

/** Puts a part into a body that is put together. */
export function putPart(body: ObjectTree, part: ObjectTree, keys: PartOfOther["keys"]): PutPart {
  const paths: string[] = [];
  const refusals: string[] = [];
  putProperties(body, part, "");
  return { paths, refusals };

  function putProperties(into: ObjectTree, from: ObjectTree, path: string): void {
    for (const [step, inner] of from.properties) {
      const name = nameOf(step);
      const at = pathOfProperty(path, name ?? step);
      if (name === undefined) refusals.push(`${at} is a name that only Terraform knows.`);
      else putProperty(into, name, inner, at);
    }
  }

  function putProperty(into: ObjectTree, name: string, part: Tree, at: string): void {
    const found = into.properties.get(name);
    const there = found?.kind === "leaf" && found.isUnsaid ? undefined : found;
    if (part.kind === "object" && isByElement(part)) {
      if (there?.kind === "list") putInElements(there, part, at);
      else refusals.push(`${at} is not written as a list of elements.`);
    } else if (part.kind === "object" && (!there || there.kind === "object")) {
      const object = there ?? emptyObject();
      into.properties.set(name, object);
      putProperties(object, part, at);
    } else if (part.kind === "list" && there?.kind === "list") {
      there.parts.push(...part.parts);
      paths.push(...part.parts.map(() => `${at}[]`));
    } else if (there) refusals.push(`${at} is sent by it, and set by another resource as well.`);
    else {
      into.properties.set(name, part);
      const isListBefore = found?.kind === "leaf" && found.value.kind === "list" && part.kind === "list";
      paths.push(...(isListBefore ? part.parts.map(() => `${at}[]`) : [at]));
    }
  }

  function putInElements(list: ListTree, part: ObjectTree, at: string): void {
    for (const [step, inner] of part.properties) {
      const index = elementAt(list, step);
      const element = list.parts[index];
      if (element?.kind === "object" && inner.kind === "object") putProperties(element, inner, `${at}.${index}`);
      else refusals.push(`${at} has several elements, or another one, and nothing says which is meant.`);
    }
  }

  /** The number of the element that a step leads to; -1 where that is not known. If there is one alone, it has to be the one that is meant. */
  function elementAt({ parts }: ListTree, step: string): number {
    const [, property = "", argument = ""] = elementStep.exec(step) ?? [];
    const key = keys.get(argument);
    if (parts.some(({ kind }) => kind !== "object")) return -1;
    const values = parts.map((part) => (part.kind === "object" ? leafOf(part, property) : undefined));
    const found = key ? values.flatMap((value, index) => (value && isSame(value, key) ? [index] : [])) : [];
    if (found.length > 0) return found.length === 1 ? found[0]! : -1;
    const isOther = values[0]?.kind === "text" && key?.kind === "text";
    return parts.length === 1 && !isOther ? 0 : -1;
  }

  /** The name that a step is; undefined where only Terraform knows it. */
  function nameOf(step: string): string | undefined {
    const [, argument] = /^\{(\w+)\}$/.exec(step) ?? [];
    if (argument === undefined) return step;
    const key = keys.get(argument);
    return key?.kind === "text" ? key.text : undefined;
  }
}

/** A step that leads to the element of a list whose property an argument says: `name={ip_configuration_name}`; `*` to the only one. */
const elementStep = /^(?:(\w+)=\{(\w+)\}|\*)$/;

function isByElement({ properties }: ObjectTree): boolean {
  const [first] = properties.keys();
  return first !== undefined && elementStep.test(first);
}

function leafOf({ properties }: ObjectTree, name: string): NewValue | undefined {
  const tree = properties.get(name);
  return tree?.kind === "leaf" ? tree.value : undefined;
}

function isSame(one: NewValue, other: NewValue): boolean {
  if (one.kind === "text") return other.kind === "text" && one.text === other.text;
  return one.kind === "expression" && other.kind === "expression" && one.source === other.source;
}
