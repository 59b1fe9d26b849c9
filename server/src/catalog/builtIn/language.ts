/** What the data files say of Terraform's language itself: its functions, and whole set-ups. */
import type { FunctionSignature, SetUp } from "../source";

/** The functions of a functions.jsonl: a header line, then one function a line. Lines that are none are left out. */
export function readFunctions(text: string): ReadonlyMap<string, FunctionSignature> {
  const functions = new Map<string, FunctionSignature>();
  for (const line of text.split("\n").slice(1)) {
    if (line === "") continue;
    const read: Partial<FunctionSignature> = JSON.parse(line);
    if (read.name && read.parameters && read.returns) functions.set(read.name, read as FunctionSignature);
  }
  return functions;
}

/** The set-ups of a snippets.json, which scripts/snippets.mjs writes; none where the text is no such file. */
export function readSnippets(text: string): readonly SetUp[] {
  try {
    const all: Partial<SetUp>[] = JSON.parse(text);
    return all.filter((one): one is SetUp => Boolean(one.prefix && one.title && one.terraform));
  } catch {
    return [];
  }
}
