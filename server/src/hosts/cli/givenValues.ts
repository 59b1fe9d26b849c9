// What the command line and the environment give to variables, as Terraform takes it.
import { basename } from "node:path";
import type { GivenOption, GivenValues } from "../../features/plan/plan";
import type { Service } from "../../service";
import { namedText, unreadNamed } from "../files/namedFile";

/** In bytes. */
const largest = 20_000_000;

const prefix = "TF_VAR_";

/** `-var` or `-var-file`, with what was typed behind it. */
export interface TypedValue {
  readonly kind: "value" | "file";
  readonly typed: string;
}

/** Says of the text of a file of values at which line it cannot be read, and why; undefined where it can be. */
type ValuesProblem = Service["valuesProblem"];

/** Files are read. A sentence if something cannot be read and Terraform refuses all of it. */
export function givenValues(
  typed: readonly TypedValue[],
  environment: Readonly<Record<string, string | undefined>>,
  problemIn: ValuesProblem = () => undefined,
): GivenValues | string {
  const options: GivenOption[] = [];
  for (const { kind, typed: text } of typed) {
    const one = kind === "value" ? givenTo(text) : fileOf(text, problemIn);
    if (typeof one === "string") return one;
    options.push(one);
  }
  const variables = Object.entries(environment).flatMap(([name, value]) =>
    name.startsWith(prefix) && value !== undefined ? [[name.slice(prefix.length), value] as const] : [],
  );
  return { environment: new Map(variables), options };
}

function givenTo(typed: string): GivenOption | string {
  const at = typed.indexOf("=");
  if (at < 1) return "Give the variable and its value: --var 'name=value'.";
  return { kind: "value", name: typed.slice(0, at).trim(), text: typed.slice(at + 1) };
}

function fileOf(path: string, problemIn: ValuesProblem): GivenOption | string {
  try {
    const text = namedText(path, largest);
    const isJson = path.endsWith(".json");
    const problem = problemIn(text, isJson);
    if (problem) return `${path} cannot be read at line ${problem.line}: ${problem.message}`;
    return { kind: "file", name: basename(path), text, isJson };
  } catch (error) {
    return unreadNamed(path, error);
  }
}
