/**
 * Statements with their imports on top, as they stand in documentation, as a program: they become the inside of a
 * stack's constructor. A provider that they use without configuring it is configured there too.
 */
export function inStack(statements: string, module: string): string {
  const imports = [...statements.matchAll(/^import [^;]*;\n/gm)].map(([line]) => line);
  const inside = imports.reduce((text, line) => text.replace(line, ""), statements);
  const needsAzuread = /import \* as azuread /.test(statements) && !/AzureadProvider/.test(statements);
  return `import type { Construct } from "constructs";
import { TerraformStack as Stack } from "${module}";
${imports.join("")}
export class Program extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    ${needsAzuread ? 'new azuread.provider.AzureadProvider(this, "azuread", {});' : ""}
${inside}
  }
}
`;
}
