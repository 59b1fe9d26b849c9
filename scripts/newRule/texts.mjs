// What `npm run new:rule` writes.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const list = /readonly Rule\[\] = \[\n[\s\S]*?(?=\];)/;

/** The list that a rule of the folder is in, the nearest one upwards, and its text with one more entry. */
export function listAbove(folder) {
  for (const name of ["index.ts", "rules.ts"]) {
    const file = join(folder, name);
    const text = existsSync(file) ? readFileSync(file, "utf8") : "";
    if (!list.test(text)) continue;
    const withEntry = (rule, from) =>
      `import { ${rule} } from "${from}";\n${text.replace(list, (all) => `${all.trimEnd()}\n  ${rule},\n`)}`;
    return { file, withEntry };
  }
  if (dirname(folder) === folder) throw new Error("There is no list of rules.");
  return listAbove(dirname(folder));
}

/** What the new rule is tried on: what fails, what passes, and what only Terraform knows. */
export const exampleText = `resource "azurerm_resource_group" "fails" {
  name     = "replace-me"
  location = "westeurope"
}

resource "azurerm_resource_group" "passes" {
  name     = "rg-training"
  location = "westeurope"
}

resource "azurerm_resource_group" "unknown" {
  name     = var.unknown
  location = "westeurope"
}

variable "unknown" {}
`;

/** A rule that finds something at once. `ruleFile` is where it imports the type of rules from. */
export function ruleText(id, name, ruleFile) {
  return `import type { Rule } from "${ruleFile}";

export const ${name}: Rule = {
  id: "${id}",
  severity: "warning",
  certainty: "azure",
  summary: "A name that is still to be replaced.",
  why: "What happens otherwise, and when.",
  source: "the page, or the file of the provider, where the fact was read",
  concerns: (attribute) => attribute?.type === "string",
  names: new Set(["name"]),
  bodyItem({ item }, report) {
    if (item.value.kind !== "text" || item.value.text !== "replace-me") return;
    report({
      span: item.value.span,
      message: "Give it another name: this one is still to be replaced.",
      fixes: [
        {
          title: "Change to replaced",
          changes: [{ kind: "setValue", value: item.value, to: { kind: "text", text: "replaced" } }],
        },
      ],
    });
  },
};
`;
}
