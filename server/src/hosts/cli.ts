// The command line: takes its arguments apart and hands over. Sets the exit code rather than exiting, so that what was
// written gets out first.
import "./compileCache";
import { version } from "../../../package.json";
import { bytesOf, defaultMaxFileSize } from "../lsp/index";
import { didYouMean, shortened, similar } from "../wording/index";
import { commands, isCommand } from "./cli/commands";
import { handlers } from "./cli/handlers";
import { options } from "./cli/options";
import { createOutput } from "./cli/output";
import { isOptionOf, parsedOptions } from "./cli/parsedOptions";
import { asLines, printableAsIs } from "./cli/printable";
import type { ExitCode } from "./cli/reporter";
import { say } from "./cli/say";
import { usage } from "./cli/usage";
import { errorMessage } from "./errorMessage";

const output = createOutput(process.stdout);

process.stderr.on("error", () => {
  // Nobody reads stderr any more.
});
guarded(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});

/** Whatever goes wrong is said in a sentence, and is not taken for a good result. */
async function guarded(args: readonly string[]): Promise<ExitCode> {
  try {
    const code = await run(args);
    if (output.failure === undefined) return code;
    complain(`The report could not be written: ${output.failure}.`);
  } catch (error) {
    complain(`The command failed: ${errorMessage(error)}.`);
  }
  return 2;
}

async function run(args: readonly string[]): Promise<ExitCode> {
  const read = readArguments(args);
  if (typeof read === "string") return wrongUse(read);
  const { values, positionals, tokens } = read;
  // `help check` is what other programs have for `check --help`.
  const isHelp = positionals[0] === "help";
  const [command, ...paths] = isHelp ? positionals.slice(1) : positionals;
  const misused = (message: string) => wrongUse(message, command);
  if (values.version) return say(printableAsIs(`${version}\n`), output);
  if ((values.help || isHelp) && (command === undefined || isCommand(command)))
    return say(printableAsIs(usage(command)), output);
  const megabytes = Number(values["max-file-size"] ?? defaultMaxFileSize);
  if (!(megabytes > 0)) return misused("Give the size of a file in megabytes: --max-file-size 20.");
  if (command === undefined) return misused("A command is missing.");
  if (!isCommand(command))
    return misused(`There is no command ${shortened(command)}.${didYouMean(similar(command, Object.keys(commands)))}`);
  const other = tokens.find((token) => token.kind === "option" && !isOptionOf(token.name, command));
  if (other?.kind === "option") return misused(`${shortened(other.rawName)} is not an option of ${command}.`);
  return handlers[command]({
    values,
    paths,
    places: paths.length > 0 ? paths : ["."],
    given: typedValues(tokens),
    maxFileSize: bytesOf(megabytes),
    output,
    complain,
    misused,
  });
}

/** A sentence where they cannot be read. */
function readArguments(args: readonly string[]) {
  try {
    return parsedOptions(args);
  } catch (error) {
    const message = errorMessage(error);
    const [, typed] = /^Unknown option '(-[^']*)'/.exec(message) ?? [];
    if (typed === undefined) return message;
    const names = Object.keys(options).map((name) => `--${name}`);
    return `There is no option ${shortened(typed)}.${didYouMean(similar(typed, names))}`;
  }
}

/** What is given to variables, in its order. */
function typedValues(tokens: ReturnType<typeof parsedOptions>["tokens"]) {
  return tokens.flatMap((token) =>
    token.kind === "option" && token.value !== undefined && (token.name === "var" || token.name === "var-file")
      ? [{ kind: token.name === "var" ? ("value" as const) : ("file" as const), typed: token.value }]
      : [],
  );
}

function wrongUse(message: string, command?: string): ExitCode {
  complain(`${message} See azureml-terraform ${isCommand(command) ? `${command} ` : ""}--help.`);
  return 2;
}

function complain(message: string): void {
  process.stderr.write(`${asLines(message)}\n`);
}
