// What lists all rules: docs/rules/README.md, and the table in README.md.

/** The text of docs/rules/README.md. */
export function ruleIndex(rules) {
  return `# Rules

What \`azureml-terraform\` checks, in the editor and on the command line. Each finding carries the id of its rule, which
leads to the rule's page. These pages are generated from the rules and their tests.

## Configuration

Severities are set in a file \`.azureml-terraform.json\`, which is checked in; the nearest one upwards from a folder to the
top of the repository counts, in the editor and on the command line:

\`\`\`json
{
  "rules": { "deprecated": "error", "soft-deleted-name": "off" },
  "requireReason": true
}
\`\`\`

In the editor \`azuremlTerraform.rules\` comes before it, for those who want to see more or less than the others.

## Suppression

A comment takes findings away: on the line above, at the end of the line, or at the end of a block's first line for the
whole block. Several rules are separated by commas; \`all\` stands for every rule. The reason follows two dashes, and with
\`requireReason\` it must be there.

\`\`\`terraform
resource "azurerm_machine_learning_workspace" "main" { # azureml-terraform-ignore: public-workspace -- a sandbox
  # azureml-terraform-ignore: soft-deleted-name -- destroyed by hand
  name = "mlw-sandbox"
}
\`\`\`

In programs the comment begins with \`//\`, or stands between \`/*\` and \`*/\`.

## All rules

${ruleTable(rules, "")}
`;
}

/** A row for each rule; pages are in the folder `pages`. */
export function ruleTable(rules, pages) {
  const row = ({ id, severity, summary }) => `| [${id}](${pages}${id}.md) | ${severity} | ${summary} |`;
  return `| rule | severity | finds |\n|---|---|---|\n${rules.map(row).join("\n")}`;
}
