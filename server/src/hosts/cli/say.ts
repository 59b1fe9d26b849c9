import type { Output } from "./output";
import type { Printable } from "./printable";
import type { ExitCode } from "./reporter";

/** Writes a text, and nothing else. */
export async function say(text: Printable, output: Output): Promise<ExitCode> {
  output.write(text);
  await output.end();
  return 0;
}
