// Made resources as files of a folder on disk, which is gone when the measuring is over.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { builtCatalog, version } from "../builtCatalog";
import { jsonSchemaOf } from "../inputs/jsonSchema";
import type { Made } from "../inputs/made";
import { requirements, terraformOf } from "../inputs/terraform";
import { yamlOf } from "../inputs/yaml";

/** A folder on disk. */
export interface Project {
  readonly folder: string;
  /** The files that hold resources; the first one also says what the module needs. */
  readonly files: readonly { readonly uri: string; readonly text: string }[];
  remove(): void;
}

/** A Terraform module with one file for each group of resources. */
export function terraformProject(groups: readonly (readonly Made[])[], needed = requirements): Project {
  return projectOf(
    groups.map((resources, index) => (index === 0 ? needed : "") + terraformOf(resources)),
    "tf",
  );
}

/** The same as YAML, with the schema of the types that are used. */
export function yamlProject(groups: readonly (readonly Made[])[]): Project & { readonly schema: string } {
  const project = projectOf(groups.map(yamlOf), "yaml");
  const provider = builtCatalog().provider("azurerm");
  const names = new Set(groups.flat().map(({ type }) => type));
  const types = [...names].map((name) => provider?.find("resource", name, version));
  const schema = join(project.folder, "schema.json");
  writeFileSync(schema, JSON.stringify(jsonSchemaOf(types.filter((type) => typeof type === "object"))));
  return { ...project, schema: pathToFileURL(schema).href };
}

function projectOf(texts: readonly string[], ending: string): Project {
  const folder = mkdtempSync(join(tmpdir(), "azureml-terraform-bench-"));
  const files = texts.map((text, index) => {
    const path = join(folder, `file${index}.${ending}`);
    writeFileSync(path, text);
    return { uri: pathToFileURL(path).href, text };
  });
  return { folder, files, remove: () => rmSync(folder, { recursive: true }) };
}
