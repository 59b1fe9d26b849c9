import { admits, type Condition, compareVersions, conditionsOf, namedReleases, type Since } from "../catalog/index";
import { memoFor } from "../memo/index";
import { bodyItemOf, literalText, type Module, type ToolVersion } from "../model/index";
import { blocksOfKind } from "./blocksOf";
import { usesOpenTofu } from "./usesOpenTofu";

/** A release of Terraform or OpenTofu that is too new for a module, and what keeps it out. */
interface TooNew {
  /** `Terraform 1.11`, `Terraform 1.10 or OpenTofu 1.11`. */
  readonly needed: string;
  /** What keeps it out, as the end of a sentence. */
  readonly because: string;
}

interface Required {
  readonly constraint: string;
  readonly conditions: readonly Condition[];
}

/** What the module requires of its Terraform, wherever it says so. A constraint that cannot be read says nothing. */
const requiredBy = memoFor((module: Module): readonly Required[] =>
  blocksOfKind(module, "terraform").flatMap(({ body }) => {
    const value = bodyItemOf(body, "required_version")?.value;
    const constraint = value && literalText(value);
    const conditions = constraint === undefined ? undefined : conditionsOf(constraint);
    return constraint !== undefined && conditions ? [{ constraint, conditions }] : [];
  }),
);

/** A module's constraints for Terraform, as they are written. */
export function requiredReleases(module: Module): readonly string[] {
  return requiredBy(module).map(({ constraint }) => constraint);
}

/**
 * Whether no release that a module allows, or that files choose for it, has something: neither one of Terraform nor
 * one of OpenTofu, which read the same constraint. If a new enough release may be used, nothing is reported.
 */
export function tooNewFor(since: Since, module: Module): TooNew | undefined {
  const chosen = tooOldIn(allowedChoices(module), since);
  if (chosen) {
    const { file, program, version } = chosen;
    return { needed: namedReleases(since), because: `${file} chooses ${program} ${version}, which does not have it` };
  }
  const versions = [since.terraform, since.openTofu].filter((version) => version !== undefined);
  // Nobody requires the releases that have an experiment.
  if (versions.length === 0) return undefined;
  const excluding = requiredBy(module).find(({ conditions }) =>
    versions.every((version) => conditions.some((condition) => excludes(condition, version))),
  );
  const because = `required_version "${excluding?.constraint}" allows only releases that do not have it`;
  return excluding && { needed: namedReleases(since), because };
}

/** Something that a module may run without, because its Terraform may be too old. */
export interface MayLack {
  /** The first release that has it: `Terraform 1.12`. */
  readonly since: string;
  /** Whether something says that such a release is used, or may be, or nothing says anything. */
  readonly by: "all" | "some" | "none";
  /** Why, as the end of a sentence. */
  readonly because: string;
}

/**
 * Whether a module may run with a release that lacks something; undefined if the module or files exclude all such
 * releases.
 */
export function mayLack(since: Since, module: Module): MayLack | undefined {
  const program = usesOpenTofu(module) ? "OpenTofu" : "Terraform";
  const version = program === "OpenTofu" ? since.openTofu : since.terraform;
  if (version === undefined) return undefined;
  const first = `${program} ${version}`;
  const tooNew = tooNewFor(since, module);
  const [chosen] = allowedChoices(module);
  if (chosen && !tooNew) return undefined;
  if (chosen) return { since: first, by: "all", because: `${chosen.file} chooses ${chosen.program} ${chosen.version}` };
  const required = requiredBy(module);
  if (required.some(({ conditions }) => conditions.some((condition) => isNotBefore(condition, version))))
    return undefined;
  const [one] = required;
  if (!one) return { since: first, by: "none", because: "nothing here requires that release" };
  const allows = `required_version "${one.constraint}" allows`;
  return tooNew
    ? { since: first, by: "all", because: `${allows} only earlier releases` }
    : { since: first, by: "some", because: `${allows} earlier releases` };
}

/** Whether a condition allows no version before another one. */
function isNotBefore({ operator, version }: Condition, since: string): boolean {
  const isLowest = operator === "=" || operator === ">=" || operator === ">" || operator === "~>";
  return isLowest && compareVersions(version, since) >= 0;
}

/**
 * Whether a suggestion makes sense in a module: the chosen releases have it; what only OpenTofu has is suggested only
 * if OpenTofu is used, and an experiment only if one of its releases is chosen.
 */
export function mayUse(since: Since | undefined, module: Module): boolean {
  if (!since) return true;
  if (since.isExperiment) return allowedChoices(module).length > 0 && !tooNewFor(since, module);
  return (since.terraform !== undefined || usesOpenTofu(module)) && !tooNewFor(since, module);
}

/** What files choose and the module takes: with any other release it does not run, and then that is what is wrong. */
function allowedChoices(module: Module): readonly ToolVersion[] {
  const chosen = module.toolVersions ?? [];
  return chosen.filter(({ version }) => requiredBy(module).every(({ conditions }) => admits(conditions, version)));
}

/** One of the chosen releases, where none of them has something. */
function tooOldIn(
  chosen: readonly ToolVersion[],
  { terraform, openTofu, isExperiment }: Since,
): ToolVersion | undefined {
  const isTooOld = ({ program, version }: ToolVersion) => {
    if (isExperiment) return program === "OpenTofu" || !/alpha|dev/.test(version);
    const since = program === "Terraform" ? terraform : openTofu;
    return since === undefined || compareVersions(version, since) < 0;
  };
  return chosen.every(isTooOld) ? chosen[0] : undefined;
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
