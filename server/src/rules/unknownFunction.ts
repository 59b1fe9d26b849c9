import { didYouMean } from "../wording/sentence";
import { similar } from "../wording/similar";
import { changeName } from "./finding";
import type { Rule } from "./rule";

export const unknownFunction: Rule = {
  id: "unknown-function",
  severity: "error",
  summary: "A function that Terraform does not have.",
  why: "`terraform validate` fails: there are only Terraform's own functions and those of providers, which are called with `provider::`.",
  source: "https://developer.hashicorp.com/terraform/language/functions",
  call({ value: { call }, attribute, block, isTried }, report) {
    const { functions } = block.scope.catalog;
    // Functions of providers are the providers' own; in a type constraint `list(string)` is no call.
    if (!call || functions.size === 0 || attribute?.means === "type") return;
    const name = call.name.startsWith("core::") ? call.name.slice("core::".length) : call.name;
    if (name.includes("::") || functions.has(name)) return;
    const meant = similar(name, functions.keys());
    report({
      // Whether there is a function is asked only when it is called, and then `try` goes on.
      ...(isTried && { severity: "hint" }),
      span: call.span,
      message: `Terraform has no function ${name}.${didYouMean(meant)}`,
      fixes: changeName(call.span, meant),
    });
  },
};
