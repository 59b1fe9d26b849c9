import {
  addressOfProvider,
  blocksOfKindIn,
  calledByRun,
  configurationsOfTest,
  providerIn,
  providersOf,
  type Scope,
  testedModule,
} from "../../../analysis/index";
import {
  type Block,
  bodyItemOf,
  changeName,
  configurationNameOf,
  type Fix,
  newArgument,
  passedProviders,
} from "../../../model/index";
import { didYouMean, listed, similar } from "../../../wording/index";
import type { Report, Rule } from "../../rule";

export const providersOfRun: Rule = {
  id: "providers-of-run",
  severity: "error",
  otherReleases: "same",
  files: "tests",
  summary:
    "A test run that does not pass a provider configuration that its module needs, or that passes one which the test does not set up or which belongs to another provider.",
  why: "`terraform test` fails: a run can pass only what `provider` and `mock_provider` blocks of its own file set up. A run without `providers` passes all of these, under their own names.",
  source: "https://developer.hashicorp.com/terraform/language/tests#providers; what `terraform test` 1.11 says",
  kinds: new Set(["run", "provider", "mock_provider"]),
  block({ block, scope }, report) {
    if (block.kind !== "run") return aboutProvider(block, scope, report);
    const own = configurationsOfTest(scope);
    const providers = bodyItemOf(block.body, "providers")?.value;
    if (!own || (providers && providers.kind !== "body")) return;
    const root = providersOf(scope.module);
    const passed = passedProviders(block);
    for (const { own: one, taken } of passed) {
      if (!one) continue;
      if (!own.has(one.name)) {
        const meant = similar(one.name, [...own]);
        report({
          span: one.span,
          message: `No provider or mock_provider block of this file sets ${one.name} up.${didYouMean(meant)}`,
          fixes: meant === undefined ? adding(one.name, scope) : changeName(one.span, meant),
        });
      } else if (taken && root && calledByRun(block) === undefined) {
        const wanted = addressOfProvider(root, taken.provider);
        const given = addressOfProvider(root, one.provider);
        if (wanted !== given)
          report({ span: one.span, message: `Pass a configuration of ${wanted}: ${one.name} is one of ${given}.` });
      }
    }
    const tested = testedModule(block, scope);
    const takes = tested && tested.documents.size > 0 ? providersOf(tested) : undefined;
    if (!takes || passed.some(({ taken }) => !taken)) return;
    const names = providers ? new Set(passed.map(({ taken }) => taken?.name)) : own;
    const missing = [...takes.asked.keys()].filter((name) => !takes.configured.has(name) && !names.has(name));
    if (missing.length === 0) return;
    report({
      span: block.head,
      message: providers
        ? `Pass ${listed(missing)} with providers: the module that is run asks for it.`
        : `Set ${listed(missing)} up in this file, with mock_provider or provider blocks: the module that is run asks for it.`,
      related: missing.map((name) => ({ ...takes.asked.get(name)!, message: `${name} is asked for here.` })),
      fixes: providers || missing.length > 1 ? [] : adding(missing[0]!, scope),
    });
  },
};

/**
 * A configuration of a test that its first run takes for one provider, and a run of the tested module itself for another. Source:
 * `resolveProviderTypesForTests` and `validateProviderConfigsForTests` in internal/configs of Terraform.
 */
function aboutProvider(block: Block, scope: Scope, report: Report): void {
  const root = providersOf(scope.module);
  const name = configurationNameOf(block);
  if (!root || name === undefined) return;
  const provider = providerIn(name);
  const runs = blocksOfKindIn(scope.module, scope.uri, "run");
  const isMatched = runs.some((run) => !bodyItemOf(run.body, "module") && !bodyItemOf(run.body, "providers"));
  const isOfRoot = root.configured.has(name) || root.empty.has(name) || root.asked.has(name) || root.required.has(name);
  if (!isMatched || !isOfRoot) return;
  const wanted = addressOfProvider(root, provider);
  const given = takenFor(provider, runs, scope);
  if (given !== undefined && given !== wanted)
    report({
      span: block.head,
      message: `Rename this provider: the first run takes ${name} for ${given}, and the module that is tested has it for ${wanted}.`,
    });
}

/** What the first run takes a provider of the test for; undefined where that does not say it, or nobody knows its module. */
function takenFor(provider: string, [first]: readonly Block[], scope: Scope): string | undefined {
  const tested = first && testedModule(first, scope);
  const takes = tested && tested.documents.size > 0 ? providersOf(tested) : undefined;
  if (!first || !takes) return undefined;
  const given = bodyItemOf(first.body, "providers")
    ? passedProviders(first).find(({ own }) => own?.provider === provider)?.taken?.provider
    : provider;
  const names = [...takes.required.keys(), ...takes.configured.keys(), ...takes.empty.keys()].map(providerIn);
  return given !== undefined && names.includes(given) ? addressOfProvider(takes, given) : undefined;
}

/** The fix that mocks a provider in front of the first block of the test. */
function adding(name: string, { module, uri }: Scope): readonly Fix[] {
  const [first] = module.documents.get(uri)?.blocks ?? [];
  const provider = providerIn(name);
  if (!first) return [];
  const alias = name.slice(provider.length + 1);
  const items = alias ? [newArgument("alias", { kind: "text", text: alias })] : [];
  const blocks = [{ kind: "mock_provider", labels: [provider], items }];
  return [{ title: `Mock ${name}`, changes: [{ kind: "addBlocks", blocks, beside: first, where: "before" }] }];
}
