import {
  type BodyItemNode,
  bodyItemAt,
  declared,
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
  bodyItem(node, report) {
    if (!isSecret(node)) return;
    const { item, body } = node;
    const { value, isAssumed } = resolve(item.value, body.node.scope, writtenDefault);
    if (value.kind !== "text" || isNone(value.text) || isFilledInLater(node) || isUserName(node)) return;
    const where = isAssumed ? "as the default of a variable" : value === item.value ? "here" : "in a local";
    report({
      span: item.value.span,
      message: `Take ${item.name} from a sensitive variable, a key vault or the resource that creates it: it appears ${where} in plain text.`,
      fixes: value === item.value ? toVariable(node) : isAssumed ? withoutDefault(item.value, body.node.scope) : [],
    });
  },
};

/** Whether a text only holds the place of a secret. */
function isNone(text: string): boolean {
  return /^(?:<[^<>]*>|\*+|x+|placeholder|dummy|todo|tbd)?$/i.test(text.trim());
}

/** Whether Terraform leaves changes of the argument alone: then the secret is set elsewhere, and what is written is none. */
function isFilledInLater({ item, body }: BodyItemNode): boolean {
  return ignoresChanges(body.node.block.body, body.path[0] ?? item.name);
}

/** Whether a secret of a key vault is called after a user: vaults hold the names of users beside their passwords. */
function isUserName({ item, body: { body, node } }: BodyItemNode): boolean {
  if (item.name !== "value") return false;
  const names = [nameOf(node.block), literalAt(body, ["name"], node.scope)];
  return names.some((name) => /(?:^|[-_])(?:usr|login|user(?:[-_]?name)?|user[-_]?id)$/i.test(name ?? ""));
}

function isSecret({ item, attribute, body }: BodyItemNode): boolean {
  if (!attribute?.sensitive && !unmarkedNames.has(item.name)) return false;
  const { type } = body.node.schema;
  if (type?.kind !== "resource" || !family.test(type.name)) return false;
  return Boolean(attribute?.sensitive) || unmarked.has([type.name, ...body.path, item.name].join("."));
}

/** Reads the secret from a sensitive variable without a default, whoever sets it. */
function toVariable({ item, body }: BodyItemNode): Fix[] {
  const { block, scope } = body.node;
  if (scope.module.isPartial) return [];
  const wishes = [item.name, `${nameOf(block)}_${item.name}`];
  const name = wishes.find((wish) => declared(`var.${wish}`, scope).length === 0);
  if (!name) return [];
  const about = { type: { kind: "expression", source: "string" }, sensitive: { kind: "bool", bool: true } } as const;
  return [
    {
      title: `Take it from a sensitive variable ${name}`,
      changes: [
        { kind: "setValue", value: item.value, to: { kind: "reference", path: ["var", name] } },
        addVariable(name, about, block, scope),
      ],
    },
  ];
}

/** Takes the default of a variable away, so that it has to be set elsewhere. */
function withoutDefault(value: Value, scope: Scope): Fix[] {
  const named = value.kind === "reference" ? addressIn(value.reference) : undefined;
  const [variable] = named?.kind === "variable" ? declared(named.address, scope) : [];
  const item = variable && bodyItemAt(variable.block.body, ["default"]);
  if (!item) return [];
  const { uri, block } = variable;
  const isMarked = bodyItemAt(block.body, ["sensitive"]) !== null;
  const mark = { kind: "setValue", value: item.value, to: { kind: "bool", bool: true }, uri } as const;
  return [
    {
      title: "Remove the default of the variable",
      changes: isMarked ? [{ kind: "remove", item, uri }] : [{ kind: "rename", item, name: "sensitive", uri }, mark],
    },
  ];
}
