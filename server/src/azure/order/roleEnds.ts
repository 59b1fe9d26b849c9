/** The two resources of a role: whose identity has it, and what it is on. */
import { type Scope, type Target, targetOf } from "../../analysis/index";
import { addressOf, type Block, bodyItemOf, isRepeated, literalText, type Value } from "../../model/index";
import { hclIndex } from "../../text/index";
import { isSameCount } from "./instances";
import { goneThrough, lookAt } from "./look";
import { naming } from "./resourcesByType";

/** One end of a missing role: the identity, or the resource that it needs. */
export interface RoleEnd {
  readonly block: Block;
  /** What reads it: with a key where it is one of several. */
  readonly address: string;
  /** Whether it is another one for each instance of the resource that needs the role, and the key is `each.key`. */
  readonly isEach: boolean;
}

/** The single resource at a path of a fact. `self` is the resource that needs the role. */
export function roleEndAt(block: Block, path: string, scope: Scope): RoleEnd | undefined {
  if (path === "self") return isRepeated(block.body) ? eachOf(block, block, scope) : once(block);
  const { values, isWhole } = lookAt(block, path, scope);
  const [end, ...others] = values.map((value) => endAt(value, block, scope));
  return isWhole && others.every((other) => other?.address === end?.address) ? end : undefined;
}

/** The only resource of certain types in a module, if it exists once. */
export function onlyEndOf(types: readonly string[], scope: Scope): RoleEnd | undefined {
  const [one, another] = naming(types, "", "", scope);
  return one && !another && !isRepeated(one.block.body) ? once(one.block) : undefined;
}

function endAt(value: Value, reader: Block, scope: Scope): RoleEnd | undefined {
  const target = targetAt(value, scope) ?? goneThrough({ value, scope }, reader);
  if (target?.kind !== "resource") return undefined;
  const { block, address } = target;
  if (!isRepeated(block.body)) return once(block);
  if (value.kind !== "reference" || value.reference.bound) return undefined;
  const [root, , third] = value.reference.steps;
  if (root?.name === "each") return eachOf(block, reader, scope);
  const key = root?.name === target.type ? third?.key : undefined;
  if (key?.kind === "reference") return isEachKey(key) ? eachOf(block, reader, scope) : undefined;
  const text = key && literalText(key);
  if (text === undefined) return undefined;
  return { block, address: address + (key?.kind === "number" ? `[${text}]` : hclIndex(text)), isEach: false };
}

/** What a value refers to, through arguments of other resources that are read again. */
function targetAt(value: Value, scope: Scope, left = deepest): Target | undefined {
  const target = targetOf(value, scope);
  const read = target?.kind === "resource" && target.attribute !== "name" ? target.attribute : undefined;
  const item = read === undefined || left === 0 ? undefined : bodyItemOf(target!.block.body, read);
  return item?.value.kind === "reference" ? targetAt(item.value, scope, left - 1) : target;
}

const deepest = 5;

function once(block: Block): RoleEnd {
  return { block, address: addressOf(block) ?? "", isEach: false };
}

/** That of each instance of a resource that has the same keys. */
function eachOf(block: Block, reader: Block, scope: Scope): RoleEnd | undefined {
  if (!bodyItemOf(block.body, "for_each") || !isSameCount(block, reader, scope)) return undefined;
  return { block, address: `${addressOf(block)}[each.key]`, isEach: true };
}

function isEachKey({ reference: { steps, bound } }: Value & { readonly kind: "reference" }): boolean {
  const [root, key, further] = steps;
  return !bound && !further && root?.name === "each" && key?.name === "key";
}
