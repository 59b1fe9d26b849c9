import { declared, type Scope } from "../../analysis/index";
import {
  addressIn,
  type Block,
  bodyItemOf,
  type Fix,
  hasType,
  type Reference,
  type TraversalStep,
  type Value,
} from "../../model/index";
import { isName } from "../../text/index";
import type { Rule } from "../rule";

export const statementAddress: Rule = {
  id: "statement-address",
  severity: "error",
  summary: "A moved, removed or import block with something other than an address that it takes.",
  why: "`terraform validate` fails: these blocks are read before anything is evaluated, and take addresses of resources or modules, without quotes and without attributes.",
  source:
    "https://developer.hashicorp.com/terraform/language/block/moved; https://developer.hashicorp.com/terraform/language/block/removed; https://developer.hashicorp.com/terraform/language/block/import",
  concerns: (attribute) => attribute?.means === "address" || attribute?.means === "type",
  bodyItem({ item: { name, value, form }, body: { node, path } }, report) {
    const { block } = node;
    const { kind } = block;
    const isAddress = name === "to" || (name === "from" && kind !== "import");
    if (!isAddress || path.length > 0 || !["moved", "removed", "import"].includes(kind)) return;
    const { span } = value;
    if (value.kind === "missing" || (value.kind === "expression" && !value.call && form !== "argument")) return;
    if (value.kind !== "reference") {
      const message = `Write ${name} as an address, without quotes: azurerm_resource_group.main.`;
      report({ span, message, fixes: unquoted(value) });
      return;
    }
    const { reference } = value;
    if (reference.steps.some((step) => step.kind === "name" && step.name === "")) return;
    const message =
      mistakeIn(reference, block) ??
      (name === "to" ? (otherThan(reference, block) ?? otherInstance(reference, node)) : undefined);
    // What is removed may have had any type, and Terraform finds nothing in the state.
    if (message) report({ ...(isNoPlace(message) && kind === "removed" && { severity: "warning" }), span, message });
  },
};

function unquoted(value: Value): Fix[] {
  const path = value.kind === "text" ? value.text.split(".") : [];
  if (path.length < 2 || !path.every(isName)) return [];
  const to = { kind: "reference", path } as const;
  return [{ title: "Remove the quotes", changes: [{ kind: "setValue", value, to }], safe: true }];
}

/** An address as these blocks take it: through modules to a resource, or to a module itself. */
interface Parts {
  readonly modules: readonly TraversalStep[];
  readonly mode: "resource" | "other" | "none";
  readonly rest: readonly TraversalStep[];
}

function partsOf({ steps }: Reference): Parts {
  let at = 0;
  while (steps[at]?.name === "module" && steps[at + 1]?.kind === "name") at += steps[at + 2]?.kind === "index" ? 3 : 2;
  const root = steps[at]?.name;
  const mode = root === undefined ? "none" : root !== "resource" && hasType(root) ? "other" : "resource";
  const begin = at + (root === "resource" || mode === "other" ? 1 : 0);
  return { modules: steps.slice(0, at), mode, rest: steps.slice(begin) };
}

/** Words that no type of a resource is called. */
const reserved = new Set(["each", "count", "self", "path", "terraform", "template", "lazy", "arg", "var", "local"]);

const noPlace = "Write the address of a resource or module: only these have a place in state.";
const isNoPlace = (message: string) => message === noPlace;

function mistakeIn(reference: Reference, { kind, body }: Block): string | undefined {
  const { modules, mode, rest } = partsOf(reference);
  const [type, name, index, ...others] = rest;
  const isLoop = kind === "import" && bodyItemOf(body, "for_each") !== undefined;
  const indexes = reference.steps.filter((step) => step.kind !== "name");
  const isStatic = (step: TraversalStep) =>
    step.kind === "index" && (!step.key || /^(?:text|number)$/.test(step.key.kind));
  if (mode !== "none" && (type?.kind !== "name" || name?.kind !== "name")) {
    return type && reserved.has(type.name) && kind !== "removed"
      ? noPlace
      : "Write a type and a name: azurerm_resource_group.main.";
  }
  const isEnd = index === undefined && indexes.length === 0;
  if (type && reserved.has(type.name) && (kind !== "removed" || isEnd)) return noPlace;
  if (index?.kind === "name" || others.length > 0) {
    return "End the address with the resource's name, or with the key of an instance in brackets: it has no attributes.";
  }
  if (!isLoop && !indexes.every(isStatic))
    return "Write a number or a text as the index: Terraform evaluates nothing here.";
  if (kind === "removed" && reference.steps[modules.length]?.name === "resource")
    return "Leave out resource in front of the type: a removed block takes no such address.";
  if (kind === "removed" && indexes.length > 0) {
    return "Leave out the index: a removed block takes out all instances at once.";
  }
  if (kind !== "moved" && mode === "other")
    return "Write the address of a resource: Terraform does not manage data sources.";
  if (kind === "import" && mode === "none") {
    return `Write the address of a resource within ${modules.length > 0 ? "the module" : "it"}: Terraform imports resources only.`;
  }
  return undefined;
}

/** What moves stays what it is: a resource or a module. */
function otherThan(to: Reference, { kind, body }: Block): string | undefined {
  const from = kind === "moved" ? bodyItemOf(body, "from")?.value : undefined;
  if (from?.kind !== "reference") return undefined;
  const isModule = (reference: Reference) => partsOf(reference).mode === "none";
  if (isModule(from.reference) === isModule(to)) return undefined;
  return "Move a resource to a resource, or a module to a module: one cannot become the other.";
}

/** What is imported is one instance. Source: validateImportTargetExpansion in internal/terraform of Terraform. */
function otherInstance(to: Reference, { block, scope }: { block: Block; scope: Scope }): string | undefined {
  if (block.kind !== "import") return undefined;
  const named = addressIn(to);
  const [declaration, ...others] = named?.kind === "resource" ? declared(named.address, scope) : [];
  if (!named || !declaration || others.length > 0) return undefined;
  const { body } = declaration.block;
  const manifold = ["count", "for_each"].find((name) => bodyItemOf(body, name));
  const wanted = manifold && (manifold === "count" ? "[0]" : '["key"]');
  const [index] = named.rest;
  if (bodyItemOf(block.body, "for_each")) {
    // Which key each has is worked out.
    return index?.kind === "index" && !manifold ? single(named.address) : undefined;
  }
  const key = index?.key;
  if (!key) return wanted && `Say which instance is imported, such as ${named.address}${wanted}: it has ${manifold}.`;
  if (!manifold) return single(named.address);
  const isFitting = key.kind === (manifold === "count" ? "number" : "text");
  return isFitting ? undefined : `Write ${named.address}${wanted}: it has ${manifold}.`;
}

function single(address: string): string {
  return `Remove the index: ${address} has neither count nor for_each, so that there is only one.`;
}
