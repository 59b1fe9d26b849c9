import { parseArgs } from "node:util";
import { options } from "./options";

/** Takes what was typed apart. Throws where an option is not known or lacks its value. */
export function parsedOptions(args: readonly string[]) {
  return parseArgs({ args: [...args], allowPositionals: true, tokens: true, options });
}

/** What was typed for each option. */
export type OptionValues = ReturnType<typeof parsedOptions>["values"];
