// A task for an assistant, as a file: what there is, what is asked for, and what tells a right result.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What an assistant is asked to do. */
export type TaskKind = "write" | "change" | "upgrade" | "review" | "import";

/** One file of `bench/eval/tasks`. */
export interface Task {
  readonly name: string;
  readonly kind: TaskKind;
  /** The release that is in force at the start: `azurerm 4.81.0`. */
  readonly release: string;
  /** What the person says. */
  readonly prompt: string;
  /** The folder as it is, by path. */
  readonly before: Readonly<Record<string, string>>;
  /** A right result: files that are replaced or added. */
  readonly after: Readonly<Record<string, string>>;
  /** What Azure answers, for an import. */
  readonly answers?: readonly unknown[];
  /** What any right result has, and has not, in its files one behind the other, each run of blanks as one. */
  readonly expects: readonly RegExp[];
  readonly lacks: readonly RegExp[];
  /** What a review has to find: `rule file:line`. */
  readonly finds: readonly string[];
}

const kinds: readonly TaskKind[] = ["write", "change", "upgrade", "review", "import"];

/** All tasks of a folder, sorted by name. Throws an error that names the file where one cannot be read. */
export function readTasks(folder: string): readonly Task[] {
  const names = readdirSync(folder).filter((file) => file.endsWith(".txtar"));
  return names.sort().map((file) => readTask(file.replace(/\.txtar$/, ""), readFileSync(join(folder, file), "utf8")));
}

/** Reads the text of a task: a head, then files behind lines `-- path --`. */
export function readTask(name: string, text: string): Task {
  const [head = "", ...parts] = text.split(/^-- (.+) --\n/m);
  const files = new Map<string, string>();
  for (let at = 0; at < parts.length; at += 2) files.set(parts[at]!, parts[at + 1] ?? "");
  const lines = head.split("\n");
  const valuesOf = (key: string) =>
    lines.filter((line) => line.startsWith(`${key}: `)).map((line) => line.slice(key.length + 2));
  const kind = kinds.find((one) => one === valuesOf("kind")[0]);
  const [release] = valuesOf("release");
  if (!kind || !release) throw new Error(`${name} does not say its kind and release.`);
  const answers = files.get("answers.json");
  return {
    name,
    kind,
    release,
    prompt: lines
      .filter((line) => !/^(?:kind|release|expect|lacks|find): /.test(line))
      .join("\n")
      .trim(),
    before: below(files, "before/"),
    after: below(files, "after/"),
    ...(answers !== undefined && { answers: JSON.parse(answers) as readonly unknown[] }),
    expects: valuesOf("expect").map((pattern) => new RegExp(pattern)),
    lacks: valuesOf("lacks").map((pattern) => new RegExp(pattern)),
    finds: valuesOf("find"),
  };
}

function below(files: ReadonlyMap<string, string>, folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...files].filter(([path]) => path.startsWith(folder)).map(([path, text]) => [path.slice(folder.length), text]),
  );
}

/** What of a result is not as the task wants it; empty for a right one. `files` are those of the folder at the end. */
export function unmet(task: Task, files: Readonly<Record<string, string>>): readonly string[] {
  const all = Object.values(files).join("\n").replace(/\s+/g, " ");
  return [
    ...task.expects.filter((pattern) => !pattern.test(all)).map((pattern) => `lacks ${pattern.source}`),
    ...task.lacks.filter((pattern) => pattern.test(all)).map((pattern) => `has ${pattern.source}`),
  ];
}
