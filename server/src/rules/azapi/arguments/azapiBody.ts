import { bodyItemAt, resolve, type Scope } from "../../../analysis/index";
import { isOfAzapi } from "../../../azure/index";
import { compareVersions } from "../../../catalog/index";
import { addressIn, calledIn, type Fix, type Value, valuesIn } from "../../../model/index";
import type { Rule } from "../../rule";

export const azapiBody: Rule = {
  id: "azapi-body",
  severity: "error",
  summary: "A body that is not an object: a text such as that of jsonencode(), a list, a number, or true or false.",
  why: "Since azapi 2.0 `body` is an object, and `terraform validate` refuses a text. A list or a number fails the apply.",
  source:
    "internal/services/myvalidator/dynamic_is_not_string_validator.go of Azure/terraform-provider-azapi v2.12.0; its guide to 2.0",
  block({ block, scope }, report) {
    if (!isOfAzapi(block) || compareVersions(scope.versionOf("azapi"), "2.0.0") < 0) return;
    const item = bodyItemAt(block.body, ["body"]);
    const what = item && formOf(item.value, scope);
    if (!item || !what) return;
    report({
      // As long as something in it is not known, the provider does not see that it is a text.
      ...(what === encoded && isKnownLater(item.value) && { severity: "warning" }),
      span: item.value.span,
      message: `Write body as an object, { properties = { … } }, not as ${what}: azapi takes nothing else since 2.0.`,
      fixes: withoutEncoding(item.value),
    });
  },
};

/** Whether something of a resource is read in a value. */
function isKnownLater(value: Value): boolean {
  return [...valuesIn(value)].some((one) => {
    const kind = one.kind === "reference" ? addressIn(one.reference)?.kind : undefined;
    return kind === "resource" || kind === "data";
  });
}

const encoded = "a text, which jsonencode() gives";

/** What a value is that is no object; undefined for what is one, or may be. */
function formOf(value: Value, scope: Scope): string | undefined {
  const { value: meant } = resolve(value, scope);
  switch (meant.kind) {
    case "text":
      return "a text";
    case "number":
      return "a number";
    case "bool":
      return "true or false";
    case "list":
      return "a list";
    case "expression":
      return calledIn(meant) === "jsonencode" ? encoded : undefined;
    default:
      return undefined;
  }
}

/** What is encoded, without the call: the name of the function goes, and the parentheses around an object mean nothing. */
function withoutEncoding(value: Value): Fix[] {
  const call = value.kind === "expression" ? value.call : undefined;
  if (!call || value.kind !== "expression" || value.parts.length !== 1 || value.parts[0]?.kind !== "body") return [];
  return [{ title: "Write the object itself", changes: [{ kind: "setName", span: call.span, name: "" }] }];
}
