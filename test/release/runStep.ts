import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import type { Step } from "./yaml";

/** How a step has ended. */
export interface Ran {
  readonly status: number | null;
  readonly out: string;
}

/** What is set at all: Azure Pipelines has variables that are set only where a parameter is. */
export function environmentOf(
  env: Step["env"],
  values: ReadonlyMap<string, string>,
): readonly (readonly [string, string])[] {
  return Object.entries(env ?? {}).flatMap(
    ([key, value]: readonly [string, string | Readonly<Record<string, string>>]) => {
      if (typeof value === "string") return [[key, value] as const];
      const parameter = /^\$\{\{ if ne\((parameters\.\w+), ''\) \}\}$/.exec(key)?.[1];
      assert.ok(parameter !== undefined && values.has(parameter), key);
      return values.get(parameter) === "" ? [] : Object.entries(value);
    },
  );
}

/** One step, with what its expressions come to. */
export function runStep(folder: string, script: string, env: Step["env"], values: ReadonlyMap<string, string>): Ran {
  const given = environmentOf(env, values).map(([key, text]) => [
    key,
    text.replace(/\$\{\{ ([\w.]+) \}\}|\$\(([\w.]+)\)/g, (whole, expression, variable) => {
      const value = values.get(expression ?? variable);
      assert.notEqual(value, undefined, whole);
      return value!;
    }),
  ]);
  const { status, stdout, stderr } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: process.env.PATH, HOME: folder, npm_config_offline: "true", ...Object.fromEntries(given) },
  });
  return { status, out: stdout + stderr };
}
