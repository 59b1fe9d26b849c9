import {
  blocksOf,
  hasAssumedInstances,
  literalAt,
  noValue,
  outcomesOf,
  type Scope,
  textOfLiteral,
} from "../analysis/index";
import { roleFormAt } from "../azure/index";
import type { Roles } from "../catalog/index";
import { setLiteral } from "../model/index";
import { isMisspelt, similar } from "../wording/index";
import type { ReportedFinding, Rule } from "./rule";

export const roleName: Rule = {
  id: "role-name",
  severity: "warning",
  certainty: "azure",
  summary:
    "A role name that is nearly the name of a built-in role, a former name of one, or the name of a role that only Azure Cosmos DB knows.",
  why: "The apply fails, since Azure is asked for a role of exactly that name. If you have a role of your own with that name, suppress the finding there. While Azure renames a role, both names work for some weeks, so a former name is only information.",
  source:
    "https://learn.microsoft.com/azure/role-based-access-control/built-in-roles, and the names that these roles had by day in https://github.com/iann0036/iam-dataset",
  concerns: (attribute) => attribute?.type === "string",
  names: new Set(["role_definition_name", "name"]),
  bodyItem({ item, attribute, body: { node } }, report) {
    const { block, scope } = node;
    if (roleFormAt(item, attribute, block, scope) !== "name" || !hasAssumedInstances(block, scope)) return;
    const { roles } = scope.catalog;
    for (const { value, declaration } of outcomesOf(item.value, block, scope)) {
      const text = textOfLiteral(value, scope, noValue);
      const message = text && !isOwn(text, scope) ? saidOf(text, roles) : undefined;
      if (!message) continue;
      const { name, ...finding } = message;
      report({
        ...finding,
        ...(declaration
          ? {
              span: item.value.span,
              related: [{ uri: declaration.uri, span: value.span, message: "The name is set here." }],
            }
          : { span: value.span, fixes: name === undefined ? [] : setLiteral(value, [name]) }),
      });
    }
  },
};

/** The built-in roles of Cosmos DB's own, which its accounts have and Azure does not. */
const ofCosmos = /^Cosmos DB Built-in Data (?:Reader|Contributor)$/i;

/** What is to be said of a name, and the name that was meant if there is one. */
function saidOf(
  text: string,
  roles: Roles,
): (Pick<ReportedFinding, "message" | "severity"> & { name?: string }) | undefined {
  if (ofCosmos.test(text))
    return {
      message: `Assign "${text}" with azurerm_cosmosdb_sql_role_assignment: Azure has no such role, only Cosmos DB has it.`,
    };
  const known = roles.named(text);
  if (known) {
    const { name } = known;
    const message = `Write "${name}": that is how Azure spells this role.`;
    return name === text ? undefined : { name, message, severity: "information" };
  }
  const former = roles.formerly(text);
  if (former) {
    const { name } = former.role;
    const message = `Write "${name}": "${text}" is a former name of this role, last seen ${former.lastSeen}.`;
    return { name, message, severity: "information" };
  }
  const near = roles.all.flatMap(({ name }) => (isMisspelt(text, name) ? name : []));
  const name = similar(text, near);
  return name === undefined
    ? undefined
    : { name, message: `Azure has no built-in role "${text}": did you mean "${name}"?` };
}

/** Whether the module makes a role of that name, or may. */
function isOwn(name: string, scope: Scope): boolean {
  return blocksOf("azurerm_role_definition", scope).some(({ body }) => {
    const own = literalAt(body, ["name"], scope);
    return own === undefined || own === name;
  });
}
