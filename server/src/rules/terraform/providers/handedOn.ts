import { blocksOfKind, type ModuleProviders } from "../../../analysis/index";
import { type Module, nameOf, passedProviders } from "../../../model/index";

/**
 * The default configurations that a called module hands on by name to modules that it calls, and has neither of its own nor among those
 * that it is passed: such a one Terraform does not look for further up.
 */
export function handedOn(
  module: Module,
  { configured }: ModuleProviders,
  passed: ReadonlySet<string | undefined>,
): readonly { readonly name: string; readonly to: string }[] {
  const found = new Map<string, string>();
  for (const call of blocksOfKind(module, "module"))
    for (const { own } of passedProviders(call)) {
      if (!own || own.name !== own.provider || configured.has(own.name) || passed.has(own.name)) continue;
      if (!found.has(own.name)) found.set(own.name, `module.${nameOf(call) ?? ""}`);
    }
  return [...found].map(([name, to]) => ({ name, to }));
}
