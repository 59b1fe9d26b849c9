import { givenBy, isSurelyGiven, settableIn, subjectOf } from "../analysis/index";
import { isSettable } from "../catalog/index";
import { requireVersion } from "../fixes/index";
import type { Rule } from "./rule";

export const readOnlyArgument: Rule = {
  id: "read-only-argument",
  severity: "error",
  summary: "A value for an attribute that only the provider sets.",
  why: "`terraform validate` fails: the attribute can be read from the resource, but only the provider can set it.",
  source: "the schemas of the provider's releases",
  concerns: (attribute) => attribute !== undefined && !isSettable(attribute) && !attribute.unsure,
  entry({ entry, body }, report) {
    const { scope } = body.node;
    if (givenBy(entry.value, scope) === null) return;
    const { provider } = body.node.schema;
    const later = settableIn(body, entry.name);
    const instead = provider && later ? ` ${provider.name} ${later} takes one.` : "";
    const removal = { title: `Remove ${entry.name}`, changes: [{ kind: "remove" as const, entry }] };
    report({
      // As a module that others call, it may always be given null, which Terraform takes for nothing.
      ...(!isSurelyGiven(entry.value, scope) && { severity: "warning" }),
      span: entry.nameSpan,
      message: `Remove ${entry.name}: the provider sets it, so ${subjectOf(body)} accepts no value for it.${instead}`,
      // Whoever wants the value has to use the later release.
      fixes: [{ ...removal, safe: later === undefined }, ...(provider ? requireVersion(later, provider, scope) : [])],
    });
  },
};
