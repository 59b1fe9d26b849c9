/**
 * Statements with their imports on top, as they stand in documentation, as a program: they become the inside of a
 * stack's constructor. Providers that they use without configuring them are configured there too.
 */
export function inStack(statements: string, module: string): string {
  const imports = [...statements.matchAll(/^import [^;]*;\n/gm)].map(([line]) => line);
  const inside = imports.reduce((text, line) => text.replace(line, ""), statements);
  const lacking = Object.entries(classes).filter(
    ([provider, name]) => new RegExp(`provider(s/|-)${provider}\\b`).test(imports.join("")) && !inside.includes(name),
  );
  return `import type { Construct } from "constructs";
import { TerraformStack as Stack } from "${module}";
${lacking.map(([provider, name]) => `import { ${name} } from "./.gen/providers/${provider}/provider";\n`).join("")}${imports.join("")}
export class Program extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
${lacking.map(([provider, name]) => `    new ${name}(this, "${provider}", ${configurations[provider]});\n`).join("")}
${inside}
  }
}
`;
}

const classes: Readonly<Record<string, string>> = { azurerm: "AzurermProvider", azuread: "AzureadProvider" };
const configurations: Readonly<Record<string, string>> = { azurerm: "{ features: [{}] }", azuread: "{}" };
