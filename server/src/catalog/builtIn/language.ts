/** What the data files say of Terraform's language itself: its functions, and whole set-ups. */
import type { FunctionParameter, FunctionSignature, SetUp } from "../source";

/** What a line of functionHelp.jsonl says of a function. */
interface FunctionHelp extends Pick<FunctionSignature, "name" | "summary" | "example" | "result" | "since"> {
  /** What its parameters are, by their names. */
  readonly parameters?: Readonly<Record<string, string>>;
}

/**
 * The functions of a functions.jsonl: a header line, then one function a line. Other lines are left out.
 *
 * @param help their documentation: the lines of functionHelp.jsonl, which are written by hand.
 */
export function readFunctions(text: string, help: string): ReadonlyMap<string, FunctionSignature> {
  const found = new Map<string, FunctionHelp>();
  for (const line of help.split("\n")) {
    const read = line.startsWith("{") && line.endsWith("}") ? (JSON.parse(line) as Partial<FunctionHelp>) : undefined;
    if (read?.name) found.set(read.name, read as FunctionHelp);
  }
  const functions = new Map<string, FunctionSignature>();
  for (const line of text.split("\n").slice(1)) {
    if (line === "") continue;
    const read: Partial<FunctionSignature> = JSON.parse(line);
    if (read.name && read.parameters && read.returns)
      functions.set(read.name, withHelp(read as FunctionSignature, found.get(read.name)));
  }
  return functions;
}

function withHelp(signature: FunctionSignature, help: FunctionHelp | undefined): FunctionSignature {
  if (!help) return signature;
  const { parameters = {}, ...rest } = help;
  const descriptions = new Map(Object.entries(parameters));
  const described = (parameter: FunctionParameter): FunctionParameter => {
    const description = descriptions.get(parameter.name);
    return description === undefined ? parameter : { ...parameter, description };
  };
  return {
    ...signature,
    ...rest,
    parameters: signature.parameters.map(described),
    ...(signature.rest && { rest: described(signature.rest) }),
  };
}

/** The setups of a snippets.json, which scripts/snippets.mjs writes; empty if the text is not such a file. */
export function readSnippets(text: string): readonly SetUp[] {
  try {
    const all: Partial<SetUp>[] = JSON.parse(text);
    return all.filter((one): one is SetUp => Boolean(one.prefix && one.title && one.terraform));
  } catch {
    return [];
  }
}
