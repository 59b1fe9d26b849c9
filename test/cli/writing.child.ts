// A program that writes several files of a folder, or finishes what an earlier one was interrupted in: for tests that kill it.
import { join } from "node:path";
import { finishInterrupted } from "../../server/src/hosts/cli/writing/finishInterrupted";
import { writeFiles } from "../../server/src/hosts/cli/writing/writeFiles";

const [what, folder = "", asked = "{}"] = process.argv.slice(2);
const complain = (message: string) => console.error(message);
const wanted = Object.entries(JSON.parse(asked) as Readonly<Record<string, readonly [string, string]>>);

async function run(): Promise<boolean> {
  if (what !== "write") return finishInterrupted([folder], { roots: [folder] }, complain);
  const files = wanted.map(([name, [before, after]]) => ({ path: join(folder, name), before, after }));
  return writeFiles(files, complain);
}

void run().then((isDone) => {
  process.exitCode = isDone ? 0 : 2;
});
