// Made resources as a CDKTF program in TypeScript, laid out as prettier would.
import { classOf, namespaceOf, propertyOf } from "../../server/src/languages/cdktf/names";
import type { Made, MadeItem, MadeValue } from "./made";

/** A whole program: its imports, and one stack with a construct for each resource. */
export function programText(resources: readonly Made[]): string {
  return `import { Construct } from "constructs";
import { App, TerraformStack } from "cdktf";
import * as azurerm from "@cdktf/provider-azurerm";

/** Everything that the teams have. */
class Teams extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new azurerm.provider.AzurermProvider(this, "azurerm", { features: [{}] });
${resources.map((resource) => `\n${constructOf(resource)}`).join("")}  }
}

const app = new App();
new Teams(app, "teams");
app.synth();
`;
}

function constructOf({ type, name, items }: Made): string {
  const callee = `azurerm.${namespaceOf("resource", type)}.${classOf("resource", type)}`;
  const body = items.map((item) => entryOf(item, "      ", true)).join("");
  return `    const ${handleOf(type, name)} = new ${callee}(this, "${name}", {\n${body}    });\n`;
}

function handleOf(type: string, name: string): string {
  return propertyOf(`${type.replace("azurerm_", "")}_${name}`);
}

function entryOf({ name, value }: MadeItem, indent: string, isArgument: boolean): string {
  const key = isArgument ? propertyOf(name) : name;
  if (typeof value === "object" && ("map" in value || "block" in value)) {
    const inside = "map" in value ? value.map : value.block;
    const lines = inside.map((item) => entryOf(item, `${indent}  `, "block" in value)).join("");
    return `${indent}${key}: {\n${lines}${indent}},\n`;
  }
  return `${indent}${key}: ${written(value)},\n`;
}

function written(value: Exclude<MadeValue, { block: unknown } | { map: unknown }>): string {
  if (typeof value !== "object") return JSON.stringify(value);
  if ("list" in value) return JSON.stringify(value.list);
  const [type = "", name = "", ...path] = value.refersTo.split(".");
  return [handleOf(type, name), ...path.map(propertyOf)].join(".");
}
