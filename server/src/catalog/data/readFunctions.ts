import type { FunctionSignature } from "../functionSignature";

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
