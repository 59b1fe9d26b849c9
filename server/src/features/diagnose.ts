import type { Scope } from "../analysis/scope";
import { type Visitor, walk } from "../analysis/walk";
import { type Block, typeOf } from "../model/document";
import type { Finding } from "../rules/finding";
import { rules } from "../rules/index";
import type { Report, Rule } from "../rules/rule";

/** What is found goes here while a block is looked at: a rule's report is made once, not for every node that it sees. */
let findings: Finding[] = [];

/** A rule, and how it reports. */
interface Reporting {
  readonly rule: Rule;
  readonly report: Report;
}

const reporting = rules.map((rule): Reporting => {
  const about = { rule: rule.id, severity: rule.severity };
  return { rule, report: (finding) => findings.push({ ...about, ...finding }) };
});

/** Rules by what they look at, so that a node meets only those that want it. */
const blockRules = reporting.filter(({ rule }) => rule.block && !rule.types);
const typeRules = byType(reporting.filter(({ rule }) => rule.block));
const bodyRules = reporting.filter(({ rule }) => rule.body);
const entryRules = reporting.filter(({ rule }) => rule.entry);
const referenceRules = reporting.filter(({ rule }) => rule.reference);
const callRules = reporting.filter(({ rule }) => rule.call);

const hooks: Visitor = {
  block(node) {
    for (const { rule, report } of blockRules) rule.block?.(node, report);
    const own = node.block.kind === "resource" ? typeRules.get(typeOf(node.block) ?? "") : undefined;
    for (const { rule, report } of own ?? []) rule.block?.(node, report);
  },
  body(node) {
    for (const { rule, report } of bodyRules) rule.body?.(node, report);
  },
  entry(node) {
    for (const { rule, report } of entryRules) rule.entry?.(node, report);
  },
  reference(node) {
    for (const { rule, report } of referenceRules) rule.reference?.(node, report);
  },
  call(node) {
    for (const { rule, report } of callRules) rule.call?.(node, report);
  },
};

function byType(all: readonly Reporting[]): ReadonlyMap<string, readonly Reporting[]> {
  const rulesOf = new Map<string, Reporting[]>();
  for (const one of all) {
    for (const type of one.rule.types ?? []) rulesOf.set(type, [...(rulesOf.get(type) ?? []), one]);
  }
  return rulesOf;
}

/** What the rules say about one block, in the order of the text. Spans move with the block when text before it changes. */
export function diagnoseBlock(block: Block, scope: Scope): readonly Finding[] {
  findings = [];
  walk(block, scope, hooks);
  const found = findings;
  found.sort((a, b) => a.span.start - b.span.start);
  return found.filter((finding, index) => !isSame(finding, found[index - 1]));
}

/** Blocks that are items of one list have their name in common, and with it what is to be said about it. */
function isSame(one: Finding, other: Finding | undefined): boolean {
  return one.rule === other?.rule && one.span === other.span && one.message === other.message;
}
