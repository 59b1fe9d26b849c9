// `npm run eval`: how many mistakes of an assistant reach the end with our tools, and at what price. A scripted fake by default;
// with `--command "<agent>"` a real one, which is run in the folder of each task with the task on its standard input and, in `.mcp.json`,
// our server, whose answers are counted. `--only <words>` takes the tasks whose names hold them; `--list` prints what is left of each.
import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { createMcpServer } from "../../server/src/hosts/mcp/createMcpServer";
import { builtCatalog } from "../builtCatalog";
import { allFindings, scriptedAssistant, type TaskOutcome } from "./scriptedAssistant";
import { readTasks, type Task, unmet } from "./task";
import { filesIn, inWorkbench, maxFileSize, writeAll } from "./workbench";

const { values } = parseArgs({
  options: {
    command: { type: "string" },
    only: { type: "string" },
    list: { type: "boolean", default: false },
    serve: { type: "string" },
  },
});
const catalog = builtCatalog();
const trace = "trace.txt";

void (values.serve === undefined ? evaluate() : serve(values.serve));

async function evaluate(): Promise<void> {
  const tasks = readTasks("bench/eval/tasks").filter(
    ({ name }) => values.only === undefined || name.includes(values.only),
  );
  const outcomes: TaskOutcome[] = [];
  for (const task of tasks)
    outcomes.push(
      await inFolder((folder) => (values.command ? ask(task, folder, values.command) : simulate(task, folder))),
    );
  console.log(table(outcomes));
  if (values.list) for (const { task, left } of outcomes) for (const one of left) console.log(`${task.name}: ${one}`);
}

/** Does something in a new folder, which is gone afterwards. */
async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "azureml-terraform-eval-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function simulate(task: Task, folder: string): Promise<TaskOutcome> {
  return inWorkbench(folder, catalog, (bench) => scriptedAssistant(task, bench));
}

/** Has a real assistant do the task. What is left are the task's own conditions, and errors that `check` still finds. */
async function ask(task: Task, folder: string, command: string): Promise<TaskOutcome> {
  writeAll(folder, task.before);
  const faults = unmet(task, filesIn(folder)).length + task.finds.length;
  if (task.answers) writeFileSync(join(folder, "answers.json"), JSON.stringify(task.answers));
  const server = { command: process.execPath, args: [resolve(process.argv[1]!), "--serve", folder] };
  writeFileSync(join(folder, ".mcp.json"), JSON.stringify({ mcpServers: { "azureml-terraform": server } }));
  // The person's own command, as typed.
  const { stdout } = spawnSync(command, {
    cwd: folder,
    shell: true,
    input: task.prompt,
    encoding: "utf8",
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lengths = existsSync(join(folder, trace))
    ? readFileSync(join(folder, trace), "utf8").trim().split("\n").map(Number)
    : [];
  const missed = task.finds.filter((one) => !stdout.includes(one.split(" ")[0]!));
  const left = [...unmet(task, filesIn(folder)), ...missed, ...(await errorsLeft(task, folder))];
  const tokens = Math.ceil(lengths.reduce((sum, length) => sum + length, 0) / 4);
  return { task, faults, left, tokens, calls: lengths.length };
}

/** What `check` still finds wrong, as it would be rejected. */
async function errorsLeft(task: Task, folder: string): Promise<readonly string[]> {
  if (task.kind === "review") return [];
  const found = await inWorkbench(folder, catalog, ({ call }) => allFindings(call));
  return found.filter(({ severity }) => severity === "error").map(({ rule, file, line }) => `${rule} ${file}:${line}`);
}

/** Our server for a real assistant, which notes how long each of its answers is. */
async function serve(folder: string): Promise<void> {
  const server = createMcpServer({ catalog, folders: [folder], maxFileSize, log: console.error });
  const transport = new StdioServerTransport();
  const send = transport.send.bind(transport);
  transport.send = (message) => {
    if ("result" in message && "content" in message.result)
      appendFileSync(join(folder, trace), `${JSON.stringify(message.result.content).length}\n`);
    return send(message);
  };
  await server.connect(transport);
  await new Promise((done) => process.stdin.once("close", done));
}

function table(outcomes: readonly TaskOutcome[]): string {
  const kinds = [...new Set(outcomes.map(({ task }) => task.kind)), "all"];
  const rows = kinds.map((kind) => {
    const own = outcomes.filter(({ task }) => kind === "all" || task.kind === kind);
    const sum = (of: (outcome: TaskOutcome) => number) => own.reduce((total, one) => total + of(one), 0);
    const [faults, left] = [sum((one) => one.faults), sum((one) => one.left.length)];
    const each = (total: number) => (total / Math.max(1, own.length)).toFixed(1);
    return [
      kind,
      own.length,
      faults,
      left,
      faults ? `${((100 * left) / faults).toFixed(1)} %` : "",
      each(sum((one) => one.calls)),
      each(sum((one) => one.tokens)),
    ];
  });
  const head = ["tasks of kind", "tasks", "mistakes", "left", "", "calls each", "tokens each"];
  return [head, ...rows]
    .map((row) => row.map((cell, at) => (at === 0 ? String(cell).padEnd(14) : String(cell).padStart(12))).join(""))
    .join("\n");
}
