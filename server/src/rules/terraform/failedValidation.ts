import {
  asVariable,
  type BodyNode,
  environmentOf,
  environmentWith,
  listedByValidation,
  type Scope,
  scopeOfCalled,
  variableResult,
  variableSetBy,
} from "../../analysis/index";
import { type Environment, evaluate } from "../../evaluation/index";
import {
  type Block,
  type Body,
  type BodyItem,
  bodyItemOf,
  type Fix,
  nameOf,
  type Value,
  valuesKind,
} from "../../model/index";
import { similar } from "../../wording/index";
import type { Rule } from "../rule";

export const failedValidation: Rule = {
  id: "failed-validation",
  severity: "error",
  summary: "A value that a validation of its variable refuses.",
  why: "`terraform validate` fails for what a call of a module sets, `terraform plan` for values of a file and for defaults that are taken.",
  source: "https://developer.hashicorp.com/terraform/language/values/variables#custom-validation-rules",
  kinds: new Set(["variable", "module", valuesKind]),
  bodyItem({ item, body }, report) {
    const variable = body.parent || item.key ? undefined : variableOf(item, body);
    if (!variable) return;
    const { block, scope, uri } = variable;
    const validations = block.body.items.filter(({ name }) => name === "validation");
    if (validations.length === 0) return;
    const name = nameOf(block) ?? "";
    const own = evaluate(item.value, environmentOf(body.node.scope, body.node.block)).result;
    const given = asVariable(own, block);
    const environment = environmentWith(scope, block, (other, declared) =>
      other === name ? given : variableResult(declared),
    );
    const failed = validations.find(({ value }) => value.kind === "body" && isFalse(value.body, environment));
    if (failed?.value.kind !== "body") return;
    const reason = messageOf(failed.value.body, block, environment);
    report({
      // A default may be there to be replaced.
      ...(body.node.block === block && { severity: "warning" }),
      span: item.value.span,
      message:
        reason === undefined
          ? `Give ${name} another value: its validation refuses this one.`
          : `Give ${name} another value. Its validation says: ${reason}`,
      related: [{ uri, span: failed.nameSpan, message: "This validation refuses it." }],
      fixes: fixesOf(item.value, block, name),
    });
  },
};

/** The variable that a body item gives a value, with the scope of its module. */
function variableOf(
  item: BodyItem,
  { node: { block, scope } }: BodyNode,
): { readonly block: Block; readonly scope: Scope; readonly uri: string } | undefined {
  if (block.kind === "variable") return item.name === "default" ? { block, scope, uri: scope.uri } : undefined;
  const set = variableSetBy(item.name, block, scope);
  if (!set) return undefined;
  const { block: declaring, uri } = set.declaration;
  return { block: declaring, uri, scope: block.kind === valuesKind ? scope : scopeOfCalled(set.module, scope) };
}

function isFalse(validation: Body, environment: Environment): boolean {
  const condition = bodyItemOf(validation, "condition")?.value;
  const result = condition && evaluate(condition, environment).result;
  return result?.state === "known" && result.value === false;
}

/** How much of what somebody wrote is in a message. */
const longest = 200;

/** What the validation says, on one line. What is made of a sensitive value Terraform does not show either. */
function messageOf(validation: Body, variable: Block, environment: Environment): string | undefined {
  const message = bodyItemOf(validation, "error_message")?.value;
  if (!message || (message.kind !== "text" && bodyItemOf(variable.body, "sensitive"))) return undefined;
  const { result } = evaluate(message, environment);
  if (result.state !== "known" || typeof result.value !== "string") return undefined;
  const line = result.value.replace(/\s+/g, " ").trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

/** The value that is meant, where the validation lists some and one is near. */
function fixesOf(value: Value, variable: Block, name: string): Fix[] {
  const listed = listedByValidation(variable, name).find(({ path }) => path.length === 0);
  if (!listed || value.kind !== "text") return [];
  const meant = similar(value.text, listed.values.map(String));
  if (meant === undefined) return [];
  return [{ title: `Change to ${meant}`, changes: [{ kind: "setValue", value, to: { kind: "text", text: meant } }] }];
}
