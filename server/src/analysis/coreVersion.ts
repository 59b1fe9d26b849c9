import { firstOpenTofu, type Since } from "../catalog/terraform/since";
import { compareVersions } from "../catalog/version/compareVersions";
import { type Condition, conditionsOf } from "../catalog/version/versionConstraint";
import { memoFor } from "../memo/memo";
import { entryOf } from "../model/body";
import type { Module } from "../model/module";
import { blocksOfKind } from "./blocksOf";

/** A release of Terraform or OpenTofu that is too new for a module, and what keeps it out. */
export interface TooNew {
  /** `Terraform 1.11`, `Terraform 1.10 or OpenTofu 1.11`. */
  readonly needed: string;
  /** The constraint that allows nothing as new, as it is written. */
  readonly constraint: string;
}

interface Required {
  readonly constraint: string;
  readonly conditions: readonly Condition[];
}

/** What the module requires of its Terraform, wherever it says so. A constraint that cannot be read says nothing. */
const requiredBy = memoFor((module: Module): readonly Required[] =>
  blocksOfKind(module, "terraform").flatMap(({ body }) => {
    const value = entryOf(body, "required_version")?.value;
    const conditions = value?.kind === "text" ? conditionsOf(value.text) : undefined;
    return value?.kind === "text" && conditions ? [{ constraint: value.text, conditions }] : [];
  }),
);

/**
 * Whether no release that a module allows has something: neither one of Terraform nor one of OpenTofu, which read the same
 * constraint. Where a release that is new enough may be used, nothing is said.
 */
export function tooNewFor({ terraform, openTofu }: Since, module: Module): TooNew | undefined {
  const versions = [terraform, openTofu].filter((version) => version !== undefined);
  const excluding = requiredBy(module).find(({ conditions }) =>
    versions.every((version) => conditions.some((condition) => excludes(condition, version))),
  );
  if (!excluding || versions.length === 0) return undefined;
  const differs = openTofu !== undefined && openTofu !== terraform && openTofu !== firstOpenTofu;
  const needed = [terraform && `Terraform ${terraform}`, differs && `OpenTofu ${openTofu}`];
  return { needed: needed.filter(Boolean).join(" or "), constraint: excluding.constraint };
}

/** Whether a condition allows neither a version nor any later one. */
function excludes({ operator, version, below }: Condition, since: string): boolean {
  switch (operator) {
    case "=":
    case "<=":
      return compareVersions(version, since) < 0;
    case "<":
      return compareVersions(version, since) <= 0;
    case "~>":
      return below !== undefined && compareVersions(below, since) <= 0;
    case "!=":
    case ">":
    case ">=":
      return false;
  }
}
