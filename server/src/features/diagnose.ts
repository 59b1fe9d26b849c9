import type { Scope } from "../analysis/scope";
import { walk } from "../analysis/walk";
import { type Block, typeOf } from "../model/document";
import type { Finding } from "../rules/finding";
import { rules } from "../rules/index";
import type { Report, Rule } from "../rules/rule";

/** Rules by what they look at, so that a node meets only those that want it. */
const blockRules = rules.filter((rule) => rule.block && !rule.types);
const typeRules = byType(rules.filter((rule) => rule.block));
const bodyRules = rules.filter((rule) => rule.body);
const entryRules = rules.filter((rule) => rule.entry);
const referenceRules = rules.filter((rule) => rule.reference);
const callRules = rules.filter((rule) => rule.call);

function byType(all: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const rulesOf = new Map<string, Rule[]>();
  for (const rule of all) {
    for (const type of rule.types ?? []) rulesOf.set(type, [...(rulesOf.get(type) ?? []), rule]);
  }
  return rulesOf;
}

/** What the rules say about one block, in the order of the text. Spans move with the block when text before it changes. */
export function diagnoseBlock(block: Block, scope: Scope): readonly Finding[] {
  const findings: Finding[] = [];
  const reportAs =
    (rule: Rule): Report =>
    (finding) => {
      findings.push({ rule: rule.id, severity: rule.severity, ...finding });
    };
  walk(block, scope, {
    block: (node) => {
      for (const rule of blockRules) rule.block?.(node, reportAs(rule));
      const own = node.block.kind === "resource" ? typeRules.get(typeOf(node.block) ?? "") : undefined;
      for (const rule of own ?? []) rule.block?.(node, reportAs(rule));
    },
    body: (node) => {
      for (const rule of bodyRules) rule.body?.(node, reportAs(rule));
    },
    entry: (node) => {
      for (const rule of entryRules) rule.entry?.(node, reportAs(rule));
    },
    reference: (node) => {
      for (const rule of referenceRules) rule.reference?.(node, reportAs(rule));
    },
    call: (node) => {
      for (const rule of callRules) rule.call?.(node, reportAs(rule));
    },
  });
  findings.sort((a, b) => a.span.start - b.span.start);
  return findings.filter((finding, index) => !isSame(finding, findings[index - 1]));
}

/** Blocks that are items of one list have their name in common, and with it what is to be said about it. */
function isSame(one: Finding, other: Finding | undefined): boolean {
  return one.rule === other?.rule && one.span === other.span && one.message === other.message;
}
