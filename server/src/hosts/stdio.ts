// The language server for every other editor: a program that is spoken to over stdin and stdout. It ends with its
// client: when stdin closes, when it is told to exit, or when the process that started it is gone.
import "./compileCache";
import { parseArgs } from "node:util";
import { version } from "../../../package.json";

const usage = `The language server of "Azure ML for Terraform and CDKTF".

Usage: azureml-terraform-ls --stdio

Options:
  --stdio    speaks the Language Server Protocol over stdin and stdout
  --help     shows this
  --version  shows the version
`;

run();

function run(): void {
  // Clients add arguments of their own, such as --clientProcessId.
  const { values } = parseArgs({
    strict: false,
    options: { stdio: { type: "boolean" }, help: { type: "boolean", short: "h" }, version: { type: "boolean" } },
  });
  if (values.help) process.stdout.write(usage);
  else if (values.version) process.stdout.write(`${version}\n`);
  // The bundle dist/server.js, which speaks to whoever its own arguments say.
  else if (values.stdio) require("./server.js");
  else misused("This is a language server, to be started by an editor with --stdio.");
}

function misused(message: string): void {
  process.stderr.write(`${message} See azureml-terraform-ls --help.\n`);
  process.exitCode = 2;
}
