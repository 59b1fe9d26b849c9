/**
 * The first releases of Terraform and of OpenTofu that have a block or an argument of the language. Source: the schemas in
 * internal/configs of their releases x.y.0, and their changelogs where what is there was an experiment first (`action` and
 * `list` in Terraform 1.13, `optional` before 1.3) or reserved (`for_each` of providers in OpenTofu before 1.9).
 */

/** Since when something is there; absent where no release of that program has it. */
export interface Since {
  readonly terraform?: string;
  readonly openTofu?: string;
  /** Whether alpha releases of Terraform alone have it. */
  readonly isExperiment?: true;
}

/** The first release of OpenTofu, which began as a copy of Terraform. */
export const firstOpenTofu = "1.6";

const facts: Readonly<Record<string, Since>> = {
  moved: { terraform: "1.1", openTofu: firstOpenTofu },
  import: { terraform: "1.5", openTofu: firstOpenTofu },
  "import.for_each": { terraform: "1.7", openTofu: "1.7" },
  "import.identity": { terraform: "1.12", openTofu: "1.12" },
  check: { terraform: "1.5", openTofu: firstOpenTofu },
  removed: { terraform: "1.7", openTofu: "1.7" },
  "removed.lifecycle": { terraform: "1.7", openTofu: "1.10" },
  "removed.provisioner": { terraform: "1.9", openTofu: "1.10" },
  ephemeral: { terraform: "1.10", openTofu: "1.11" },
  action: { terraform: "1.14" },
  list: { terraform: "1.14" },
  language: { openTofu: "1.12" },
  "variable.nullable": { terraform: "1.1", openTofu: firstOpenTofu },
  "variable.ephemeral": { terraform: "1.10", openTofu: "1.11" },
  "variable.deprecated": { terraform: "1.15", openTofu: "1.10" },
  "variable.const": { terraform: "1.15", openTofu: "1.12" },
  "output.ephemeral": { terraform: "1.10", openTofu: "1.11" },
  "output.deprecated": { terraform: "1.15", openTofu: "1.10" },
  "output.type": { terraform: "1.15" },
  "output.precondition": { terraform: "1.2", openTofu: firstOpenTofu },
  "resource.lifecycle.precondition": { terraform: "1.2", openTofu: firstOpenTofu },
  "resource.lifecycle.postcondition": { terraform: "1.2", openTofu: firstOpenTofu },
  "resource.lifecycle.replace_triggered_by": { terraform: "1.2", openTofu: firstOpenTofu },
  "resource.lifecycle.action_trigger": { terraform: "1.14" },
  "resource.lifecycle.enabled": { openTofu: "1.11" },
  "resource.lifecycle.action_trigger.on_failure": { terraform: "1.16" },
  "resource.lifecycle.destroy": { terraform: "1.16", openTofu: "1.12" },
  "data.lifecycle.precondition": { terraform: "1.2", openTofu: firstOpenTofu },
  "data.lifecycle.postcondition": { terraform: "1.2", openTofu: firstOpenTofu },
  "data.lifecycle.enabled": { openTofu: "1.11" },
  "module.ignore_nested_deprecations": { terraform: "1.15" },
  "module.lifecycle.enabled": { openTofu: "1.11" },
  "provider.for_each": { openTofu: "1.9" },
  "terraform.cloud": { terraform: "1.1", openTofu: firstOpenTofu },
  "terraform.encryption": { openTofu: "1.7" },
  // A source that is no literal, and an import in a module that another one calls.
  "module.source of variables": { terraform: "1.15", openTofu: "1.8" },
  "import in a called module": { terraform: "1.16" },
};

/** The same of test files, whose blocks have names of their own. */
const factsOfTests: Readonly<Record<string, Since>> = {
  mock_provider: { terraform: "1.7", openTofu: "1.8" },
  override_resource: { terraform: "1.7", openTofu: "1.8" },
  override_data: { terraform: "1.7", openTofu: "1.8" },
  override_module: { terraform: "1.7", openTofu: "1.8" },
  test: { terraform: "1.12" },
  variable: { terraform: "1.13" },
  "run.state_key": { terraform: "1.11" },
  "run.parallel": { terraform: "1.12" },
  "run.skip_cleanup": { isExperiment: true },
  "run.backend": { isExperiment: true },
  "mock_provider.for_each": { openTofu: "1.11" },
};

const byPathInTests: ReadonlyMap<string, Since> = new Map(Object.entries(factsOfTests));

const byPath: ReadonlyMap<string, Since> = new Map(Object.entries(facts));

/** The last names of these paths: of all others nothing needs to be looked up. */
const names: ReadonlySet<string> = new Set([...byPath.keys()].map((path) => path.slice(path.lastIndexOf(".") + 1)));

/** Since when there are blocks of a kind, or what a path of names leads to; undefined where every release has it. */
export function sinceWhen(path: string, isInTest = false): Since | undefined {
  return (isInTest ? byPathInTests : byPath).get(path);
}

/** The same for a name in such a block, at a path of names. */
export function sinceWhenIn(kind: string, path: readonly string[], name: string): Since | undefined {
  return names.has(name) ? byPath.get([kind, ...path, name].join(".")) : undefined;
}

/** Since when providers have arguments that no state keeps. */
export const writeOnlySince: Since = { terraform: "1.11", openTofu: "1.11" };

/** Since when attributes of object types may be optional. */
export const optionalSince: Since = { terraform: "1.3", openTofu: firstOpenTofu };

/**
 * Since when the right side of `&&` and `||` is not evaluated where the left one decides. Source: the changelogs of Terraform 1.12 and
 * OpenTofu 1.10.
 */
export const shortCircuitSince: Since = { terraform: "1.12", openTofu: "1.10" };
