import { isImported } from "../../analysis/index";
import type { Block, Finding, Module } from "../../model/index";
import { rules } from "../../rules/index";

/** Rules about what Azure accepts, rather than Terraform or a provider: what exists in Azure cannot break them. */
const aboutAzure: ReadonlySet<string> = new Set(
  rules.filter(({ types, certainty }) => types && certainty).map(({ id }) => id),
);

/** Whether a rule concerns only what Azure accepts. */
export function isAboutAzure(rule: string): boolean {
  return aboutAzure.has(rule);
}

/** What was found in a block, without findings that an `import` block contradicts: Azure has it already. */
export function withoutImported(findings: readonly Finding[], block: Block, module: Module): readonly Finding[] {
  const isAnswered = ({ rule }: Finding) => isAboutAzure(rule);
  if (!findings.some(isAnswered) || !isImported(block, module)) return findings;
  return findings.filter((finding) => !isAnswered(finding));
}
