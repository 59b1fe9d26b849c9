/** What values in a resource name, so that two of them can be compared without being looked at together. */
import { resolve, type Scope, targetOf, textOfLiteral } from "../../analysis/index";
import {
  addressIn,
  type Block,
  type Body,
  calledIn,
  isRepeated,
  literalText,
  type Reference,
  type Value,
} from "../../model/index";
import { armTypesOfBlock } from "../ids/armType";

/** How many arguments of other resources are read one after another. */
const most = 10;

/** The values at a path of a fact (`OrderCondition`) that are written in a block, or in those that it leads to. */
export function valuesAt(block: Block, path: string, scope: Scope): readonly Value[] {
  return path.split("|").flatMap((one) => {
    const [first = "", ...further] = one.split(">");
    let found = within(block.body, first.split("."), scope);
    for (const next of further)
      found = found.flatMap((value) => {
        const target = targetOf(value, scope);
        return target?.kind === "resource" ? within(target.block.body, next.split("."), scope) : [];
      });
    return found;
  });
}

/** What names lead to in a body, in each item of a list, and in each block of a name. */
function within({ items }: Body, [name, ...rest]: readonly string[], scope: Scope): readonly Value[] {
  return items.flatMap((item) => (item.name === name && !item.key ? inValue(item.value, rest, scope) : []));
}

function inValue(written: Value, rest: readonly string[], scope: Scope): readonly Value[] {
  const { value } = resolve(written, scope);
  if (value.kind === "list") return value.items.flatMap((item) => inValue(item, rest, scope));
  const [inner] = value.kind === "expression" ? value.parts : [];
  const isWrapped = value.kind === "expression" && value.operation?.kind === "parentheses";
  if (inner && (isWrapped || wrapping.has(calledIn(value) ?? ""))) return inValue(inner, rest, scope);
  if (value.kind === "null" || value.kind === "missing") return [];
  if (rest.length === 0) return [value];
  return value.kind === "body" ? within(value.body, rest, scope) : [];
}

/** Functions whose result says what their argument does. */
const wrapping: ReadonlySet<string> = new Set(["jsonencode", "toset", "tolist", "compact", "tostring"]);

/**
 * What is named at a path, each as a text that is the same for the same thing alone: a resource with its instance, a literal, or the type
 * and name at the end of an id that is written as a text. At the path `id` of a resource it is that end of its own.
 */
export function thingsAt(block: Block, path: string, scope: Scope): readonly string[] {
  if (path === "id") return ownEndsOf(block, scope);
  return valuesAt(block, path, scope)
    .flatMap((value) => [thingOf(value, scope), endOfId(value, scope)])
    .filter((thing) => thing !== undefined);
}

/** What the id of a resource ends with that lies in a resource group, where its name is written out. */
function ownEndsOf(block: Block, scope: Scope): readonly string[] {
  const names = valuesAt(block, "name", scope).flatMap((value) => textOfLiteral(value, scope) ?? []);
  const types = armTypesOfBlock(block, scope).filter((type) => type.split("/").length === 2);
  return isRepeated(block.body) ? [] : names.flatMap((name) => types.map((type) => endText(type, name)));
}

/** The same of an id that is a text, or a text behind the id of a resource group. */
function endOfId(written: Value, scope: Scope): string | undefined {
  const { value } = resolve(written, scope);
  const text = textBehindParts(value) ?? textOfLiteral(value, scope);
  const [, type, name] = /\/providers\/([^/]+\/[^/]+)\/([^/]+)$/i.exec(text ?? "") ?? [];
  return type && name ? endText(type, name) : undefined;
}

/** What is behind the last interpolation of a template; undefined for anything else. */
export function textBehindParts(value: Value): string | undefined {
  if (value.kind !== "expression" || value.operation?.kind !== "template") return undefined;
  const { text, before } = value.operation;
  return text.slice(before.at(-1) ?? 0);
}

function endText(type: string, name: string): string {
  return `/${type}/${name}`.toLowerCase();
}

/** The same of one value; undefined where only Terraform knows. */
export function thingOf(written: Value, scope: Scope, left = most): string | undefined {
  const { value } = resolve(written, scope);
  const text = textOfLiteral(value, scope);
  if (text !== undefined) return text === "" ? undefined : `"${text.toLowerCase()}`;
  if (value.kind !== "reference" || left === 0) return undefined;
  const named = addressIn(value.reference);
  if (!named) return undefined;
  if (named.type === undefined) return plainPath(value.reference);
  const end = named.rest.findIndex(({ kind }) => kind === "name");
  const keys = (end === -1 ? named.rest : named.rest.slice(0, end)).map(({ key, name, kind }) =>
    kind === "index" ? (key ? literalText(key) : name) : undefined,
  );
  if (keys.some((key) => key === undefined)) return undefined;
  const own = [named.address, ...keys].join(" ");
  const steps = end === -1 ? [] : named.rest.slice(end).filter(({ kind }) => kind === "name");
  const [first, another] = steps;
  if (another) return steps.some(({ name }) => name === "identity") ? own : undefined;
  if (!first || first.name === "id" || first.name === "name") return own;
  const target = targetOf(value, scope);
  // An argument that is read again is what it was set to; what Azure says of a resource is about that.
  const item = target?.block.body.items.find(({ name }) => name === first.name);
  return item ? thingOf(item.value, scope, left - 1) : own;
}

/** The steps of a reference to a variable or an output, where each is plain. */
function plainPath({ steps }: Reference): string | undefined {
  const isPlain = steps.every(({ kind, key }) => kind === "name" || (key && literalText(key) !== undefined));
  return isPlain ? steps.map(({ name }) => name).join(" ") : undefined;
}
