// What the command line and the environment give to variables, as Terraform takes it.
import { basename } from "node:path";
import type { GivenOption, GivenValues } from "../../features/plan/plan";
import { errorMessage } from "../errorMessage";
import { decodeUtf8, readRegularSync } from "../files/regularFile";

/** In bytes. */
const largest = 20_000_000;

const prefix = "TF_VAR_";

/** `-var` or `-var-file`, with what was typed behind it. */
export interface TypedValue {
  readonly kind: "value" | "file";
  readonly typed: string;
}

/** Files are read; a sentence where something cannot be. */
export function givenValues(
  typed: readonly TypedValue[],
  environment: Readonly<Record<string, string | undefined>>,
): GivenValues | string {
  const options: GivenOption[] = [];
  for (const { kind, typed: text } of typed) {
    const one = kind === "value" ? givenTo(text) : fileOf(text);
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

function fileOf(path: string): GivenOption | string {
  try {
    const text = decodeUtf8(readRegularSync(path, largest));
    return { kind: "file", name: basename(path), text, isJson: path.endsWith(".json") };
  } catch (error) {
    return `${path} cannot be read: ${errorMessage(error)}.`;
  }
}
