import {
  type ConfigurationName,
  type Declaration,
  type Document,
  nameOf,
  type PassedProvider,
  passedProviders,
  requiredIn,
} from "../../model/index";
import { touches } from "../../text/index";
import { setups } from "../declaringDocuments";
import { calledModule } from "../moduleSchema";
import type { Scope } from "../scope";
import { addressOfProvider, providerIn, providersOf } from "./providersOf";
import { testedModule } from "./testedModule";

/** The name of a provider configuration in `providers` of a call or of a test's run. */
interface PassedName {
  readonly name: ConfigurationName;
  /** Whether it is what the called module has it as, rather than the caller. */
  readonly isTaken: boolean;
  /** The address of its provider, where the module is known that has it under this name. */
  readonly address?: string;
  /** Where that module says it: a `provider` block, or else its entry in `required_providers`. */
  readonly declared: readonly Declaration[];
}

/** The name of a passed provider configuration at an offset of a document. */
export function passedNameAt(document: Document, offset: number, scope: Scope): PassedName | undefined {
  const block = document.blocks.find((one) => touches(one.span, offset));
  if (!block || document.isProgram || (block.kind !== "module" && block.kind !== "run")) return undefined;
  for (const passed of passedProviders(block)) {
    const name = nameAt(passed, offset);
    if (!name) continue;
    const isTaken = name === passed.taken;
    const called = block.kind === "run" ? testedModule(block, scope) : calledModule(block, scope);
    const module = isTaken ? called : scope.module;
    if (!module) return { name, isTaken, declared: [] };
    const providers = providersOf(module);
    const places = setups(module).flatMap(({ uri, block: setup }): Declaration[] => {
      if (setup.kind === "provider")
        return !isTaken && name.name === providerIn(name.name) && nameOf(setup) === name.name && isDefault(setup)
          ? [{ uri, block: setup }]
          : [];
      return [...requiredIn(setup)].flatMap(({ item }) =>
        item.name === name.provider ? [{ uri, block: setup, item }] : [],
      );
    });
    const blocks = places.filter(({ item }) => item === undefined);
    return {
      name,
      isTaken,
      ...(providers && { address: addressOfProvider(providers, name.provider) }),
      declared: blocks.length > 0 ? blocks : places,
    };
  }
  return undefined;
}

function nameAt({ taken, own }: PassedProvider, offset: number): ConfigurationName | undefined {
  return [own, taken].find((one) => one && touches(one.span, offset));
}

function isDefault({ body }: Declaration["block"]): boolean {
  return body.items.every(({ name }) => name !== "alias");
}
