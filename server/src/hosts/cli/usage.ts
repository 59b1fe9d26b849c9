// What `azureml-terraform --help` says, and `azureml-terraform check --help` of one command.
import { type CommandName, type CommandText, commands } from "./commands";
import { optionsOf } from "./options";

const program = "azureml-terraform";
const width = 120;

/** Of one command all there is to say, or of all what each is for. Ends with a line break. */
export function usage(command?: CommandName): string {
  return `${(command ? ofCommand(command) : ofAll()).join("\n\n")}\n`;
}

function ofAll(): readonly string[] {
  const all = Object.entries(commands) as [CommandName, CommandText][];
  return [
    "Checks Terraform and CDKTF programs for azurerm, without Terraform and without a network.",
    usageLines(all.flatMap(([name, { usage: ways }]) => ways.map((way) => `${name} ${way}`))),
    `Commands (${program} check --help describes the command check in full):\n${table(all.map(([name, { summary }]) => [name, summary]))}`,
    `Options:\n${table(optionsOf("all"))}`,
    exitCodes(commands.check.exit),
  ];
}

function ofCommand(name: CommandName): readonly string[] {
  const { usage: ways, summary, more, examples, exit }: CommandText = commands[name];
  return [
    wrapped(summary, width),
    usageLines(ways.map((way) => `${name} ${way}`)),
    ...(more === undefined ? [] : [wrapped(more, width)]),
    `Options:\n${table([...optionsOf(name), ...optionsOf("all")])}`,
    `Examples:\n${table(examples.map(([line, what]) => [`${program} ${line}`, what]))}`,
    exitCodes(exit),
  ];
}

function usageLines(ways: readonly string[]): string {
  return ways.map((way, at) => `${at === 0 ? "Usage: " : "       "}${program} ${way}`).join("\n");
}

function exitCodes(exit: CommandText["exit"]): string {
  return `Exit code:\n${table(exit.map(([code, meaning]) => [String(code), meaning]))}`;
}

/** Two columns, the second wrapped. */
function table(rows: readonly (readonly [name: string, text: string])[]): string {
  const first = Math.max(...rows.map(([name]) => name.length)) + 4;
  return rows
    .map(
      ([name, text]) =>
        `  ${name}`.padEnd(first) + wrapped(text, width - first).replaceAll("\n", `\n${" ".repeat(first)}`),
    )
    .join("\n");
}

function wrapped(text: string, most: number): string {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines[lines.length - 1]!;
    if (line === "") lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length > most) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.join("\n");
}
