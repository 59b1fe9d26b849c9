import {
  type BlockNode,
  blocksOfKind,
  calledFolder,
  foldersCalled,
  keepsState,
  type Scope,
} from "../../analysis/index";
import { memoFor, sameItems, weakMemo } from "../../memo/index";
import {
  addressIn,
  addressOf,
  aliasOf,
  type Block,
  type BodyItem,
  bodyItemOf,
  calledIn,
  configurationNameOf,
  type Fix,
  isTestFile,
  type Module,
  nameOf,
  requiredIn,
  typeOf,
  valuesIn,
} from "../../model/index";
import { isOutputRead, isRunBy, isUsedIn } from "../../references/index";
import type { Span } from "../../text/index";
import type { Report, Rule } from "../rule";
import { isOwnAndWhole } from "./isOwnAndWhole";

export const unusedDeclaration: Rule = {
  id: "unused-declaration",
  severity: "hint",
  certainty: "style",
  otherReleases: "same",
  summary:
    "A variable, a local, a data source, a provider's alias, an entry of required_providers or an output that nothing uses.",
  why: "An unused declaration is most often left over, or the code that should use it is missing. Terraform reads an unused data source on every plan all the same. A variable counts as used if anything outside of its own block names it, tests included. Without the variable, calls and files of values that set it would fail, so the fix is offered only if no known call sets it. An output is reported only if its module is in a folder below all its known callers, where other callers are unlikely, and if none of them reads the module as a whole. An entry of required_providers counts as used if a called module uses that provider, which inherits it, or if a called module is not known.",
  source: "https://developer.hashicorp.com/terraform/language/style",
  kinds: new Set(["variable", "locals", "data", "ephemeral", "provider", "terraform", "output", "check"]),
  block(node, report) {
    const { block, scope } = node;
    const { module } = scope;
    if (!isOwnAndWhole(module) || isTestFile(scope.uri) || block.base) return;
    if (block.kind === "locals") aboutLocals(block, scope, report);
    else if (block.kind === "terraform") aboutRequirements(block, scope, report);
    else if (block.kind === "check") aboutCheck(block, scope, report);
    else if (block.kind === "output") aboutOutput(block, scope, report);
    else aboutBlock(node, report);
  },
};

function unused(what: string, span: Span, fixes: readonly Fix[], report: Report): void {
  report({ span, message: `Remove ${what}, or use it: nothing does.`, tags: ["unnecessary"], fixes });
}

function removing(block: Block, what: string): readonly Fix[] {
  return [{ title: `Remove ${what}`, changes: [{ kind: "removeBlock", block }] }];
}

function aboutBlock({ block, scope }: BlockNode, report: Report): void {
  const address = block.kind === "provider" ? aliasOf(block)?.address : addressOf(block);
  if (address === undefined || isUsedIn(scope.module, address) || hasConditions(block)) return;
  const name = nameOf(block) ?? "";
  if (block.kind === "variable") {
    const isSet = scope.calls().some((call) => bodyItemOf(call.block.body, name) !== undefined);
    unused(`var.${name}`, block.head, isSet ? [] : removing(block, `var.${name}`), report);
    return;
  }
  const what = block.kind === "provider" ? configurationNameOf(block)! : address;
  unused(what, block.head, removing(block, what), report);
}

/** Whether a block says what has to be so of itself: then it is there to be checked. */
function hasConditions({ body }: Block): boolean {
  const lifecycle = bodyItemOf(body, "lifecycle")?.value;
  return (
    lifecycle?.kind === "body" && ["precondition", "postcondition"].some((name) => bodyItemOf(lifecycle.body, name))
  );
}

function aboutLocals(block: Block, { module }: Scope, report: Report): void {
  for (const item of block.body.items) {
    const address = `local.${item.name}`;
    if (!item.name || isUsedIn(module, address)) continue;
    const isOnly = block.body.items.length === 1;
    const fixes: readonly Fix[] = isOnly
      ? removing(block, address)
      : [{ title: `Remove ${address}`, changes: [{ kind: "remove", item }] }];
    unused(address, item.nameSpan, fixes, report);
  }
}

/** The data source in a check is there for its conditions alone. */
function aboutCheck({ body }: Block, { module }: Scope, report: Report): void {
  for (const item of body.items) {
    const [type, name] = item.labels ?? [];
    const address = item.name === "data" && type && name ? `data.${type.text}.${name.text}` : undefined;
    const others = body.items.filter((one) => one !== item);
    if (address === undefined || isUsedIn(module, address) || isReadBy(others, address)) continue;
    unused(address, item.nameSpan, [{ title: `Remove ${address}`, changes: [{ kind: "remove", item }] }], report);
  }
}

function isReadBy(items: readonly BodyItem[], address: string): boolean {
  const values = items.flatMap(({ value }) => valuesIn(value));
  return values.some((value) => value.kind === "reference" && addressIn(value.reference)?.address === address);
}

/** An entry of a provider that no block is of, and that no called module can inherit. */
function aboutRequirements(block: Block, scope: Scope, report: Report): void {
  const entries = [...requiredIn(block)];
  const uses = entries.length > 0 ? usesWithCalls(scope) : [any];
  if (uses.includes(any)) return;
  for (const { provider, item } of entries) {
    const isUse = (use: string) => use === item.name || use === provider || use.startsWith(`${item.name}_`);
    if (isAsked(item) || uses.some(isUse)) continue;
    const fixes: readonly Fix[] = [{ title: `Remove ${item.name}`, changes: [{ kind: "remove", item }] }];
    unused(`${item.name} from required_providers`, item.nameSpan, fixes, report);
  }
}

function isAsked({ value }: BodyItem): boolean {
  return value.kind === "body" && bodyItemOf(value.body, "configuration_aliases") !== undefined;
}

/** What may use any provider. */
const any = "*";

/** What uses providers in a module: their names, and types of theirs. */
const usesInModule = memoFor((module: Module): readonly string[] => {
  const uses = new Set<string>();
  for (const { blocks } of module.documents.values())
    for (const block of blocks) for (const use of usesInBlock(block)) uses.add(use);
  return [...uses].sort();
}, sameItems);

/** How many modules are looked at for what uses a provider. */
const mostModules = 50;

/** The uses of a module and of all that it calls, one through another: what a called one requires is also that of its callers. */
function usesWithCalls({ module, moduleAt }: Scope): readonly string[] {
  const reached = new Set([module.folder]);
  const uses: string[] = [];
  for (const folder of reached) {
    const isCalled = folder !== module.folder;
    const one = isCalled ? moduleAt(folder) : module;
    if (!one || one.documents.size === 0 || one.isPartial || callsUnknown(one) || reached.size > mostModules)
      return [any];
    uses.push(...usesInModule(one), ...(isCalled ? requiredBy(one) : []));
    for (const further of foldersCalled(one)) reached.add(further);
  }
  return uses;
}

const requiredBy = memoFor(
  (module: Module): readonly string[] =>
    blocksOfKind(module, "terraform").flatMap((block) =>
      [...requiredIn(block)].flatMap(({ provider, item }) => [item.name, provider]),
    ),
  sameItems,
);

/** Whether the folder of a called module is not known. */
function callsUnknown(module: Module): boolean {
  return blocksOfKind(module, "module").some((call) => calledFolder(call, module) === undefined);
}

const usesInBlock = weakMemo((block: Block): readonly string[] => [
  useOf(block),
  ...functionsIn(block),
  ...passedIn(block),
]);

/** The providers of which a call passes configurations. */
function passedIn({ kind, body }: Block): readonly string[] {
  const passed = kind === "module" ? bodyItemOf(body, "providers")?.value : undefined;
  const values = passed ? valuesIn(passed) : [];
  return values.flatMap((value) => (value.kind === "reference" ? (value.reference.steps[0]?.name ?? []) : []));
}

function useOf(block: Block): string {
  const chosen = bodyItemOf(block.body, "provider")?.value;
  switch (block.kind) {
    case "provider":
    case "mock_provider":
      return nameOf(block) ?? any;
    case "check":
    case "run":
      return any;
    case "module":
      return "";
    default:
      if (chosen) return (chosen.kind === "reference" && chosen.reference.steps[0]?.name) || any;
      return block.kind === "import" || block.kind === "removed" ? any : (typeOf(block) ?? "");
  }
}

/** The providers whose functions are called: `azapi` of `provider::azapi::build_resource_id`. */
function functionsIn({ body }: Block): readonly string[] {
  const called = body.items.flatMap((item) => valuesIn(item.value)).map(calledIn);
  return called.flatMap((name) => (name?.startsWith("provider::") ? (name.split("::")[1] ?? []) : []));
}

function aboutOutput(block: Block, scope: Scope, report: Report): void {
  const { module, calls } = scope;
  const name = nameOf(block);
  const all = calls();
  if (!name || all.length === 0 || keepsState(module) || isUsedIn(module, `output.${name}`)) return;
  for (const call of all) {
    const caller = call.scope.module;
    if (!module.folder.startsWith(`${caller.folder}/`) || calledFolder(call.block, caller) !== module.folder) return;
    if (isRunBy(caller, module.folder) || isOutputRead(call, name)) return;
  }
  unused(`output.${name}`, block.head, removing(block, `output.${name}`), report);
}
