import { parseArgs } from "node:util";
import type { CommandName } from "./commands";
import { type OptionText, options } from "./options";

/** Takes what was typed apart. Throws where an option is not known or lacks its value. */
export function parsedOptions(args: readonly string[]) {
  return parseArgs({ args: [...args], allowPositionals: true, tokens: true, options });
}

/** The values of the options on a command line. */
export type OptionValues = ReturnType<typeof parsedOptions>["values"];

const optionTexts: ReadonlyMap<string, OptionText> = new Map(Object.entries(options));

/** Whether a command takes an option. */
export function isOptionOf(name: string, command: CommandName): boolean {
  const own = optionTexts.get(name);
  return own !== undefined && (own.of === "all" || own.of.includes(command));
}
