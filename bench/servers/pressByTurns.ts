// Keystrokes in two servers, by turns: whatever else the machine does in the meantime slows both of them alike.
import { randomFrom } from "../inputs/random";
import { placeIn } from "./place";
import type { pressAndComplete } from "./press";
import type { Project } from "./project";
import type { Server } from "./server";

/** A server with the files that it is to open. */
interface Contender {
  readonly server: Server;
  readonly project: Project;
}

/** In milliseconds, one for each keystroke. */
export interface TimesOfBoth {
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
}

/** More than enough for the code to be compiled and the schemas to be read. */
const warmUps = 10;
/** How many files people have open, where there are that many. */
const openFiles = 10;

/** The times of `count` keystrokes in theirs and twice as many in ours; stops both afterwards. */
export async function pressByTurns(
  ours: Contender,
  theirs: Contender,
  count: number,
  press: typeof pressAndComplete,
): Promise<TimesOfBoth> {
  const [pressInOurs, pressInTheirs] = [await start(ours, press), await start(theirs, press)];
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (let turn = -warmUps; turn < count; turn++) {
    const taken = { ours: [...(await pressInOurs()), ...(await pressInOurs())], theirs: await pressInTheirs() };
    if (turn < 0) continue;
    times.ours.push(...taken.ours);
    times.theirs.push(...taken.theirs);
  }
  await ours.server.stop();
  await theirs.server.stop();
  return times;
}

/** Opens the files; gives what presses the next key, at a random place of the next file. */
async function start({ server, project }: Contender, press: typeof pressAndComplete): Promise<() => Promise<number[]>> {
  const { files } = project;
  const random = randomFrom(1);
  const step = Math.ceil(files.length / openFiles);
  const opened = files.filter((_, index) => index % step === 0);
  for (const { uri, text } of opened) {
    server.open(uri, text);
    await server.findings(uri);
  }
  let turn = 0;
  return () => {
    const { uri, text } = opened[turn % opened.length]!;
    const kind = Math.floor(turn++ / opened.length) % 2 === 0 ? "new argument" : "value";
    return press(server, uri, placeIn(text, kind, random));
  };
}
