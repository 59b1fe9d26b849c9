import { type BodyNode, givenBy, isSurelyGiven, settableIn, subjectOf } from "../analysis/index";
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
  bodyItem({ item, body }, report) {
    const { scope } = body.node;
    if (givenBy(item.value, scope) === null || isInReadOnly(body)) return;
    const { provider } = body.node.schema;
    const later = settableIn(body, item.name);
    const instead = provider && later ? ` ${provider.name} ${later} takes one.` : "";
    const removal = { title: `Remove ${item.name}`, changes: [{ kind: "remove" as const, item }] };
    report({
      // As a module that others call, it may always be given null, which Terraform takes for nothing.
      ...(!isSurelyGiven(item.value, scope) && { severity: "warning" }),
      span: item.nameSpan,
      message: `Remove ${item.name}: the provider sets it, so ${subjectOf(body)} accepts no value for it.${instead}`,
      // Whoever wants the value has to use the later release.
      fixes: [{ ...removal, safe: later === undefined }, ...(provider ? requireVersion(later, provider, scope) : [])],
    });
  },
};

/** Whether a block around it is one that only the provider sets: then that is said, and nothing of what is in it. */
function isInReadOnly({ parent, path }: BodyNode): boolean {
  const around = parent?.schema.get(path.at(-1) ?? "");
  return parent !== undefined && ((around !== undefined && !isSettable(around)) || isInReadOnly(parent));
}
