/**
 * The first releases of Terraform and of OpenTofu that have a block or an argument of the language. Source: the schemas in
 * internal/configs of their releases x.y.0, and their changelogs where what is there was an experiment first (`action` and
 * `list` in Terraform 1.13, `optional` before 1.3) or reserved (`for_each` of providers in OpenTofu before 1.9).
 */

import type { Attribute, Since } from "../schema";
import type { FunctionSignature } from "../source";

/** The first release of OpenTofu, which began as a copy of Terraform. */
export const firstOpenTofu = "1.6";

const ofProxies = ["proxy_scheme", "proxy_host", "proxy_port", "proxy_user_name", "proxy_user_password"].flatMap(
  (name): [string, Since][] =>
    ["resource.connection", "resource.provisioner.connection"].map((path) => [
      `${path}.${name}`,
      { terraform: "1.2", openTofu: firstOpenTofu },
    ]),
);

const facts: Readonly<Record<string, Since>> = {
  ...Object.fromEntries(ofProxies),
  moved: { terraform: "1.1", openTofu: firstOpenTofu },
  import: { terraform: "1.5", openTofu: firstOpenTofu },
  "import.for_each": { terraform: "1.7", openTofu: "1.7" },
  "import.identity": { terraform: "1.12", openTofu: "1.12" },
  check: { terraform: "1.5", openTofu: firstOpenTofu },
  removed: { terraform: "1.7", openTofu: "1.7" },
  "removed.lifecycle": { terraform: "1.7", openTofu: "1.10" },
  "removed.provisioner": { terraform: "1.9", openTofu: "1.10" },
  "removed.connection": { terraform: "1.9" },
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
  "resource.lifecycle.action_trigger.events=before_destroy": { terraform: "1.16" },
  "resource.lifecycle.action_trigger.events=after_destroy": { terraform: "1.16" },
  "resource.lifecycle.destroy": { terraform: "1.16", openTofu: "1.12" },
  "data.lifecycle": { terraform: "1.2", openTofu: firstOpenTofu },
  "data.lifecycle.enabled": { openTofu: "1.11" },
  "ephemeral.lifecycle.enabled": { openTofu: "1.11" },
  "module.ignore_nested_deprecations": { terraform: "1.15" },
  "module.lifecycle": { openTofu: "1.11" },
  "provider.for_each": { openTofu: "1.9" },
  "terraform.cloud": { terraform: "1.1", openTofu: firstOpenTofu },
  "terraform.backend oci": { terraform: "1.12" },
  "terraform.encryption": { openTofu: "1.7" },
  // That of attributes which may be optional was in all releases before 1.3; from 1.0 on the others were in alpha releases alone.
  "terraform.experiments=config_driven_move": { isExperiment: true },
  "terraform.experiments=ephemeral_values": { isExperiment: true },
  "terraform.experiments=preconditions_postconditions": { isExperiment: true },
  "terraform.experiments=provider_sensitive_attrs": { isExperiment: true },
  "terraform.experiments=template_string_func": { isExperiment: true },
  "terraform.experiments=unknown_instances": { isExperiment: true },
  "terraform.experiments=variable_validation": { isExperiment: true },
  "terraform.experiments=variable_validation_crossref": { isExperiment: true },
  // A source that is no literal, and an import in a module that another one calls.
  "module.source of variables": { terraform: "1.15", openTofu: "1.8" },
  "import in a called module": { terraform: "1.16" },
};

/** The same of test files, whose blocks have names of their own. */
const factsOfTests: Readonly<Record<string, Since>> = {
  mock_provider: { terraform: "1.7", openTofu: "1.8" },
  "*.override_resource": { terraform: "1.7", openTofu: "1.8" },
  "*.override_data": { terraform: "1.7", openTofu: "1.8" },
  "*.override_module": { terraform: "1.7", openTofu: "1.8" },
  "*.override_during": { terraform: "1.11" },
  test: { terraform: "1.12" },
  variable: { terraform: "1.13" },
  "run.state_key": { terraform: "1.11" },
  "run.parallel": { terraform: "1.12" },
  "run.skip_cleanup": { isExperiment: true },
  "run.backend": { isExperiment: true },
  "mock_provider.source": { terraform: "1.7" },
  "mock_provider.for_each": { openTofu: "1.11" },
  // Beside names there are keys in the targets of overrides.
  "an instance of a target": { terraform: "1.7", openTofu: "1.13" },
  "all instances of a target": { openTofu: "1.13" },
};

const ofTests = tableOf(factsOfTests);

const ofModules = tableOf(facts);

interface Table {
  readonly byPath: ReadonlyMap<string, Since>;
  /** The last names of the paths: of all others nothing needs to be looked up. */
  readonly names: ReadonlySet<string>;
}

function tableOf(all: Readonly<Record<string, Since>>): Table {
  const paths = Object.keys(all);
  return {
    byPath: new Map(Object.entries(all)),
    names: new Set(paths.map((path) => path.slice(path.lastIndexOf(".") + 1))),
  };
}

/** Since when there are blocks of a kind, or what a path of names leads to; undefined where every release has it. */
export function sinceWhen(path: string, isInTest = false): Since | undefined {
  const { byPath } = isInTest ? ofTests : ofModules;
  return byPath.get(path) ?? byPath.get(`*.${path}`);
}

/** The same for a name in such a block, at a path of names, or for one of its words: `events=before_destroy`. */
export function sinceWhenIn(kind: string, path: readonly string[], name: string, isInTest = false): Since | undefined {
  const { byPath, names } = isInTest ? ofTests : ofModules;
  return names.has(name) ? (byPath.get([kind, ...path, name].join(".")) ?? byPath.get(`*.${name}`)) : undefined;
}

/** The same for an argument, in any form. */
export function sinceOfArgument(
  { releases, writeOnly }: Pick<Attribute, "releases" | "writeOnly">,
  kind: string,
  path: readonly string[],
  name: string,
  isInTest: boolean,
): Since | undefined {
  return releases ?? sinceWhenIn(kind, path, name, isInTest) ?? (writeOnly ? writeOnlySince : undefined);
}

/** The releases of a fact as people name them: `Terraform 1.10 or OpenTofu 1.11`. */
export function namedReleases({ terraform, openTofu, isExperiment }: Since): string {
  if (isExperiment) return "an alpha release of Terraform";
  const differs = openTofu !== undefined && openTofu !== terraform && openTofu !== firstOpenTofu;
  return [terraform && `Terraform ${terraform}`, differs && `OpenTofu ${openTofu}`].filter(Boolean).join(" or ");
}

/** Since when providers have arguments that no state keeps. */
const writeOnlySince: Since = { terraform: "1.11", openTofu: "1.11" };

/** Since when functions may have a namespace, and providers have some: `provider::azapi::build_resource_id`. */
const providerFunctionsSince: Since = { terraform: "1.8", openTofu: "1.7" };

/** Since when there is a function, by the name under which it is called. */
export function sinceOfFunction(
  name: string,
  signature: Pick<FunctionSignature, "since"> | undefined,
): Since | undefined {
  return signature?.since ?? (name.includes("::") ? providerFunctionsSince : undefined);
}

/** Since when `terraform validate` looks at the kind of a backend, which `terraform init` always has. */
export const backendsValidated: Since = { terraform: "1.15" };

/** The first release in which attributes of object types may be optional. */
export const optionalSince: Since = { terraform: "1.3", openTofu: firstOpenTofu };

/**
 * Since when the right side of `&&` and `||` is not evaluated where the left one decides. Source: the changelogs of Terraform 1.12 and
 * OpenTofu 1.10.
 */
export const shortCircuitSince: Since = { terraform: "1.12", openTofu: "1.10" };
