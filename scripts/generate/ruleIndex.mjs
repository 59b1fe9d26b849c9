// The page that lists all rules.

/** The text of docs/rules/README.md. */
export function ruleIndex(rules) {
  return `# Rules

What \`azureml-terraform\` checks, in the editor and on the command line. Each finding shows the id of its rule, which links
to the rule's page. These pages are generated from the rules and their tests.

## Configuration

Severities are set in a file \`.azureml-terraform.json\`, which is committed to the repository. The nearest one counts, from a
folder upwards to the root of the repository, in the editor and on the command line:

\`\`\`json
{
  "rules": { "deprecated": "error", "soft-deleted-name": "off" },
  "requireReason": true
}
\`\`\`

\`opinions\` means all rules that are opinions (their pages say so): \`"opinions": "off"\` turns them off. What is set for a
single rule comes before it. On the command line \`--opinions off\` does the same.

\`styles\` means all rules of style: what is declared and never used, forms of older Terraform, what is not pinned. They are off until settings
turn them on, \`"styles": "warning"\` all of them; VS Code shows them as hints, and fades what nothing uses. \`conventions\` means those that
only some teams have: descriptions, names, and which file a block belongs in. Nothing turns them on but settings.

Teams with another form of names than snake case set it in \`names\`, as regular expressions by the kind of block. \`all\` is for kinds
without one of their own. The rule \`snake-case\` then finds names that do not match:

\`\`\`json
{
  "rules": { "snake-case": "warning" },
  "names": { "all": "^[a-z][a-z0-9_]*$", "module": "^[a-z-]+$" }
}
\`\`\`

In the editor the setting \`azuremlTerraform.rules\` takes precedence, for those who want to see more or less than others.
The action *Set the severity of …* on a finding writes either.

## Suppression

A comment suppresses findings: on the line above, at the end of the line, or at the end of a block's first line for the whole
block. Separate several rules with commas; \`all\` means every rule. The reason follows two dashes, and is mandatory with
\`requireReason\`.

\`\`\`terraform
resource "azurerm_machine_learning_workspace" "main" { # azureml-terraform-ignore: public-workspace -- a sandbox
  # azureml-terraform-ignore: soft-deleted-name -- destroyed by hand
  name = "mlw-sandbox"
}
\`\`\`

In programs the comment begins with \`//\`, or is between \`/*\` and \`*/\`; in JSON it is the value of a member with the name \`"//"\`. What
looks like a comment inside of a string, heredoc or template is part of that text.

## All rules

| rule | severity | finds |
|---|---|---|
${rules.map(({ id, severity, summary }) => `| [${id}](${id}.md) | ${severity} | ${summary} |`).join("\n")}
`;
}
