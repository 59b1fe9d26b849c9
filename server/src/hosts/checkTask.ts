// What a task of VS Code runs: `check`, as on the command line, without its other commands.
import "./compileCache";
import { createService } from "../core";
import { bytesOf, defaultMaxFileSize } from "../lsp/index";
import { builtInCatalog } from "./builtInCatalog";
import { check } from "./cli/check/check";
import { createOutput } from "./cli/output";
import { asLines } from "./cli/printable";
import { prettyReport } from "./cli/report/prettyReport";
import { errorMessage } from "./errorMessage";
import { expectShortRun } from "./shortRun";

expectShortRun();
const output = createOutput(process.stdout);

/** Its arguments are paths; without any, the folder that it runs in. */
async function checkPaths(paths: readonly string[]): Promise<number> {
  const report = prettyReport(process.cwd(), output.hasColours);
  const service = createService(builtInCatalog());
  const reporting = { report, output, complain, maxFileSize: bytesOf(defaultMaxFileSize) };
  const code = await check(paths.length > 0 ? paths : ["."], service, reporting, { threads: { rules: {} } });
  return output.failure === undefined ? code : 2;
}

function complain(message: string): void {
  process.stderr.write(`${asLines(message)}\n`);
}

checkPaths(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    complain(`The command failed: ${errorMessage(error)}.`);
    process.exitCode = 2;
  },
);
