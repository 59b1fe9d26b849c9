import { say } from "./say";

export const canTakeScreenshots = true;

/** Resolves when the picture will have been taken: from here nobody can look. */
export async function screenshot(name: string): Promise<void> {
  say(`screenshot ${name}`);
  await new Promise((resolve) => setTimeout(resolve, 2000));
}
