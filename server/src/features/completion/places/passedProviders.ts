import {
  addressOfProvider,
  calledModule,
  configurationsOf,
  configurationsOfTest,
  type ModuleProviders,
  type PositionContext,
  providerIn,
  providersOf,
  type Scope,
  testedModule,
} from "../../../analysis/index";
import { configurationFor } from "../../../fixes/index";
import { type Block, newArgument, passedProviders as passedIn } from "../../../model/index";
import type { CompletionContext } from "../completionContext";
import type { Suggestion } from "../suggestion";

type NamePosition = Extract<PositionContext, { kind: "name" }>;

/**
 * In `providers` of a call or of a test's run, the configurations that the module takes and is not passed yet: those that it asks for
 * first. Undefined elsewhere.
 */
export function passedProviders(site: NamePosition, context: CompletionContext): readonly Suggestion[] | undefined {
  const { node, items, item, replace } = site;
  const { block, scope } = node;
  if ((block.kind !== "module" && block.kind !== "run") || items[0]?.name !== "providers") return undefined;
  const takes = items.length === 1 ? takenBy(block, scope) : undefined;
  if (!takes) return [];
  const isWritten = item !== undefined && (item.form !== undefined || item.value.kind !== "missing");
  const passed = new Set(passedIn(block).map(({ item: one, taken }) => (one === item ? undefined : taken?.name)));
  const own = block.kind === "module" ? providersOf(scope.module) : undefined;
  return [...new Set([...takes.asked.keys(), ...takes.required.keys()])]
    .filter((name) => !passed.has(name) && !takes.configured.has(name))
    .map((name): Suggestion => {
      const value = own && configurationFor(name, takes, own);
      const entry = newArgument(
        name,
        value === undefined
          ? { kind: "hole", of: "any", placeholder: "" }
          : { kind: "reference", path: value.split(".") },
      );
      return {
        label: name,
        kind: "argument",
        detail: addressOfProvider(takes, providerIn(name)),
        replace,
        insert: isWritten ? name : context.write.bodyItems([entry], true),
        isSnippet: !isWritten,
        rank: takes.asked.has(name) ? 0 : 1,
        capability: "names",
      };
    });
}

/** What is taken by the module that a call or a run is about. */
function takenBy(block: Block, scope: Scope): ModuleProviders | undefined {
  const module = block.kind === "run" ? testedModule(block, scope) : calledModule(block, scope);
  return module && module.documents.size > 0 ? providersOf(module) : undefined;
}

/** The configurations that can be passed under a name, if its provider is known: those of the same provider. */
export function passableAs(name: string, block: Block, scope: Scope): readonly string[] | undefined {
  const provider = providerIn(name);
  if (block.kind === "run")
    return [...(configurationsOfTest(scope) ?? [])].filter((one) => providerIn(one) === provider);
  const own = block.kind === "module" ? providersOf(scope.module) : undefined;
  if (!own) return undefined;
  const takes = takenBy(block, scope);
  return configurationsOf(own, addressOfProvider(takes ?? own, provider));
}
