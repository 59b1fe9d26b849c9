import { blockSchemaOf, defaultInForce, outcomesOf, resolve, type Scope, walk } from "../../analysis/index";
import { type Block, calledIn, type Finding, type Value, valuesIn } from "../../model/index";
import { bodyAlong } from "./formerDefaults";
import type { VersionChange } from "./versionChange";

/** Findings about arguments that the newer version requires and that may come to null, which was as good as leaving them out. */
export function newlyRequired(block: Block, change: VersionChange): readonly Finding[] {
  const before = blockSchemaOf(block, change.before).body;
  const findings: Finding[] = [];
  walk(block, change.after, {
    bodyItem({ item: { name, nameSpan, value }, attribute, body }) {
      const former = bodyAlong(before, body.path)?.get(name);
      if (!attribute?.required || !former || former.required || value.kind === "null") return;
      const why = nullFrom(value, block, change.after);
      if (why === undefined) return;
      const message = `Give ${name} a value: it must be set in ${change.provider} ${change.to}, and ${why}.`;
      findings.push({ rule: "missing-argument", severity: "warning", span: nameSpan, message });
    },
  });
  return findings;
}

/** In what case a value is null, as far as that is written out. */
function nullFrom(value: Value, block: Block, scope: Scope): string | undefined {
  if ([resolve(value, scope), resolve(value, scope, defaultInForce)].some((meant) => meant.value.kind === "null"))
    return value.kind === "reference" && value.reference.steps[0]?.name === "var"
      ? `var.${value.reference.steps[1]?.name} is null unless it is set`
      : "what it is set to is null";
  // It leaves out what is null.
  if ([...valuesIn(value)].some((one) => calledIn(one) === "coalesce")) return undefined;
  const isNull = outcomesOf(value, block, scope).some((one) => one.value.kind === "null" && !one.declaration);
  return isNull ? "what it is set to may be null" : undefined;
}
