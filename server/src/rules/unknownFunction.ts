import { blocksOfKind, type Scope } from "../analysis/index";
import { changeName, functionName, requiredIn } from "../model/index";
import { didYouMean, similar } from "../wording/index";
import type { Rule } from "./rule";

export const unknownFunction: Rule = {
  id: "unknown-function",
  severity: "error",
  summary:
    "A function that neither Terraform nor the provider's version in force has, or one of a provider that the module does not require.",
  why: "`terraform validate` fails: there are only Terraform's own functions and those of providers, which are called with `provider::`.",
  source: "https://developer.hashicorp.com/terraform/language/functions",
  call({ value: { call }, attribute, block, isTried }, report) {
    const { functions } = block.scope.catalog;
    // Functions of providers are the providers' own; in a type constraint `list(string)` is no call.
    if (!call || functions.size === 0 || attribute?.means === "type") return;
    const name = functionName(call);
    if (/^provider::[^:]*$/.test(name)) {
      const message = `Name the provider and its function: provider::azurerm::parse_resource_id.`;
      report({ ...(isTried && { severity: "hint" }), span: call.span, message });
      return;
    }
    const undeclared = undeclaredIn(name, block.scope);
    if (undeclared !== undefined) {
      report({
        ...(isTried && { severity: "hint" }),
        span: call.span,
        message: `Declare ${undeclared} in required_providers: functions of a provider are called only where the module requires it.`,
      });
      return;
    }
    if (functions.has(name)) return;
    if (name.includes("::") && !/^(?:provider|core)::/.test(name)) {
      const message = `Begin with provider:: or core::, such as provider::azurerm::parse_resource_id: nothing else has functions.`;
      report({ ...(isTried && { severity: "hint" }), span: call.span, message });
      return;
    }
    const lacking = name.includes("::")
      ? functionOfProvider(name, block.scope)
      : { whose: "Terraform", own: functions.keys() };
    if (!lacking) return;
    const meant = similar(name, lacking.own);
    report({
      // Whether there is a function is asked only when it is called, and then `try` goes on.
      ...(isTried && { severity: "hint" }),
      span: call.span,
      message: `${lacking.whose} has no function ${name}.${didYouMean(meant)}`,
      fixes: changeName(call.span, meant),
    });
  },
};

/** The provider of a function, where it is not among those that the module requires, be it used for resources or not. */
function undeclaredIn(name: string, { module }: Scope): string | undefined {
  const [first, local] = name.split("::");
  if (first !== "provider" || !local || module.isPartial) return undefined;
  const required = blocksOfKind(module, "terraform").flatMap((block) => [...requiredIn(block)]);
  return required.some(({ item }) => item.key || item.name === local) ? undefined : local;
}

/** The release of a provider that lacks a function, with the functions that it has; undefined where these are not known for the version in force. */
function functionOfProvider(
  name: string,
  scope: Scope,
): { readonly whose: string; readonly own: readonly string[] } | undefined {
  const [, local = ""] = name.split("::");
  const prefix = `provider::${local}::`;
  const own = [...scope.catalog.functions.keys()].filter((one) => one.startsWith(prefix));
  // It is a part of Terraform.
  if (local === "terraform" && own.length > 0) return { whose: "Terraform's own provider", own };
  const provider = scope.catalog.provider(local);
  if (!provider || own.length === 0 || !name.startsWith(prefix)) return undefined;
  const version = scope.versionOf(provider.name);
  const isCovered = provider.covers(version) && !provider.isBeyond(version) && !scope.mayBeNewer(provider.name);
  return isCovered ? { whose: `${provider.name} ${version}`, own } : undefined;
}
