import {
  declared,
  type EntryNode,
  entryAt,
  ignoresChanges,
  literalAt,
  resolve,
  type Scope,
  writtenDefault,
} from "../../../analysis/index";
import { addVariable } from "../../../fixes/index";
import { addressIn, type Fix, nameOf, type Value } from "../../../model/index";
import type { Rule } from "../../rule";

const family = /^azurerm_(machine_learning|ai|cognitive)_|^azurerm_key_vault_secret$/;

/** Secrets that the provider does not mark as such, in every version or in older ones. */
const unmarked: ReadonlySet<string> = new Set([
  "azurerm_machine_learning_inference_cluster.ssl.key",
  "azurerm_machine_learning_compute_cluster.ssh.admin_password",
]);
const unmarkedNames: ReadonlySet<string> = new Set([...unmarked].map((path) => path.slice(path.lastIndexOf(".") + 1)));

export const plainSecret: Rule = {
  id: "plain-secret",
  severity: "warning",
  certainty: "consequence",
  summary: "A secret that is written in the code.",
  why: "Anyone who can read the code or its history has the secret. A reference to the resource that creates it, or a sensitive variable without a default, keeps it out.",
  source: "arguments that the provider marks as sensitive; ssl.key, which it does not",
  concerns: (attribute) => attribute !== undefined && !attribute.block,
  entry(node, report) {
    if (!isSecret(node)) return;
    const { entry, body } = node;
    const { value, isAssumed } = resolve(entry.value, body.node.scope, writtenDefault);
    if (value.kind !== "text" || isNone(value.text) || isFilledInLater(node) || isUserName(node)) return;
    const where = isAssumed ? "as the default of a variable" : value === entry.value ? "here" : "in a local";
    report({
      span: entry.value.span,
      message: `Take ${entry.name} from a sensitive variable, a key vault or the resource that creates it: it appears ${where} in plain text.`,
      fixes: value === entry.value ? toVariable(node) : isAssumed ? withoutDefault(entry.value, body.node.scope) : [],
    });
  },
};

/** Whether a text only holds the place of a secret. */
function isNone(text: string): boolean {
  return /^(?:<[^<>]*>|\*+|x+|placeholder|dummy|todo|tbd)?$/i.test(text.trim());
}

/** Whether Terraform leaves changes of the argument alone: then the secret is set elsewhere, and what is written is none. */
function isFilledInLater({ entry, body }: EntryNode): boolean {
  return ignoresChanges(body.node.block.body, body.path[0] ?? entry.name);
}

/** Whether a secret of a key vault is called after a user: vaults hold the names of users beside their passwords. */
function isUserName({ entry, body: { body, node } }: EntryNode): boolean {
  if (entry.name !== "value") return false;
  const names = [nameOf(node.block), literalAt(body, ["name"], node.scope)];
  return names.some((name) => /(?:^|[-_])(?:usr|login|user(?:[-_]?name)?|user[-_]?id)$/i.test(name ?? ""));
}

function isSecret({ entry, attribute, body }: EntryNode): boolean {
  if (!attribute?.sensitive && !unmarkedNames.has(entry.name)) return false;
  const { type } = body.node.schema;
  if (type?.kind !== "resource" || !family.test(type.name)) return false;
  return Boolean(attribute?.sensitive) || unmarked.has([type.name, ...body.path, entry.name].join("."));
}

/** Reads the secret from a sensitive variable without a default, whoever sets it. */
function toVariable({ entry, body }: EntryNode): Fix[] {
  const { block, scope } = body.node;
  if (scope.module.isPartial) return [];
  const wishes = [entry.name, `${nameOf(block)}_${entry.name}`];
  const name = wishes.find((wish) => declared(`var.${wish}`, scope).length === 0);
  if (!name) return [];
  const about = { type: { kind: "expression", source: "string" }, sensitive: { kind: "bool", bool: true } } as const;
  return [
    {
      title: `Take it from a sensitive variable ${name}`,
      changes: [
        { kind: "setValue", value: entry.value, to: { kind: "reference", path: ["var", name] } },
        addVariable(name, about, block, scope),
      ],
    },
  ];
}

/** Takes the default of a variable away, so that it has to be set elsewhere. */
function withoutDefault(value: Value, scope: Scope): Fix[] {
  const named = value.kind === "reference" ? addressIn(value.reference) : undefined;
  const [variable] = named?.kind === "variable" ? declared(named.address, scope) : [];
  const entry = variable && entryAt(variable.block.body, ["default"]);
  if (!entry) return [];
  const { uri, block } = variable;
  const isMarked = entryAt(block.body, ["sensitive"]) !== null;
  const mark = { kind: "setValue", value: entry.value, to: { kind: "bool", bool: true }, uri } as const;
  return [
    {
      title: "Remove the default of the variable",
      changes: isMarked ? [{ kind: "remove", entry, uri }] : [{ kind: "rename", entry, name: "sensitive", uri }, mark],
    },
  ];
}
