import type { Output } from "./output";
import type { Printable } from "./printable";
import type { ExitCode } from "./reporter";

/** Writes a text to an output, and ends with exit code 0. */
export async function say(text: Printable, output: Output): Promise<ExitCode> {
  output.write(text);
  await output.end();
  return 0;
}
