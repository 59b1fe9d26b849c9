// What `check` finds in the folders of cases, all in one run.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { writeFiles } from "./terraform.mjs";

/**
 * The findings of each case, in the order of the cases: `[{ rule, severity, message, file, line, endLine }]`. The version is that of the
 * program which judges, `rules` what a team sets.
 */
export function findingsOf(cases, folder, { program, version, rules = { opinions: "off" } } = {}) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, ".azureml-terraform.json"), JSON.stringify({ rules }));
  if (version) writeFileSync(join(folder, `.${program}-version`), version.replace(/-.*/, ""));
  for (const [index, { files }] of cases.entries()) writeFiles(files, join(folder, String(index)));
  const args = ["dist/cli.js", "check", "--format", "json", folder];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 2 ** 30 });
  const findings = cases.map(() => []);
  let all;
  try {
    all = JSON.parse(stdout);
  } catch {
    throw new Error(`check gave no report: ${stderr.slice(0, 2_000)}`);
  }
  for (const { file, ...finding } of all) {
    const [index, ...path] = relative(folder, file).split(sep);
    findings[Number(index)]?.push({ ...finding, file: path.join("/") });
  }
  return findings;
}
