/** In which subscription a resource is: its configuration of azurerm says so, or what counts where that says nothing. */
import type { AssumedSubscription } from "../../azure/index";
import { knownText, type Result } from "../../evaluation/index";
import {
  type Block,
  bodyItemOf,
  configurationIn,
  literalText,
  nameOf,
  passedProviders,
  type Value,
} from "../../model/index";
import type { PlannedModule } from "../plan/plan";

/** A subscription; its id is empty where it is not known. */
export interface KnownSubscription {
  readonly id: string;
  /** Variables of the first module that say so. */
  readonly variables: ReadonlySet<string>;
}

/** What counts where a module says nothing of its own: that of the first one. */
interface AroundModules {
  readonly assumed: AssumedSubscription | undefined;
  /** The subscription of the first module's resources where it has no configuration; empty where it is not known. */
  readonly first: string;
  /** Whether a variable of the first module has a value that surely counts. */
  isSure(name: string): boolean;
  /** What an expression of a module comes to, and the variables of the first module in it. */
  comesTo(value: Value, module: PlannedModule): { readonly result: Result; readonly variables: ReadonlySet<string> };
}

/** The subscription of a resource of a module, by one name for each subscription. */
export function subscriptionOfResource(block: Block, module: PlannedModule, around: AroundModules): KnownSubscription {
  const value = bodyItemOf(block.body, "provider")?.value;
  const name = value ? configurationIn(value)?.name : "azurerm";
  return name === undefined ? unknown : ofConfiguration(name, module, around);
}

const unknown = by("");

function by(id: string, variables: ReadonlySet<string> = new Set()): KnownSubscription {
  return { id, variables };
}

function ofConfiguration(name: string, module: PlannedModule, around: AroundModules): KnownSubscription {
  if (name !== "azurerm" && !name.startsWith("azurerm.")) return unknown;
  const alias = name.slice("azurerm.".length);
  const blocks = [...module.scope.module.documents.values()].flatMap((document) => document.blocks);
  const own = blocks.filter((one) => one.kind === "provider" && nameOf(one) === "azurerm");
  const found = own.find((one) => aliasOf(one) === alias);
  if (found) return ofBlock(found, module, around);
  const { call } = module;
  if (!call) return alias === "" && own.length === 0 ? by(around.first) : unknown;
  // What a call passes on is all that its module has.
  if (!bodyItemOf(call.block.body, "providers")) return alias === "" ? ofConfiguration(name, call.by, around) : unknown;
  const passed = passedProviders(call.block).find(({ taken }) => taken?.name === name);
  return passed?.own ? ofConfiguration(passed.own.name, call.by, around) : unknown;
}

function ofBlock({ body }: Block, module: PlannedModule, { assumed, isSure, comesTo }: AroundModules) {
  const value = bodyItemOf(body, "subscription_id")?.value;
  const found = value && comesTo(value, module);
  // Where it is not said, or null, the environment says it.
  if (!found || found.result.state === "null") return by(assumed?.id ?? "", found?.variables);
  const text = knownText(found.result) ?? "";
  // What people say themselves counts before a default, which may be set otherwise.
  const isCertain = text !== "" && [...found.variables].every(isSure);
  return assumed?.isSaid && !isCertain ? by(assumed.id) : by(text, found.variables);
}

function aliasOf({ body }: Block): string | undefined {
  const value = bodyItemOf(body, "alias")?.value;
  return value ? literalText(value) : "";
}
