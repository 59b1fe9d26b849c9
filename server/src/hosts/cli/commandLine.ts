// One command of the command line: takes its arguments apart and hands over.
import { version } from "../../../../package.json";
import { bytesOf, defaultMaxFileSize } from "../../lsp/index";
import { didYouMean, shortened, similar } from "../../wording/index";
import { errorMessage } from "../errorMessage";
import { commands, isCommand } from "./commands";
import { handlers } from "./handlers";
import { options } from "./options";
import { createOutput, type Output } from "./output";
import { isOptionOf, parsedOptions } from "./parsedOptions";
import { asLines, printableAsIs } from "./printable";
import type { ExitCode } from "./reporter";
import { say } from "./say";
import { usage } from "./usage";

/** What a command writes to: its report, and complaints. */
interface Streams {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WritableStream;
}

type Complain = (message: string) => void;

/**
 * Runs the command that is typed as `args`, in the folder and the environment of this process, and resolves to its exit
 * code when all is written. Whatever goes wrong is said in a sentence, and is not taken for a good result.
 */
export async function commandLine(args: readonly string[], { stdout, stderr }: Streams): Promise<ExitCode> {
  const output = createOutput(stdout);
  stderr.on("error", () => {
    // Nobody reads stderr any more.
  });
  const complain: Complain = (message) => {
    stderr.write(`${asLines(message)}\n`);
  };
  try {
    const code = await run(args, output, complain);
    if (output.failure === undefined) return code;
    complain(`The report could not be written: ${output.failure}.`);
  } catch (error) {
    complain(`The command failed: ${errorMessage(error)}.`);
  }
  return 2;
}

async function run(args: readonly string[], output: Output, complain: Complain): Promise<ExitCode> {
  const read = readArguments(args);
  if (typeof read === "string") return wrongUse(read, complain);
  const { values, positionals, tokens } = read;
  // `help check` is what other programs have for `check --help`.
  const isHelp = positionals[0] === "help";
  const [command, ...paths] = isHelp ? positionals.slice(1) : positionals;
  const misused = (message: string) => wrongUse(message, complain, command);
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

function wrongUse(message: string, complain: Complain, command?: string): ExitCode {
  complain(`${message} See azureml-terraform ${isCommand(command) ? `${command} ` : ""}--help.`);
  return 2;
}
