import {
  addressOfProvider,
  calledByRun,
  configurationsOfTest,
  providerIn,
  providersOf,
  type Scope,
  testedModule,
} from "../../../analysis/index";
import { bodyItemOf, changeName, type Fix, newArgument, passedProviders } from "../../../model/index";
import { didYouMean, listed, similar } from "../../../wording/index";
import type { Rule } from "../../rule";

export const providersOfRun: Rule = {
  id: "providers-of-run",
  severity: "error",
  otherReleases: "same",
  files: "tests",
  summary: "A run of a test whose module is not passed what it asks for, or that passes what the test does not set up.",
  why: "`terraform test` fails: runs pass what `provider` and `mock_provider` blocks of their own file set up, all of it under its own names where a run has no `providers`.",
  source: "https://developer.hashicorp.com/terraform/language/tests#providers; what `terraform test` 1.11 says",
  kinds: new Set(["run"]),
  block({ block, scope }, report) {
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
