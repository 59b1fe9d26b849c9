// The tools for agents as package.json lists them for the editor's own assistant.
import { execFileSync } from "node:child_process";
import { project } from "./project.mjs";

const { tools, toJSONSchema } = project;

/** The text of package.nls.json with what people call the tools. */
export function withToolTitles(before) {
  const others = Object.entries(JSON.parse(before)).filter(([key]) => !key.startsWith("tool."));
  const titles = tools.map(({ name, title }) => [`tool.${name}`, title]);
  return `${JSON.stringify(Object.fromEntries([...others, ...titles]), undefined, 2)}\n`;
}

/** The text of package.json with the tools that there are. */
export function withAgentTools(before) {
  const manifest = JSON.parse(before);
  manifest.contributes.languageModelTools = tools.map(({ name, description, input }) => {
    const { $schema, additionalProperties, ...inputSchema } = toJSONSchema(input, { io: "input" });
    return {
      name: `azuremlTerraform_${name}`,
      toolReferenceName: `azuremlTerraform${name[0].toUpperCase()}${name.slice(1)}`,
      displayName: `%tool.${name}%`,
      modelDescription: description,
      canBeReferencedInPrompt: true,
      tags: ["terraform", "azure"],
      inputSchema,
    };
  });
  const biome = "node_modules/@biomejs/biome/bin/biome";
  const options = { input: JSON.stringify(manifest, undefined, 2), encoding: "utf8" };
  return execFileSync(process.execPath, [biome, "format", "--stdin-file-path=package.json"], options);
}
