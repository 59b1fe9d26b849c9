import { placesOfKind } from "../../analysis/index";
import { evaluate, knownText, type Result } from "../../evaluation/index";
import { bodyItemOf, type Value } from "../../model/index";
import { hclIndex } from "../../text/index";
import { addressParts, partsText } from "../replacement/replacement";
import { blockAddress } from "./blockAddress";
import type { PlannedModule } from "./plannedModule";
import type { PlannedModules } from "./plannedModules";
import type { PlanStep } from "./planTypes";
import { partsOfAddress } from "./priorObjects";

/** What `import` blocks name. */
interface Imports {
  /** By address, with the id where that is known. */
  readonly byAddress: ReadonlyMap<string, Pick<PlanStep, "imports">>;
  /** What is left out of them: sentences. */
  readonly notes: readonly string[];
}

/** The imports of a plan: the addresses and ids that the root module's import blocks name. */
export function importsIn(
  module: PlannedModule,
  modules: Pick<PlannedModules, "environmentOf" | "instances" | "watch">,
): Imports {
  const byAddress = new Map<string, Pick<PlanStep, "imports">>();
  const notes: string[] = [];
  for (const { block } of placesOfKind("import", module.scope)) {
    const [to, id] = ["to", "id"].map((name) => bodyItemOf(block.body, name)?.value);
    const instances = modules.watch.within(() => modules.instances(module, block)).value;
    if (!instances) notes.push(`${named(to)} is left out: the value of its for_each is not known.`);
    for (const instance of instances ?? []) {
      const environment = modules.environmentOf(module, undefined, instance);
      const resultOf = (value: Value) => modules.watch.within(() => evaluate(value, environment).result).value;
      const address = addressParts(to, (key) => indexText(resultOf(key)));
      const imports = id && knownText(resultOf(id));
      if (address) byAddress.set(partsText(address), imports === undefined ? {} : { imports });
      else if (to) notes.push(`${named(to)} is left out: what it names is not known.`);
    }
  }
  return { byAddress, notes };
}

/** Those that name what no block makes, as far as that is known: sentences. */
export function undeclaredImports(
  imported: Iterable<string>,
  instances: ReadonlyMap<string, unknown>,
  { blocks, calls }: Pick<PlannedModules, "blocks" | "calls">,
): readonly string[] {
  return [...imported].flatMap((address) => {
    const block = blockAddress(address);
    const isUnknown = blocks.has(block) && blocks.get(block) === undefined;
    const parts = partsOfAddress(address);
    const around = parts.slice(0, -1).map((_, index) => blockAddress(partsText(parts.slice(0, index + 1))));
    const isUnread = around.some((call) => calls.has(call) && calls.get(call) === undefined);
    return instances.has(address) || isUnknown || isUnread
      ? []
      : [
          `An import block names ${address}, which is not declared: Terraform refuses that, unless -generate-config-out is given.`,
        ];
  });
}

/** An import block, at the beginning of a sentence. */
function named(to: Value | undefined): string {
  const [type, name] = to?.kind === "reference" ? to.reference.steps.filter(({ kind }) => kind === "name") : [];
  return type && name ? `The import block for ${type.name}.${name.name}` : "An import block";
}

/** An index as addresses have it. */
function indexText(key: Result): string | undefined {
  const text = knownText(key);
  return text === undefined ? undefined : key.type === "number" ? `[${text}]` : hclIndex(text);
}
