// The page of the command line: each command with its options and exit codes, as `--help` has them.
import { project } from "./project.mjs";

const program = "azureml-terraform";

/** The text of docs/command-line.md. */
export function commandLinePage() {
  const { commands, optionsOf } = project;
  const sections = Object.entries(commands).map(([name, { usage, summary, more, examples, exit }]) =>
    [
      `## ${name}`,
      [summary, ...(more ? [more] : [])].join(" "),
      fenced(usage.map((way) => `${program} ${name} ${way}`)),
      ...(optionsOf(name).length > 0 ? [table("option", optionsOf(name))] : []),
      `For example:`,
      fenced(commented(examples)),
      exitCodes(exit),
    ].join("\n\n"),
  );
  return `${[
    "# Commands and options of the command line",
    `\`${program} --help\` names the commands, \`${program} check --help\` says of one what follows here. [Command line and CI](ci.md) says how to install it and when to use which.`,
    ...sections,
    "## All commands",
    table("option", optionsOf("all")),
  ].join("\n\n")}\n`;
}

function fenced(lines) {
  return `\`\`\`sh\n${lines.join("\n")}\n\`\`\``;
}

/** Lines with what they are for behind them. */
function commented(examples) {
  const width = Math.max(...examples.map(([line]) => line.length));
  return examples.map(([line, what]) => `${program} ${line.padEnd(width)} # ${what}`);
}

function table(head, rows) {
  const cells = rows.map(([typed, text]) => `| \`${typed.replaceAll("|", "\\|")}\` | ${escaped(text)} |`);
  return [`| ${head} | what it does |`, "|---|---|", ...cells].join("\n");
}

function exitCodes(exit) {
  return [`| exit code | meaning |`, "|---|---|", ...exit.map(([code, meaning]) => `| ${code} | ${meaning} |`)].join(
    "\n",
  );
}

/** Text of ours that may have a placeholder in it. */
function escaped(text) {
  return text.replaceAll("<", "&lt;");
}
