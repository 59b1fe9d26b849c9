import { isPossible } from "../../analysis/fixes/isPossible";
import { isExpanded } from "../../analysis/isExpanded";
import type { ValueNode } from "../../analysis/nodes";
import { type Scope, scopeFrom } from "../../analysis/scope";
import { type Visitor, walk } from "../../analysis/walk";
import type { Attribute } from "../../catalog/schema";
import { onceFor } from "../../memo/memo";
import { type Block, typeOf } from "../../model/block";
import type { Finding } from "../../rules/finding";
import { rules } from "../../rules/index";
import type { Report, Rule } from "../../rules/rule";
import { findingInDocument } from "./findingInDocument";

/** Rules by what they look at, so that a node meets only those that want it. */
const blockRules = rules.filter((rule) => rule.block && !rule.types);
const typeRules = byType(rules.filter((rule) => rule.block));
const bodyRules = rules.filter((rule) => rule.body);
const entryRules = rules.filter((rule) => rule.entry);
const referenceRules = rules.filter((rule) => rule.reference);
const callRules = rules.filter((rule) => rule.call);
const valueRules = rules.filter((rule) => rule.value);
const none: readonly Rule[] = [];

/** What visits a block for all rules, and puts what they find into `findings`. */
function visitorInto(findings: Finding[], assumption: { isMade: boolean }): Visitor {
  // One function for all rules: a rule reports only while it runs, so that `by` is the one that reports.
  let by: Rule;
  let part: Pick<ValueNode, "entries" | "block"> | undefined;
  const report: Report = (finding) => {
    const { severity = by.severity } = finding;
    findings.push({ rule: by.id, ...finding, severity: severity === "error" && !isSure() ? "warning" : severity });
  };
  /** No: where the value of a variable is assumed, or Terraform may not evaluate what it is about. */
  const isSure = () => !assumption.isMade && (!part || isExpanded(part.entries, part.block.scope));
  return {
    block(node) {
      for (by of blockRules) {
        assumption.isMade = false;
        by.block?.(node, report);
      }
      const own = node.block.kind === "resource" ? typeRules.get(typeOf(node.block) ?? "") : undefined;
      for (by of own ?? none) {
        assumption.isMade = false;
        by.block?.(node, report);
      }
    },
    body(node) {
      for (by of bodyRules) {
        assumption.isMade = false;
        by.body?.(node, report);
      }
    },
    entry(node) {
      for (by of node.attribute ? rulesForAttribute(node.attribute) : rulesForUnknown) {
        assumption.isMade = false;
        by.entry?.(node, report);
      }
    },
    reference(node) {
      part = node;
      for (by of referenceRules) {
        assumption.isMade = false;
        by.reference?.(node, report);
      }
      part = undefined;
    },
    call(node) {
      for (by of callRules) {
        assumption.isMade = false;
        by.call?.(node, report);
      }
    },
    value(node) {
      part = node;
      for (by of valueRules) {
        assumption.isMade = false;
        by.value?.(node, report);
      }
      part = undefined;
    },
  };
}

/** The rules that an argument of a schema has to be shown to: few, since most arguments have little that could be wrong. */
const rulesForAttribute = onceFor((attribute: Attribute) => rulesFor(attribute));
const rulesForUnknown = rulesFor(undefined);

function rulesFor(attribute: Attribute | undefined): readonly Rule[] {
  return entryRules.filter((rule) => rule.concerns?.(attribute) ?? true);
}

function byType(all: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const rulesOf = new Map<string, Rule[]>();
  for (const rule of all) {
    for (const type of rule.types ?? []) rulesOf.set(type, [...(rulesOf.get(type) ?? []), rule]);
  }
  return rulesOf;
}

/**
 * What the rules say about one block, with what override files set in it, in the order of the text: only what is about the
 * document that the block stands in, since whoever looks at the other documents finds the rest there. Spans move with
 * the block when text before it changes.
 */
export function diagnoseBlock(block: Block, scope: Scope): readonly Finding[] {
  const { overriding } = scope.module;
  const all: Finding[] = [];
  const home = overriding?.homeOf(block) ?? scope.uri;
  const assumption = { isMade: false };
  const assumes = () => {
    assumption.isMade = true;
  };
  walk(overriding?.merged(block) ?? block, scopeFrom(scope, home, assumes), visitorInto(all, assumption));
  const findings = overriding ? all.flatMap((finding) => findingInDocument(scope.uri, finding, home, overriding)) : all;
  if (findings.length === 0) return findings;
  findings.sort((a, b) => a.span.start - b.span.start);
  return findings
    .filter((finding, index) => !isSame(finding, findings[index - 1]))
    .map((finding) => withPossibleFixes(finding, scope));
}

function withPossibleFixes(finding: Finding, scope: Scope): Finding {
  const { fixes = [] } = finding;
  return fixes.every((fix) => isPossible(fix, scope))
    ? finding
    : { ...finding, fixes: fixes.filter((fix) => isPossible(fix, scope)) };
}

/** Blocks that are items of one list share their name, so that the same would be said about it for each. */
function isSame(one: Finding, other: Finding | undefined): boolean {
  return one.rule === other?.rule && one.span === other.span && one.message === other.message;
}
