import type { Finding } from "../model/index";
import { ownProperty } from "../text/index";
import type { Capability, OtherExtension } from "./otherExtension";

interface ReportedRule {
  readonly capability: Capability;
  /** The places that others look at too, by their text; absent: all. */
  readonly where?: RegExp;
  /** Absent: others need no schema for it. Otherwise the types of blocks, "" for those without, whose schemas tell. */
  readonly inTypes?: RegExp;
}

const any = /^/;

/** What HashiCorp's language server reports, by our rules; see its docs/validation.md. `test/terraformLs.test.ts` asks it. */
const reported: Readonly<Record<string, ReportedRule>> = {
  syntax: { capability: "syntax" },
  "duplicate-argument": { capability: "syntax" },
  "unknown-block-type": { capability: "validation" },
  "missing-label": { capability: "validation" },
  "unknown-argument": { capability: "validation", inTypes: any },
  // That azurerm's provider block needs features is not in the schema.
  "missing-argument": { capability: "validation", where: /^(?!provider\b)/, inTypes: any },
  "block-form": { capability: "validation", inTypes: any },
  // The schema of azapi says nothing of how many there may be.
  "block-count": { capability: "validation", inTypes: /^(?!azapi_)/ },
  // Arguments and blocks, not types.
  deprecated: { capability: "validation", where: /^(?!"?azure)/, inTypes: any },
  // Nothing else that a reference may lead to.
  "undeclared-reference": { capability: "validation", where: /^(var|local)\./, inTypes: any },
  // Blocks and arguments that the release lacks are unknown to it; keywords, types and functions are not checked.
  "terraform-version": {
    capability: "validation",
    where: /^(?:action|check|cloud|enabled|import|list|moved|removed)\b/,
  },
};

/**
 * Whether one of `others` says the same about a range of `text`. `knownType` gives the type of the block around it, ""
 * for a block without one, or undefined without a schema.
 */
export function isReportedElsewhere(
  others: readonly OtherExtension[],
  { rule, span }: Finding,
  text: string,
  knownType: () => string | undefined,
): boolean {
  const reportedTypes = ownProperty(reported, rule);
  if (!reportedTypes || !others.some(({ capabilities }) => capabilities.includes(reportedTypes.capability)))
    return false;
  if (reportedTypes.where?.test(text.slice(span.start, span.end)) === false) return false;
  if (!reportedTypes.inTypes) return true;
  const type = knownType();
  return type !== undefined && reportedTypes.inTypes.test(type);
}
