import { evaluatedBlock } from "../../analysis/index";
import { attributesOf, type Environment, objectResult, type Result } from "../../evaluation/index";
import type { Block, BodyItem } from "../../model/index";
import { appendTo } from "../../text/index";
import { knowledgeOf, unmarked } from "./planMarks";
import type { Watch } from "./reached";

/** The arguments of an instance, as far as they are known. */
export interface InstanceConfig {
  readonly config: Result;
  /** What has to be planned first. */
  readonly missing: ReadonlySet<string>;
  /** Addresses of the resources that it depends on. */
  readonly uses: ReadonlySet<string>;
  /** Arguments that Terraform would know, and we do not, with what of them we do not know: clauses. */
  readonly unsure: ReadonlyMap<string, readonly string[]>;
  /** Arguments in which values of variables of the first module are, with the names of these. */
  readonly variables: ReadonlyMap<string, ReadonlySet<string>>;
  /** Arguments that are shown nowhere. */
  readonly hidden: ReadonlySet<string>;
  /** Whether something in it is only known after an apply. */
  readonly isAfterwards: boolean;
}

/** Evaluates each argument of a block separately, so that it is known what each depends on. */
export function instanceConfigOf({ kind, body }: Block, environment: Environment, watch: Watch): InstanceConfig {
  const byName = new Map<string, BodyItem[]>();
  for (const item of body.items) if (!item.key) appendTo(byName, item.name, item);
  const given = new Map<string, Result>();
  const [missing, uses, hidden] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const [unsure, variables] = [new Map<string, readonly string[]>(), new Map<string, ReadonlySet<string>>()];
  let isAfterwards = false;
  for (const [name, items] of byName) {
    const own = { kind, body: { items, span: body.span, closed: body.closed } };
    const { value: result, reached } = watch.within(() => evaluatedBlock(own, environment).result);
    const value = attributesOf(result)?.get(name);
    // Terraform's own arguments are evaluated elsewhere.
    if (!value) continue;
    given.set(name, unmarked(value));
    for (const one of reached.missing) missing.add(one);
    for (const one of reached.uses) uses.add(one);
    if (reached.variables.size > 0) variables.set(name, reached.variables);
    const { isKnown, isOpen, unsure: clauses, isSensitive } = knowledgeOf(value);
    if (isSensitive) hidden.add(name);
    if (isOpen) unsure.set(name, [...clauses]);
    else if (!isKnown) isAfterwards = true;
  }
  return { config: objectResult(given), missing, uses, unsure, variables, hidden, isAfterwards };
}
