// Asks the launcher for a picture of the window. Launchers that cannot take one name no folder to put it in.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { commands } from "vscode";
import { eventually } from "./eventually";
import { say } from "./say";

const folder = process.env.SCREENSHOTS;

export const canTakeScreenshots = folder !== undefined;

/** Resolves when the picture is taken; fails where it does not show what is kept of the last one of that name. */
export async function screenshot(name: string): Promise<void> {
  if (!folder) return;
  const answer = join(folder, `${name}.taken.json`);
  // What is there is what was said the last time.
  rmSync(answer, { force: true });
  say(`screenshot ${name}`);
  await eventually(`the picture ${name}`, () => existsSync(answer));
  const { problem } = JSON.parse(readFileSync(answer, "utf8"));
  if (problem) throw new Error(problem);
}

/** What can be read in the window, as the launcher notes it beside a picture of that name. */
export async function shownText(name: string): Promise<string> {
  await screenshot(name);
  return readFileSync(join(folder!, `${name}.txt`), "utf8");
}

/** A picture in a light theme, and one in a dark one, for places that show what fits the reader's. */
export async function screenshots(name: string): Promise<void> {
  await screenshot(name);
  const toggle = async () => {
    await commands.executeCommand("workbench.action.toggleLightDarkThemes");
    await new Promise((resolve) => setTimeout(resolve, 1500));
  };
  await toggle();
  await screenshot(`${name}Dark`);
  await toggle();
}

/** Asks the launcher to drag a row of a tree to a line of the editor that is open; false where it cannot. */
export function drag(label: string, line: number): boolean {
  if (!canTakeScreenshots) return false;
  say(`drag ${label} to line ${line}`);
  return true;
}

/** What is in the status of the language and in messages, and the links there; undefined where the launcher cannot tell. */
export async function shownWithLinks(name: string): Promise<{ texts: string[]; links: string[] } | undefined> {
  if (!folder) return undefined;
  const file = join(folder, `${name}.json`);
  rmSync(file, { force: true });
  say(`links ${name}`);
  await eventually(`what is shown for ${name}`, () => existsSync(file));
  return JSON.parse(readFileSync(file, "utf8"));
}
