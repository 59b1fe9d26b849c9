import { bodyItemResult, declared, type Scope } from "../../analysis/index";
import {
  addressIn,
  aliasIn,
  type BodyItem,
  bodyItemOf,
  newArgument,
  type Reference,
  type Value,
  valuesIn,
} from "../../model/index";
import type { Rule } from "../rule";

export const importWithoutId: Rule = {
  id: "import-without-id",
  severity: "error",
  summary:
    "An import block that has neither an id nor an identity, or has both, or takes the id from the resource that it imports.",
  why: "`terraform validate` or the plan fails: Terraform needs an id or an identity to know what to import, and takes only one of them. The provider comes from the resource's own block, or from the call of its module.",
  source: "https://developer.hashicorp.com/terraform/language/block/import; internal/configs/import.go of Terraform",
  kinds: new Set(["import"]),
  block({ block, scope }, report) {
    const { body } = block;
    if (!body.closed) return;
    const to = bodyItemOf(body, "to")?.value;
    const [given, identity] = [bodyItemOf(body, "id"), bodyItemOf(body, "identity")];
    if (!given && !identity) {
      const id = newArgument("id", { kind: "hole", of: "string", placeholder: "/subscriptions/…" });
      report({
        span: block.head,
        message: "Set id: import needs the id of an existing resource.",
        fixes: [{ title: "Add id", changes: [{ kind: "add", body, block, items: [id] }] }],
      });
    } else if (given && identity) {
      const remove = (item: BodyItem) =>
        ({ title: `Remove ${item.name}`, changes: [{ kind: "remove", item }] }) as const;
      report({
        span: identity.nameSpan,
        message: "Remove identity or id: import takes only one of the two.",
        fixes: [remove(identity), remove(given)],
      });
    } else if (given && isNothing(given, scope)) {
      report({ span: given.value.span, message: "Set id to the id of an existing resource: this value is not an id." });
    }
    const named = to?.kind === "reference" ? addressIn(to.reference) : undefined;
    if (!named) return;
    const reading = given && readingOf(named.address, given.value);
    if (reading)
      report({
        span: reading.span,
        message: `Write the id of the existing resource: ${named.address} has no id before it is imported.`,
      });
    const provider = bodyItemOf(body, "provider");
    const isOfModule = named.kind === "module";
    const declarations = declared(named.address, scope);
    if (!provider || !(isOfModule || declarations.length > 0)) return;
    if (declarations.some((one) => isSameProvider(provider, bodyItemOf(one.block.body, "provider")))) return;
    report({
      span: provider.nameSpan,
      message: isOfModule
        ? "Remove provider: the import uses the provider that the call passes to the module."
        : `Remove provider, and set it in the block of ${named.address}: an import block takes provider only where Terraform generates the resource's block.`,
      fixes: [{ title: "Remove provider", changes: [{ kind: "remove", item: provider }] }],
    });
  },
};

/** Whether both name the same configuration: a resource that says none has another one for Terraform than any that is said. */
function isSameProvider({ value }: BodyItem, other: BodyItem | undefined): boolean {
  const [name, ofResource] = [value, other?.value].map(
    (one) => one && (aliasIn(one)?.address ?? (one.kind === "reference" ? one.reference.steps[0]?.name : undefined)),
  );
  return name !== undefined && name === ofResource;
}

/** Where a value reads something. */
function readingOf(address: string, value: Value): Reference | undefined {
  return [...valuesIn(value)].flatMap((part) =>
    part.kind === "reference" && addressIn(part.reference)?.address === address ? [part.reference] : [],
  )[0];
}

function isNothing(item: BodyItem, scope: Scope): boolean {
  const result = bodyItemResult(item, scope);
  return result.state === "null" || (result.state === "known" && result.value === "");
}
