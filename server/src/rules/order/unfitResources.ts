import { bodyItemAt, isInProgram, type Scope } from "../../analysis/index";
import { configurationOf, type OtherResource, type Unfit, unfitFor } from "../../azure/index";
import { isRecorded, type OrderFact } from "../../catalog/index";
import { addFirst, madeFit, newBlock } from "../../fixes/index";
import { addressOf, type Block, type Fix, type Related } from "../../model/index";
import type { Report, Rule } from "../rule";
import { factSource } from "./factSource";

/** Calls of modules are looked at for the resources that they make. */
const withCalls: ReadonlySet<string> = new Set(["resource", "module"]);

const common = { kinds: withCalls, otherReleases: "same", source: factSource } as const;

export const unsuitableResource: Rule = {
  ...common,
  id: "unsuitable-resource",
  severity: "warning",
  certainty: "azure",
  summary: "A resource that Azure refuses because of a setting of another resource that it refers to.",
  why: "Each of the two is valid by itself, so nothing reports it before the apply. Azure refuses the combination.",
  block: ({ block, scope }, report) => find(block, ({ kind }) => kind === "together-with", scope, report),
};

export const missingWait: Rule = {
  ...common,
  id: "missing-wait",
  severity: "warning",
  certainty: "azure",
  summary: "A resource that is created right after another one, although Azure needs some time in between.",
  why: "The order is right, but an apply still fails: sometimes, or whenever the first resource is new. Some parts of Azure see a change later than others.",
  block: ({ block, scope }, report) => find(block, (fact) => isWait(fact) && isRecorded(fact), scope, report),
};

export const usualWait: Rule = {
  ...common,
  id: "usual-wait",
  severity: "information",
  certainty: "opinion",
  summary:
    "A resource that is created right after another one, where Azure sometimes refuses it or public modules wait.",
  why: "Most applies go well without a wait. Where the provider itself tries again it is a hint.",
  block: ({ block, scope }, report) => find(block, (fact) => isWait(fact) && !isRecorded(fact), scope, report),
};

export const leftBehind: Rule = {
  ...common,
  id: "left-behind",
  severity: "hint",
  certainty: "consequence",
  summary:
    "Something that stays when a resource is destroyed: its name, or something that keeps another resource from being destroyed.",
  why: "A destroy, or an apply after it, fails because of something that Azure keeps for a while or has made itself. The rule considers the provider's configuration, with the defaults of the version in force.",
  block({ block, scope }, report) {
    // Terraform refuses to destroy it.
    const kept = bodyItemAt(block.body, ["lifecycle", "prevent_destroy"])?.value;
    if (kept?.kind !== "bool" || !kept.bool) find(block, ({ kind }) => kind === "purge", scope, report);
  },
};

export const uselessRole: Rule = {
  ...common,
  kinds: new Set(["resource"]),
  id: "useless-role",
  severity: "warning",
  certainty: "consequence",
  summary: "A role that does not permit what its assignment is for.",
  why: "The apply succeeds, but Azure still refuses what the role was assigned for.",
  block: ({ block, scope }, report) => find(block, ({ kind }) => kind === "useless-role", scope, report),
};

function isWait({ kind }: OrderFact): boolean {
  return kind === "wait-after";
}

function find(block: Block, isWanted: (fact: OrderFact) => boolean, scope: Scope, report: Report): void {
  for (const unfit of unfitFor(block, isWanted, scope)) {
    const { fact, others, at, inner } = unfit;
    const where = inner ? ` (${addressOf(inner)} in this module)` : "";
    report({
      ...(fact.isRetried && { severity: "hint" }),
      span: at?.span ?? block.head,
      message: `${fact.wants ?? "Mind this"}${where}: ${fact.says}.`,
      related: [...others.map(related), ...configured(fact, block, scope)],
      fixes: inner ? [] : [...madeFit(fact, block, scope), ...sleepFix(unfit, block, scope)],
    });
  }
}

function related({ address, block, uri }: OtherResource): Related {
  return { uri, span: block.head, message: `${address} is declared here.` };
}

function configured({ when }: OrderFact, block: Block, scope: Scope): readonly Related[] {
  const provider = when.some((one) => one.provider !== undefined) ? configurationOf(block, scope) : undefined;
  return provider ? [{ uri: provider.uri, span: provider.block.head, message: "The provider is set up here." }] : [];
}

/** Has a resource wait for others a while longer than they take. */
function sleepFix({ fact: { wait }, others }: Unfit, block: Block, scope: Scope): readonly Fix[] {
  // Programs have no class for it unless they have bindings of its provider.
  if (wait === undefined || others.length === 0 || isInProgram(scope)) return [];
  const waitsFor = others.map(({ address }) => ({ kind: "reference", path: address.split(".") }) as const);
  const sleep = newBlock(
    "resource",
    "time_sleep",
    `before_${block.labels[1]?.text ?? "it"}`,
    { create_duration: { kind: "text", text: wait }, depends_on: { kind: "list", items: waitsFor } },
    scope,
  );
  return addFirst(`Wait ${wait} before`, [sleep], block);
}
