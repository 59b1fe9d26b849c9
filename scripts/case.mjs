// `npm run case -- <what>` writes into cases what the code makes of them now: annotations, marks, and programs that do not
// follow from Terraform. Then it shows how they differ from the last commit. <what> is a rule (identity-ids), or any case
// that `npm run test:one` takes (convert, fixes/secret).
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { run } from "./run.mjs";

const [given] = process.argv.slice(2);
const what = `cases/${existsSync(`test/cases/rules/${given}`) ? `rules/${given}` : given}`;
try {
  if (!given) throw new Error("Say which: npm run case -- identity-ids");
  await run(process.execPath, ["scripts/testOne.mjs", what], { env: { UPDATE_CASES: "1" } });
  show(`test/${what}`);
  await run(process.execPath, ["scripts/testOne.mjs", what], { show: true });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** Prints how files differ from the last commit, those that it does not have included. */
function show(path) {
  git("diff", "--", path);
  const { stdout } = spawnSync("git", ["ls-files", "--others", "--exclude-standard", "--", path], { encoding: "utf8" });
  for (const file of stdout.split("\n").filter(Boolean)) git("diff", "--no-index", "--", "/dev/null", file);
}

function git(...args) {
  spawnSync("git", ["--no-pager", ...args], { stdio: "inherit" });
}
