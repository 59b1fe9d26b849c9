// `npm run test:one -- <what> [<names>]` runs one test file, or the tests of one case, without building the others.
// <what> is a test file without its ending (hover, lsp/folding, folding), a folder of test files (lsp), or a case
// (rules/identity-ids, cases/complete); <names> is a regular expression for the names of tests. What the tests use of
// dist/ is built only when a source is newer.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { nodeOptions } from "./build/options.mjs";
import { buildStartedFiles, buildTestFiles, startedFiles, testFiles } from "./build/tests.mjs";
import { runTests } from "./fastTests.mjs";
import { run } from "./run.mjs";

/** Which tests run the cases in a folder of test/cases, where it is not the test of the same name. */
const runners = {
  callers: ["callers", "severalFiles"],
  cdktf: ["languages/cases"],
  convert: ["conversion"],
  definition: ["navigation/definition"],
  fixes: ["moduleFixes"],
  format: ["languages/hclFormat"],
  hcl: ["languages/cases"],
  imports: ["imports/cases"],
  json: ["languages/cases"],
  modules: ["modules", "moduleFindings"],
  moved: ["navigation/moved"],
  outline: ["navigation/outline"],
  overrides: ["severalFiles"],
  references: ["navigation/definition"],
  rename: ["navigation/rename"],
  rules: ["rules", "severalFiles"],
  whole: ["fixSafety/actions", "fixSafety/completions", "fixSafety/renames", "upgraded"],
};

const [what, names] = process.argv.slice(2);
try {
  if (!what) throw new Error("Say what to run: npm run test:one -- rules/identity-ids");
  const { tests, filter } = selected(what.replace(/^(?:\.\/)?(?:test\/)?|\.test\.ts$|\/$/g, ""));
  const { inputs } = await buildTestFiles(tests, nodeOptions);
  await buildUsed(Object.keys(inputs));
  const pattern = names ?? filter;
  const { passed } = await runTests(
    tests.map((file) => ({
      names: [file.replace(/^test\/(.*)\.test\.ts$/, "$1")],
      args: [...(pattern ? [`--test-name-pattern=${pattern}`] : []), join("dist", file.replace(/ts$/, "js"))],
    })),
  );
  if (passed === 0 && pattern)
    throw new Error(
      `No test of ${tests.join(", ")} has a name like ${pattern}. Cases are in test/cases; npm run new:rule makes those of a new rule.`,
    );
  if (passed === 0) throw new Error(`No test of ${tests.join(", ")} has passed.`);
} catch (error) {
  // esbuild has printed what is wrong; the rest would be its own stack.
  if (!error.errors) console.error(error.message);
  process.exitCode = 1;
}

/** The test files that are meant, and a pattern for the names of their tests if only some are. */
function selected(path) {
  const all = testFiles();
  const fileOf = (name) => `test/${name}.test.ts`;
  if (all.includes(fileOf(path))) return { tests: [fileOf(path)] };
  const inFolder = all.filter((file) => file.startsWith(`test/${path}/`));
  if (inFolder.length > 0) return { tests: inFolder };
  const oneCase = path.replace(/^cases\//, "");
  const [folder] = oneCase.split("/");
  if (existsSync(join("test/cases", folder))) {
    const tests = (runners[folder] ?? [folder]).map(fileOf);
    return { tests, ...(folder === oneCase ? {} : { filter: namesOf(oneCase) }) };
  }
  const called = all.filter((file) => file.endsWith(`/${path}.test.ts`));
  if (called.length > 0) return { tests: called };
  throw new Error(`There is no test/${path}.test.ts, no folder test/${path} with tests and no test/cases/${oneCase}.`);
}

/** Tests of cases are named by the path from the project's root, or by what follows the folder. */
function namesOf(oneCase) {
  const below = oneCase.slice(oneCase.indexOf("/") + 1);
  return `(?:cases/${escaped(oneCase)}|^${escaped(below)})\\b`;
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Builds what files of tests among `inputs` name of dist/. */
async function buildUsed(inputs) {
  const texts = inputs.filter((file) => file.startsWith("test/")).map((file) => readFileSync(file, "utf8"));
  if (texts.some((text) => /["'`]dist\/test\//.test(text))) await buildStartedFiles(startedFiles(), nodeOptions);
  const isUsed = texts.some((text) => /["'`](?:\.\/)?dist(?:["'`]|\/(?!test\/))/.test(text));
  if (isUsed && isStale("dist/cli.js")) {
    console.log("> Building dist/, which these tests use …");
    await run(process.execPath, ["scripts/build.mjs"]);
  }
}

/** Whether something that is built was changed since. */
function isStale(built) {
  if (!existsSync(built)) return true;
  const { mtimeMs } = statSync(built);
  const files = ["server", "client", "test/azure/simulator", "scripts/build"].flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((file) => join(folder, file)),
  );
  return ["package.json", ...files].some((file) => statSync(file).mtimeMs > mtimeMs);
}
