// The files of workflows and actions, as GitHub and Azure Pipelines read them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { root } from "../harness/service";

export interface Step {
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly "working-directory"?: string;
}

/** What a file of the project says; fails where it is not YAML. */
export function readYaml<T>(path: string): T {
  return load(readFileSync(join(root, path), "utf8"), { filename: path }) as T;
}
