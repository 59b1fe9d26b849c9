import {
  calledModule,
  declaredIn,
  isSetUp,
  keepsState,
  markOf,
  type Scope,
  saysMark,
  type ValueNode,
} from "../../analysis/index";
import { attributeIn } from "../../catalog/index";
import { type Block, bodyItemOf, setArgument } from "../../model/index";
import type { Report, Rule } from "../rule";

export const ephemeralValue: Rule = {
  id: "ephemeral-value",
  severity: "error",
  summary:
    "An ephemeral value where Terraform would have to store it, or a constant variable that is ephemeral or sensitive.",
  why: "`terraform validate` or the plan fails: Terraform stores an ephemeral value neither in the state nor in a plan. Only write-only arguments, ephemeral variables and outputs of called modules, providers and provisioners take one.",
  source: "https://developer.hashicorp.com/terraform/language/manage-sensitive-data/ephemeral",
  block({ block, scope }, report) {
    if (block.kind === "output") aboutOutput(block, scope, report);
    if (block.kind === "variable") aboutConstant(block, report);
  },
  value(node, report) {
    const { value, items, block } = node;
    const [item] = items;
    if (items.at(-1)?.value !== value || !isKept(node) || !markOf(value, "ephemeral", block.scope)) return;
    const isInput = block.block.kind === "module";
    report({
      span: value.span,
      message: isInput
        ? `Set ephemeral to true for the variable ${item!.name} of the called module, or pass something else: this value is ephemeral.`
        : `Set ${items.at(-1)!.name} to something that may be kept in state: this value is ephemeral.`,
    });
  },
};

/** A constant variable has its value in all that is kept. */
function aboutConstant({ head, body }: Block, report: Report): void {
  const constant = bodyItemOf(body, "const")?.value;
  if (constant?.kind !== "bool" || !constant.bool) return;
  for (const mark of ["sensitive", "ephemeral"] as const)
    if (saysMark(body, mark)) {
      const item = bodyItemOf(body, mark)!;
      report({
        span: head,
        message: `Remove const or ${mark}: a variable cannot be both.`,
        fixes: [{ title: `Remove ${mark}`, changes: [{ kind: "remove", item }] }],
      });
    }
}

function aboutOutput({ body }: Block, scope: Scope, report: Report): void {
  const isRoot = isSetUp(scope.module) && scope.calls().length === 0;
  const says = bodyItemOf(body, "ephemeral");
  if (says && isRoot && saysMark(body, "ephemeral")) {
    const given = bodyItemOf(body, "value")?.value;
    // What is ephemeral may not be returned without it either.
    const isEnough = !given || !markOf(given, "ephemeral", scope);
    report({
      ...(!keepsState(scope.module) && { severity: "warning" }),
      span: says.nameSpan,
      message: "Remove ephemeral: outputs of a root module are kept in state.",
      fixes: isEnough ? [{ title: "Remove ephemeral", changes: [{ kind: "remove", item: says }] }] : [],
    });
    return;
  }
  const value = bodyItemOf(body, "value")?.value;
  if (!value || (says && says.value.kind !== "bool") || saysMark(body, "ephemeral")) return;
  if (!markOf(value, "ephemeral", scope)) return;
  const set = setArgument(body, "ephemeral", { kind: "bool", bool: true });
  report({
    span: value.span,
    message: isRoot
      ? "Return something that may be kept in state: this value is ephemeral. ephemeralasnull(…) replaces ephemeral values with null."
      : "Set ephemeral to true for this output, or return something else: this value is ephemeral.",
    fixes: isRoot ? [] : [{ title: "Set ephemeral to true", changes: [set] }],
  });
}

/** Arguments of Terraform's own that are not kept, or that another rule is about. */
const own: ReadonlySet<string> = new Set([
  "connection",
  "count",
  "depends_on",
  "for_each",
  "lifecycle",
  "provider",
  "provisioner",
]);

/** Whether what is here becomes a part of the plan, as far as the schema is known. */
function isKept({ attribute, items: [item], block: { block, scope, schema } }: ValueNode): boolean {
  if (!item) return false;
  if (block.kind === "module") {
    const called = calledModule(block, scope);
    const [variable] = called ? declaredIn(called, `var.${item.name}`) : [];
    return variable !== undefined && bodyItemOf(variable.block.body, "ephemeral") === undefined;
  }
  const isStored = (block.kind === "resource" || block.kind === "data") && !own.has(item.name);
  // Of a body in Azure's own API that is kept as a whole or not at all.
  const whole = schema.body && attributeIn(schema.body, item.name);
  const schemaOfValue = attribute ?? (whole?.dependentBody ? whole : undefined);
  return (
    isStored &&
    (schema.type?.isExact === true || schema.own !== undefined) &&
    schemaOfValue !== undefined &&
    !schemaOfValue.writeOnly &&
    !schemaOfValue.means
  );
}
