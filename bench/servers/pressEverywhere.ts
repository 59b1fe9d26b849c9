// Many keystrokes at random places, one after the other, each in another file where there are several.
import { randomFrom } from "../inputs/random";
import { placeIn } from "./place";
import type { pressAndComplete } from "./press";
import type { Project } from "./project";
import type { Server } from "./server";

/** More than enough for the code to be compiled and the schemas to be read. */
const warmUps = 10;
/** How many files people have open, where there are that many. */
const openFiles = 10;

/** The times of so many keystrokes; stops the server afterwards. */
export async function pressEverywhere(
  server: Server,
  { files }: Project,
  count: number,
  press: typeof pressAndComplete,
): Promise<number[]> {
  const random = randomFrom(1);
  const step = Math.ceil(files.length / openFiles);
  const opened = files.filter((_, index) => index % step === 0);
  for (const { uri, text } of opened) {
    server.open(uri, text);
    await server.findings(uri);
  }
  const times: number[] = [];
  for (let turn = 0; turn < warmUps + count; turn++) {
    const { uri, text } = opened[turn % opened.length]!;
    const kind = Math.floor(turn / opened.length) % 2 === 0 ? "new argument" : "value";
    const taken = await press(server, uri, placeIn(text, kind, random));
    if (turn >= warmUps) times.push(...taken);
  }
  await server.stop();
  return times;
}
