/** What ids end with, of resources by their types and names, and of ids that are written as texts. */
import { resolve, type Scope, targetOf, textOfLiteral } from "../../analysis/index";
import { type Block, isRepeated, type Value } from "../../model/index";
import { armTypesOfBlock } from "../ids/armType";
import { inInstance, isComposed, isMarked, textBehind, wholeText } from "./composed";
import { type Instance, instanceOf } from "./instances";
import { findAt } from "./look";
import { meantBy } from "./meant";

/** The end of the id of a resource in a resource group, or in another resource there, if its name is a text. */
export function ownEndsOf(block: Block, scope: Scope): readonly string[] {
  return endsOfTypes(block, armTypesOfBlock(block, scope), scope);
}

/** The ends of the ids that a block may have, given the types of the id. */
export function endsOfTypes(block: Block, types: readonly string[], scope: Scope): readonly string[] {
  const instance = instanceOf(block, scope);
  const names = namesOf(block, scope, instance);
  return types.flatMap((type) => {
    const [namespace = "", first = "", second, another] = type.split("/");
    if (another !== undefined) return [];
    const holders = second === undefined ? [] : namesOfHolders(block, `${namespace}/${first}`, scope, instance);
    return names
      .flatMap((name) =>
        second === undefined
          ? endText([namespace, first, name])
          : holders.map((holder) => endText([namespace, first, holder, second, name])),
      )
      .map((end) => (isRepeated(block.body) || isComposed(end) ? inInstance(end, instance) : end));
  });
}

function namesOf(block: Block, scope: Scope, instance: Instance): readonly string[] {
  return findAt(block, "name", scope).found.flatMap((one) => {
    const meant = meantBy(one.value, one.scope);
    // What is composed elsewhere is made of other keys and variables.
    if (meant.scope === scope) return wholeText(meant.value, scope, instance) ?? [];
    return textOfLiteral(meant.value, meant.scope) ?? wholeText(one.value, one.scope, instance) ?? [];
  });
}

/** The names of those resources of a type that a resource refers to, where they are texts: with the same keys where it has some. */
function namesOfHolders(block: Block, type: string, scope: Scope, own: Instance): readonly string[] {
  const found = block.body.items.flatMap(({ value }) => {
    const meant = meantBy(value, scope);
    const target = targetOf(meant.value, meant.scope);
    if (target?.kind !== "resource" || !armTypesOfBlock(target.block, meant.scope).includes(type)) return [];
    const instance = instanceOf(target.block, meant.scope);
    // What is composed in another module is made of other keys and variables.
    if (meant.scope !== scope)
      return isRepeated(target.block.body)
        ? []
        : namesOf(target.block, meant.scope, instance).filter((name) => !isComposed(name));
    const isSame = !isRepeated(target.block.body) || (instance.key !== undefined && instance.key === own.key);
    return isSame ? namesOf(target.block, scope, instance) : [];
  });
  return [...new Set(found)];
}

/** The same of an id that is a text, or a text behind the id of a resource group or of the resource that it lies in. */
export function endsOfId(written: Value, scope: Scope, instance: Instance): readonly string[] {
  const { value } = resolve(written, scope);
  const below = endBelow(value, scope);
  if (below !== undefined) return [below];
  const parts = (textBehind(providers, value, scope, instance) ?? "").split("/");
  const isId = (parts.length === 3 || parts.length === 5) && parts.every((part) => part !== "");
  if (!isId) return [];
  const end = endText(parts);
  const isKeyed = instance.key !== undefined || isComposed(end);
  return [...(isComposed(end) ? [] : [end]), ...(isKeyed ? [inInstance(end, instance)] : [])];
}

/** Of `${azurerm_virtual_network.main.id}/subnets/apps`; undefined for anything else. */
function endBelow(value: Value, scope: Scope): string | undefined {
  if (value.kind !== "expression" || value.operation?.kind !== "template") return undefined;
  const { text, before } = value.operation;
  const [holder, another] = value.parts;
  const [empty, type, name, further] = text.split("/");
  const isId = holder?.kind === "reference" && holder.reference.steps.at(-1)?.name === "id";
  if (!isId || another || before[0] !== 0 || empty !== "" || !type || !name || further !== undefined) return undefined;
  const target = targetOf(holder, scope);
  const [end, otherwise] = target?.kind === "resource" ? ownEndsOf(target.block, scope) : [];
  if (end === undefined || otherwise !== undefined || isMarked(end)) return undefined;
  return `${end}/${type}/${name}`.toLowerCase();
}

const providers = "/providers/";

function endText(parts: readonly string[]): string {
  return `/${parts.join("/")}`.toLowerCase();
}
