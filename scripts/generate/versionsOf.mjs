// To which versions of azurerm a rule applies, from the rule and the history of the types that it looks at.
import { readFileSync } from "node:fs";

const [head, ...lines] = readFileSync("server/data/azurerm.jsonl", "utf8").trim().split("\n");
const {
  releases: [newest],
  exact: [oldest],
} = JSON.parse(head);
const resources = new Map(
  lines
    .map((line) => JSON.parse(line))
    .filter(({ kind }) => kind === "resource")
    .map((resource) => [resource.name, resource]),
);

/** The paragraph of a rule's page about versions; `subject` is what the rule is about, as `loadRules` says. */
export function versionsOf({ versions: { from, before } = {}, types = [] }, subject) {
  if (subject === "terraform")
    return "In every module, whichever providers it has: the rule is about Terraform's own language.";
  if (subject === "azapi") return "In every version of azapi.";
  if (subject === "schemas")
    return `In every version of azurerm (${oldest} to ${newest} are known), azuread and azapi, and of each provider that was learned: the schema is that of the version in force.`;
  const start = from && `from ${from} on`;
  const end = before && `before ${before}`;
  const holds =
    start || end
      ? `Only in azurerm ${[start, end].filter(Boolean).join(" and ")}.`
      : `In every version of azurerm (${oldest} to ${newest} are known): the schema is that of the version in force.`;
  const spans = types.flatMap((type) => {
    const { from: since, to } = resources.get(type) ?? {};
    return since ? [`\`${type}\` since ${since}${to ? `, last in ${to}` : ""}`] : [];
  });
  return spans.length > 0 ? `${holds} It checks ${spans.join("; ")}.` : holds;
}
