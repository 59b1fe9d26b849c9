// What is wrong with the blocks of a test file.

import type { Scope } from "../../analysis/scope";
import { walk } from "../../analysis/walk";
import { testBlockTypes } from "../../catalog/terraform/tests";
import type { Document } from "../../model/document";
import type { Finding } from "../../rules/finding";
import { rulesInTests } from "../../rules/index";
import type { Report, Rule } from "../../rules/rule";

/** Findings of those rules that know tests. Of a block that no test file has only that is said. */
export function testFindings({ blocks }: Document, scope: Scope): readonly Finding[] {
  const findings: Finding[] = [];
  const reportOf =
    (rule: Rule): Report =>
    (said) =>
      findings.push({ rule: rule.id, severity: rule.severity, ...said });
  for (const block of blocks) {
    const isKnown = testBlockTypes.has(block.kind);
    const all = rulesInTests.map((rule) => ({ rule, report: reportOf(rule) }));
    walk(block, scope, {
      block: (node) => all.forEach(({ rule, report }) => void rule.block?.(node, report)),
      ...(isKnown && {
        body: (node) => all.forEach(({ rule, report }) => void rule.body?.(node, report)),
        entry: (node) =>
          all.forEach(({ rule, report }) => {
            // Which module is tested whoever runs the tests may say as well, and of what it lacks Terraform only warns.
            if (node.body.path.at(-1) === "variables" || block.kind === "variables") return;
            if (rule.concerns?.(node.attribute) ?? true) rule.entry?.(node, report);
          }),
        reference: (node) => all.forEach(({ rule, report }) => void rule.reference?.(node, report)),
      }),
    });
  }
  return findings.sort((a, b) => a.span.start - b.span.start);
}
