import { addressesByProvider, declaredIn, type PlacedBlock, type Scope, setups } from "../analysis/index";
import { foundByAddress } from "../catalog/index";
import { memoByName } from "../memo/index";
import { type BodyItem, bodyItemOf, type Module, nameOf, requiredIn } from "../model/index";
import { pinnedConstraint, type Requirement } from "./requireProvider";

/**
 * What a module has to say of a provider that Terraform would look for in the wrong place, under HashiCorp's name; undefined where
 * it says that, where the provider is HashiCorp's or unknown, and where the module is not known as a whole. Every module says it
 * for itself, called or not (`terraform providers` 1.11).
 */
export function missingRequirement(name: string, { module, catalog, versionOf }: Scope): Requirement | undefined {
  const source = foundByAddress.get(name);
  if (source === undefined || !lacksSource(name, module)) return undefined;
  const provider = catalog.provider(name);
  return { name, source, ...(provider && { constraint: pinnedConstraint(versionOf(name), provider) }) };
}

/** Whether a module that is known as a whole says nowhere where a provider comes from. */
export function lacksSource(name: string, module: Module): boolean {
  return !module.isPartial && !module.leftOut?.length && sourceOf(module, name) === undefined;
}

/** A body item of `required_providers` without a source, and the document that it is in. */
export function bodyItemWithoutSource(name: string, module: Module): { item: BodyItem; uri: string } | undefined {
  for (const { uri, block } of setups(module))
    for (const { item } of requiredIn(block)) if (item.name === name) return { item, uri };
  return undefined;
}

/** Whatever is written as the source of a provider, as long as something is. */
const sourceOf = memoByName((module: Module, name): BodyItem | undefined => {
  for (const { block } of setups(module)) {
    for (const { item } of requiredIn(block)) {
      if (item.name !== name) continue;
      const source = item.value.kind === "body" ? bodyItemOf(item.value.body, "source") : undefined;
      if (source) return source;
    }
  }
  return undefined;
});

/** What uses a provider under its own name first, in the order of the documents' names: a configuration, or a block of one of its types. */
export const firstUseOf = memoByName((module: Module, name): PlacedBlock | undefined => {
  const configured = setups(module).filter(
    ({ uri, block }) => block.kind === "provider" && nameOf(block) === name && !module.isShadowed(uri),
  );
  const ofTypes = (addressesByProvider(module).get(name) ?? [])
    .flat()
    .flatMap((address) => declaredIn(module, address))
    .filter(({ block }) => {
      const chosen = bodyItemOf(block.body, "provider")?.value;
      return chosen === undefined || (chosen.kind === "reference" && chosen.reference.steps[0]?.name === name);
    });
  const all = [...configured, ...ofTypes];
  return all.sort((one, other) =>
    one.uri === other.uri ? one.block.span.start - other.block.span.start : one.uri < other.uri ? -1 : 1,
  )[0];
});
