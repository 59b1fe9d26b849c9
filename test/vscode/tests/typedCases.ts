// What test/cases/typed says that people type, with real keys and VS Code's own lists: the same text comes of it, with as many keys.
import { strict as assert } from "node:assert";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Position, Uri, window, workspace } from "vscode";
import { withReleases } from "../../harness/newest";
import { eventually } from "../eventually";
import { choose, early, finish, keysPressed, pause, press, seeShown, startFile, type } from "../person";
import type { Test } from "../runTests";
import { say } from "../say";

/** Seen from the bundle of a suite. */
const root = join(__dirname, "..", "..", "..");
const home = join(root, "test", "cases", "typed");
const data = join(root, "server", "data");
const names = existsSync(home) ? readdirSync(home) : [];

export const typedCases: readonly Test[] = names.map((name) => ({
  name: `typed: ${name}`,
  patience: 600_000,
  async run() {
    const [head = "", ...expected] = withReleases(readFileSync(join(home, name), "utf8"), data)
      .replaceAll("\r\n", "\n")
      .split(/^---.*\n/m);
    const [first = "", ...lines] = head.trim().split("\n");
    const folder = name.replace(/\.txt$/, "");
    const files: string[] = [];
    const costs: string[] = [];
    const tooEarly = early();
    let taken = 0;
    for (const line of lines.filter((one) => one !== "" && !one.startsWith("#"))) {
      const file = /^file (.*)/.exec(line)?.[1];
      if (file !== undefined) {
        if (files.length > 0) await finish();
        files.push(`${folder}/${file}`);
        await startFile(`${folder}/${file}`);
      } else {
        const already = keysPressed();
        await act(line);
        const cost = keysPressed() - already;
        taken += cost;
        costs.push(`${String(cost).padStart(4)}  ${line}`);
      }
    }
    await pause();
    await finish();
    say(`  ${name}: ${taken} keys`);
    const texts = await Promise.all(files.map(textOf));
    assert.deepEqual(texts.map(laidOut), expected.map(laidOut));
    assert.deepEqual(await tooEarly(), [], "That was said of a line before it was left.");
    const most = Number(/^# at most (\d+) keys$/.exec(first)?.[1]);
    assert.ok(taken <= most, `It takes ${taken} keys, and should take ${most} at most.\n${costs.join("\n")}`);
  },
}));

const keyNames: Readonly<Record<string, readonly string[]>> = {
  tab: ["Tab"],
  enter: ["Enter"],
  end: ["End"],
  up: ["ArrowUp"],
};

async function act(line: string): Promise<void> {
  const [, word = "", rest = ""] = /^(\w+) ?(.*)$/.exec(line) ?? [];
  const [letters = "", label = ""] = rest.split(/ ?-> /);
  const pressed = keyNames[word];
  if (pressed) await press(...pressed);
  else if (word === "below") await below();
  else if (word === "type") await type(rest);
  else if (word === "choose") await choose(letters, label);
  else if (word === "fix") await fixNext();
  else throw new Error(`Nobody knows how to "${line}".`);
}

/** An empty line and one to write in below everything. */
async function below(): Promise<void> {
  const { document, selection } = window.activeTextEditor!;
  const isAtEnd = selection.active.isEqual(document.validatePosition(new Position(document.lineCount, 0)));
  await press(...(isAtEnd ? [] : ["Control+End"]), "Enter", "Enter");
}

/** Goes to the next problem, and takes its first fix. */
async function fixNext(): Promise<void> {
  await pause();
  await press("F8");
  await seeShown("problem");
  await press("Control+.");
  await seeShown("menu");
  const { document } = window.activeTextEditor!;
  const { version } = document;
  await press("Enter");
  await eventually("the fix", () => document.version > version);
}

/** Blanks and empty lines are as the formatter has them. */
function laidOut(text: string): string {
  return text
    .replace(/[ \t]+/g, " ")
    .replace(/\n\s*/g, "\n")
    .trim();
}

async function textOf(path: string): Promise<string> {
  const [root] = workspace.workspaceFolders ?? [];
  return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(root!.uri, path)));
}
