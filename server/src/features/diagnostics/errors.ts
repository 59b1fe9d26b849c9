import type { Scope } from "../../analysis/index";
import type { Block, Finding } from "../../model/index";
import { diagnoseBlock } from "./diagnoseBlock";

/** The errors in a block by their keys, to be compared with those in another version of a provider. */
export function errorsOf(
  block: Block,
  scope: Scope,
  isWanted: (finding: Finding) => boolean,
): ReadonlyMap<string, Finding> {
  return new Map(
    diagnoseBlock(block, scope)
      .filter(isWanted)
      .map((finding) => [findingKey(finding), finding]),
  );
}

/** Whether Terraform fails by the time that it has planned. */
export function isRefused(finding: Finding): boolean {
  return isError(finding) || finding.isPlanned === true;
}

/** Whether a finding is an error: Terraform or Azure fails. */
export function isError({ severity }: Finding): boolean {
  return severity === "error";
}

/** Rules that may say several things about one body, each at the head of it. */
const ofBodies = new Set(["missing-argument", "one-of", "required-with", "conflict", "block-count"]);

/** Equal for findings under two versions of a provider that are about the same. */
export function findingKey({ rule, span, message }: Finding): string {
  return `${rule} ${span.start} ${span.end}${ofBodies.has(rule) ? ` ${message}` : ""}`;
}
