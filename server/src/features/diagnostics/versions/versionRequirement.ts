import { addressesByProvider, declaredIn, setups } from "../../../analysis/index";
import { memoByName, memoFor, sameItems } from "../../../memo/index";
import {
  type Block,
  type BodyItem,
  constraintsIn,
  type Module,
  nameOf,
  requiredIn,
  type Value,
} from "../../../model/index";
import type { Span } from "../../../text/index";

/** The one place of a module that is about the version of a provider. */
export interface VersionRequirement {
  readonly uri: string;
  readonly span: Span;
  /** The block that it is in, or that it is. */
  readonly block: Block;
  /** The constraint, where it has one. */
  readonly constraint?: Value;
  /** The body item of `required_providers`, where it is one without a constraint. */
  readonly required?: BodyItem;
}

/**
 * Where a module says which version of a provider it takes: its constraint, or else its body item in
 * `required_providers`, its provider block, or the first block of one of its types; undefined in a module without any
 * of these. Of several, the first in the order of file names, so that it does not depend on the order in which files
 * were read.
 */
export function versionRequirement(provider: string, module: Module): VersionRequirement | undefined {
  return requirementOf(module, provider);
}

/** Every document of a module asks. */
const requirementOf = memoByName((module: Module, provider): VersionRequirement | undefined => {
  let required: VersionRequirement | undefined;
  let configured: VersionRequirement | undefined;
  for (const { uri, block } of setups(module)) {
    const constraint = [...constraintsIn([block])].find((one) => one.provider === provider)?.value;
    if (constraint) return { uri, block, span: constraint.span, constraint };
    const item = [...requiredIn(block)].find((one) => one.provider === provider)?.item;
    if (item) required ??= { uri, block, span: item.nameSpan, required: item };
    if (block.kind === "provider" && nameOf(block) === provider) configured ??= { uri, block, span: block.head };
  }
  return required ?? configured ?? firstUse(provider, module);
});

/** Whether a module has anything of a provider. */
export const isUsed = memoByName((module: Module, provider): boolean => requirementOf(module, provider) !== undefined);

/** The providers that a module uses, by the names that constraints have for them (`Constraint.provider`), or by those of its types. */
export const providersUsed = memoFor((module: Module): readonly string[] => {
  const byName = new Map<string, string>();
  for (const { block } of setups(module)) {
    for (const { provider, item } of requiredIn(block)) byName.set(item.name, provider);
    const configured = block.kind === "provider" ? nameOf(block) : undefined;
    if (configured !== undefined && !byName.has(configured)) byName.set(configured, configured);
  }
  // What is built into Terraform is no provider that anybody chooses.
  for (const name of addressesByProvider(module).keys())
    if (name !== "terraform" && !byName.has(name)) byName.set(name, name);
  return [...new Set(byName.values())].sort();
}, sameItems);

/** What uses a provider first: asked only where nothing else is about its version. */
function firstUse(provider: string, module: Module): VersionRequirement | undefined {
  const [[address] = []] = addressesByProvider(module).get(provider) ?? [];
  const [found] = address === undefined ? [] : declaredIn(module, address);
  return found && { uri: found.uri, block: found.block, span: found.block.head };
}
