// A scripted fake for an assistant: it makes known mistakes, asks the tools once, and does what they say. It understands nothing.
import type { Fault } from "./faults";
import { withFaults } from "./faults";
import { type Task, unmet } from "./task";

/** What a tool answers. */
export interface ToolAnswer {
  readonly isError: boolean;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: the client has checked it against the tool's own schema.
  readonly data: any;
}

/** A folder with the tools that may be asked about it. */
export interface Workbench {
  call(tool: string, args: Record<string, unknown>): Promise<ToolAnswer>;
  read(): Readonly<Record<string, string>>;
  write(files: Readonly<Record<string, string>>): void;
}

/** What became of a task. */
export interface TaskOutcome {
  readonly task: Task;
  /** Mistakes at the start, and those that are left. */
  readonly faults: number;
  readonly left: readonly string[];
  /** What the tools answered, in tokens of four characters. */
  readonly tokens: number;
  readonly calls: number;
}

/** Does a task with one round of the tools. */
export async function scriptedAssistant(task: Task, bench: Workbench): Promise<TaskOutcome> {
  let [tokens, calls] = [0, 0];
  const call = async (tool: string, args: Record<string, unknown>) => {
    const answer = await bench.call(tool, args);
    tokens += Math.ceil(answer.text.length / 4);
    calls++;
    return answer;
  };
  bench.write(task.before);
  const { faults, left } = await jobs[task.kind](task, bench, call);
  return { task, faults, left, tokens, calls };
}

type Job = (
  task: Task,
  bench: Workbench,
  call: Workbench["call"],
) => Promise<{ faults: number; left: readonly string[] }>;

const jobs: Readonly<Record<Task["kind"], Job>> = {
  write: mistaken,
  change: mistaken,
  /** It has raised nothing and renamed nothing. */
  async upgrade(task, bench, call) {
    const faults = unmet(task, bench.read()).length;
    await call("upgrade", { to: majorIn(task), write: true });
    await round(call, bench);
    return { faults, left: unmet(task, bench.read()) };
  },
  /** It would have seen nothing. */
  async review(task, _bench, call) {
    const found = await allFindings(call);
    const told = new Set(found.map(({ rule, file, line }) => `${rule} ${file}:${line}`));
    return { faults: task.finds.length, left: task.finds.filter((one) => !told.has(one)) };
  },
  /** It would have written it from memory. */
  async import(task, bench, call) {
    const faults = unmet(task, bench.read()).length;
    const { data } = await call("import", {
      to: "imported.tf",
      answers: task.answers ?? [],
      companions: "ids",
      write: true,
    });
    const plans = data?.changes?.length === 0 ? [] : [`plans to ${data?.plan}`];
    return { faults, left: [...plans, ...unmet(task, bench.read())] };
  },
};

async function mistaken(task: Task, bench: Workbench, call: Workbench["call"]): ReturnType<Job> {
  const { files, faults } = withFaults(task);
  bench.write(files);
  await round(call, bench);
  const after = bench.read();
  return { faults: faults.length, left: faults.filter((fault) => fault.isIn(after[fault.file] ?? "")).map(nameOf) };
}

function nameOf({ kind, name, file }: Fault): string {
  return `${kind}: ${name} in ${file}`;
}

/** One round: everything that is safe, then the fix of each finding, from the end of each file, as an assistant would make it. */
async function round(call: Workbench["call"], bench: Workbench): Promise<void> {
  await call("fix", { write: true });
  const found = (await allFindings(call)).filter(({ severity }) => severity === "error" || severity === "warning");
  const edits = found.flatMap(({ fix }) => fix?.edits ?? []);
  const files = { ...bench.read() };
  for (const [file, text] of Object.entries(files))
    files[file] = edited(
      text,
      edits.filter((edit) => edit.file === file),
    );
  bench.write(files);
}

interface FoundEdit {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly newText: string;
}

/** A finding as `check` tells it. */
export interface FoundError {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly severity: string;
  readonly fix?: { readonly edits: readonly FoundEdit[] };
}

/** All that `check` finds in a folder, however many answers that takes. */
export async function allFindings(call: Workbench["call"]): Promise<readonly FoundError[]> {
  const found: FoundError[] = [];
  for (let after: number | undefined = 0; after !== undefined; ) {
    const { data } = await call("check", { after });
    found.push(...data.findings);
    after = data.next;
  }
  return found;
}

/** Edits of one text that do not overlap; of two that do, the first. */
function edited(text: string, edits: readonly FoundEdit[]): string {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const spans = edits
    .map(({ line, column, endLine, endColumn, newText }) => ({
      start: (starts[line - 1] ?? text.length) + column - 1,
      end: (starts[endLine - 1] ?? text.length) + endColumn - 1,
      newText,
    }))
    .sort((one, other) => one.start - other.start || one.end - other.end);
  let [result, at] = ["", 0];
  for (const { start, end, newText } of spans) {
    if (start < at) continue;
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}

/** The major version that the solution's constraint asks for. */
function majorIn(task: Task): string {
  const text = Object.values(task.after).join("\n");
  return /azurerm"\s+version\s+=\s+"[~>= ]*(\d+)/.exec(text)?.[1] ?? /azurerm@[~>= ]*(\d+)/.exec(text)?.[1] ?? "5";
}
