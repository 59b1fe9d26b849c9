import { type AssumedSubscription, azurermProviders } from "../../azure/index";
import { type Block, bodyItemOf, configurationIn, nameOf, passedProviders } from "../../model/index";
import type { PlannedModule } from "../plan/plan";

/** What counts where a module says nothing of its own: that of the first one. */
interface AroundModules {
  readonly assumed: AssumedSubscription | undefined;
  /** The subscription of the first module's resources without a configuration that says one; empty where it is not known. */
  readonly first: string;
}

/** The subscription in which a resource of a module is, as it is called once; empty where it is not known. */
export function subscriptionOfResource(block: Block, module: PlannedModule, around: AroundModules): string {
  const value = bodyItemOf(block.body, "provider")?.value;
  const name = value ? configurationIn(value)?.name : "azurerm";
  return name === undefined ? "" : ofConfiguration(name, module, around);
}

function ofConfiguration(name: string, module: PlannedModule, around: AroundModules): string {
  if (name !== "azurerm" && !name.startsWith("azurerm.")) return "";
  const alias = name.slice("azurerm.".length);
  const { assumed } = around;
  const blocks = [...module.scope.module.documents.values()].flatMap((document) => document.blocks);
  const own = azurermProviders(blocks, module.scope, () => undefined);
  const found = own.find((one) => one.alias === alias);
  if (found) {
    const isSaid = blocks.some(
      (one) => one.kind === "provider" && nameOf(one) === "azurerm" && bodyItemOf(one.body, "subscription_id"),
    );
    return found.subscription ?? (isSaid && !assumed?.isSaid ? "" : (assumed?.id ?? ""));
  }
  const { call } = module;
  if (!call) return alias === "" && own.length === 0 ? around.first : "";
  // What a call passes on is all that its module has.
  if (!bodyItemOf(call.block.body, "providers")) return alias === "" ? ofConfiguration(name, call.by, around) : "";
  const passed = passedProviders(call.block).find(({ taken }) => taken?.name === name);
  return passed?.own ? ofConfiguration(passed.own.name, call.by, around) : "";
}
