import type { Scope } from "../../../analysis/index";
import { foundByAddress } from "../../../catalog/index";
import {
  bodyItemWithoutSource,
  completeRequirement,
  firstUseOf,
  lacksSource,
  missingRequirement,
  requireProvider,
} from "../../../fixes/index";
import type { Document, Finding } from "../../../model/index";
import { unrequiredProvider } from "../../../rules/index";

/** Findings about providers that `terraform init` would search for in the wrong place, each at the module's first use. */
export function* unrequiredProviders({ uri }: Document, scope: Scope): Generator<Finding> {
  const { module } = scope;
  for (const name of foundByAddress.keys()) {
    // Who uses it rests on all its blocks.
    const use = lacksSource(name, module) ? firstUseOf(module, name) : undefined;
    const requirement = use?.uri === uri ? missingRequirement(name, scope) : undefined;
    if (!use || !requirement) continue;
    const present = bodyItemWithoutSource(name, module);
    const { source } = requirement;
    const change = present
      ? completeRequirement(requirement, present.item, present.uri)
      : requireProvider(requirement, module, use);
    const place = present ? "its entry in required_providers" : "an entry in required_providers";
    yield {
      rule: unrequiredProvider.id,
      severity: unrequiredProvider.severity,
      span: use.block.head,
      message: `Require ${name} from ${source} with ${place}: without it terraform init looks for hashicorp/${name}, which does not exist.`,
      fixes: change ? [{ title: `Require ${name} from ${source}`, changes: [change] }] : [],
    };
  }
}
