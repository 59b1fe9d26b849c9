// Somebody at the keyboard: real keys in the window, through whatever VS Code makes of them. Only the launcher can press them.
import { strict as assert } from "node:assert";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { commands, type Diagnostic, DiagnosticSeverity, languages, Uri, window, workspace } from "vscode";
import { eventually } from "./eventually";
import { say } from "./say";
import { canTakeScreenshots, screenshots } from "./screenshot";
import { statusOf } from "./statusOf";

/** Where the launcher answers; it takes pictures where it presses keys. */
const folder = process.env.SCREENSHOTS ?? "";

interface Keys {
  readonly type?: string;
  readonly paste?: string;
  readonly press?: readonly string[];
  readonly run?: string;
  readonly list?: string;
  readonly click?: { readonly row?: string; readonly button?: string };
  readonly answer?: string;
  readonly see?: string;
  readonly unlisted?: boolean;
  readonly shown?: "problem" | "menu";
  readonly choose?: string;
  readonly isFirst?: boolean;
}

/** What came of keys. */
interface Answer {
  readonly pressed?: number;
  readonly problem?: string;
  readonly above?: readonly string[];
  readonly listed?: readonly string[];
}

/** How long findings about what was typed last may take where much else runs, in milliseconds. */
const patience = 8000;

/** How long nobody may have typed before the server says what it finds where somebody writes, in milliseconds; a bit less, for keys take a while to get there. */
const rest = 1800;
/** How long what is said of an older text may take to be replaced, in milliseconds. */
const passing = 500;

let asked = 0;
let counted = 0;
let lastKey = 0;

/** How many keys were pressed so far; what is run from the list of commands is not counted, as there are buttons for it. */
export const keysPressed = () => counted;

async function keys(pressed: Keys): Promise<Answer> {
  const number = ++asked;
  const answer = join(folder, `keys-${number}.json`);
  if (pressed.type || pressed.press) lastKey = Date.now();
  say(`keys ${number} ${JSON.stringify(pressed)}`);
  await eventually(`${JSON.stringify(pressed)} to be pressed`, () => existsSync(answer), Boolean, 40_000);
  lastKey = Date.now();
  const answered: Answer = JSON.parse(readFileSync(answer, "utf8"));
  counted += answered.pressed ?? 0;
  if (answered.problem) throw new Error(`${answered.problem}\n${textNow()}`);
  return answered;
}

export const canPressKeys = canTakeScreenshots;

export const type = (text: string) => keys({ type: text });

/** Keys by the names that Playwright has for them, one after the other. */
export const press = (...names: readonly string[]) => keys({ press: names });

/** Pastes a text. */
export const paste = (text: string) => keys({ paste: text });

/** Runs a command as people do, from the list of all of them. */
export const runCommand = (title: string) => keys({ run: title });

/** The commands that the list of all of them has for some words. */
export async function commandsFor(words: string): Promise<readonly string[]> {
  return (await keys({ list: words })).listed ?? [];
}

/** Clicks at a row of a tree. */
export const clickRow = (row: string) => keys({ click: { row } });

/** Clicks at a button in a row of a tree, or above the editor. */
export const clickButton = (button: string, row?: string) =>
  keys({ click: { button, ...(row !== undefined && { row }) } });

/** Takes what a question proposes, which is told by how it begins. */
export const answer = (question: string) => keys({ answer: question });

/** Waits until a list has a suggestion, as somebody does before doing something about the list. */
export const see = (label: string) => keys({ see: label });

/** Waits until no list is there. */
export const seeNone = () => keys({ unlisted: true });

/** Waits until a problem is shown that was gone to, or the menu of what may be done about it. */
export const seeShown = (shown: "problem" | "menu") => keys({ shown });

/** Types some letters, and chooses a suggestion with the arrow keys and Enter. */
export async function choose(letters: string, label: string): Promise<void> {
  await keys({ type: letters });
  const { above = [] } = await keys({ choose: label });
  if (above.length > 0) say(`  ${label} stands below ${above.join(", ")}`);
}

/** The same, where it has to be first: whoever types so means nothing else. */
export async function takeFirst(letters: string, label: string): Promise<void> {
  await keys({ type: letters });
  const { above } = await keys({ choose: label, isFirst: true });
  assert.deepEqual(above, [], `"${label}" does not stand first for "${letters}":\n${textNow()}`);
}

/** Collects what is said to be wrong in the line with the cursor while keys are pressed, from now on until the answer is asked for. */
export function early(): () => Promise<readonly string[]> {
  const said: string[] = [];
  const looks: Promise<void>[] = [];
  const following = languages.onDidChangeDiagnostics(() => {
    // Who rests is told how to go on.
    const before = Date.now() - lastKey < rest ? saidHere() : [];
    if (before.length > 0) looks.push(lookAgain(before));
  });
  async function lookAgain(before: readonly string[]): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, passing));
    said.push(...saidHere().filter((one) => before.includes(one)));
  }
  return async () => {
    following.dispose();
    await Promise.all(looks);
    return said;
  };
}

/** What is wrong in the line with the cursor. */
function saidHere(): readonly string[] {
  const { document, selection } = window.activeTextEditor ?? {};
  if (!document || !selection) return [];
  const { line } = selection.active;
  return languages
    .getDiagnostics(document.uri)
    .filter((one) => isError(one) && one.range.start.line === line && !isUnfinished(document.uri, one))
    .map(({ message }) => message);
}

/** Rests for more than a second. Then nothing is said to be wrong but what has no value yet, in any file. */
export async function pause(): Promise<void> {
  const uri = window.activeTextEditor?.document.uri;
  if (uri) await statusOf(uri);
  await new Promise((resolve) => setTimeout(resolve, 1300));
  const end = Date.now() + patience;
  while (errors().length > 0 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 100));
  assert.deepEqual(errors(), [], `In the middle of typing:\n${textNow()}`);
}

/** Ends a file, formats and saves it. Now nothing may be unfinished. */
export async function finish(): Promise<void> {
  await press("Escape");
  // A key does not say when the text has been formatted: saved before that, it would be as it was typed.
  await commands.executeCommand("editor.action.formatDocument");
  await press("Control+s");
  await eventually("the file to be saved", () => window.activeTextEditor?.document.isDirty === false);
  await pause();
  const unfinished = languages.getDiagnostics().flatMap(([uri, all]) => all.filter(isError).map(told(uri)));
  assert.deepEqual(unfinished, [], textNow());
}

/** An empty file, open. */
export async function startFile(path: string): Promise<void> {
  const [root] = workspace.workspaceFolders ?? [];
  const uri = Uri.joinPath(root!.uri, path);
  await workspace.fs.writeFile(uri, new Uint8Array());
  await openFile(path);
  // By itself VS Code shows a file in the tree only where it has learned of it in time.
  await commands.executeCommand("workbench.files.action.showActiveFileInExplorer");
  await commands.executeCommand("workbench.action.focusActiveEditorGroup");
}

/** A file, with the cursor at its end. */
export async function openFile(path: string): Promise<void> {
  const [root] = workspace.workspaceFolders ?? [];
  await window.showTextDocument(Uri.joinPath(root!.uri, path), { preview: false });
  await press("Control+End");
}

/** Pictures of what was typed, once it is shown. */
export async function picture(name: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 700));
  await screenshots(name);
}

function errors(): readonly string[] {
  return languages
    .getDiagnostics()
    .flatMap(([uri, all]) => all.filter((one) => isError(one) && !isUnfinished(uri, one)).map(told(uri)));
}

function isError({ severity }: Diagnostic): boolean {
  return severity === DiagnosticSeverity.Error;
}

/** Whether it is about something that is missing: an argument, what is between two quotes, or a value. */
function isUnfinished(uri: Uri, { code, range }: Diagnostic): boolean {
  if ((typeof code === "object" ? code.value : code) === "missing-argument") return true;
  const document = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  // What is said may be about a text that is gone.
  if (!document || range.end.line >= document.lineCount) return false;
  return document.getText(range) === '""' || / =\s*$/.test(document.lineAt(range.start.line).text);
}

function told(uri: Uri) {
  return ({ message, range }: Diagnostic) => `${workspace.asRelativePath(uri)}:${range.start.line + 1} ${message}`;
}

function textNow(): string {
  return window.activeTextEditor?.document.getText() ?? "";
}
