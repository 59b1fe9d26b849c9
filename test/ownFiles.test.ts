/** When a few lines are a file of their own: ARCHITECTURE.md says it in a sentence, and nothing here names a file. */
import assert from "node:assert/strict";
import { dirname, posix } from "node:path";
import { test } from "node:test";
import { files, importsOf, lineCount, text, within } from "./harness/imports";

/** The files that import each file of ours. */
const importers = new Map(files.map((file) => [file, new Set<string>()]));
for (const file of files)
  for (const name of importsOf(file)) (importers.get(`${name}.ts`) ?? importers.get(`${name}/index.ts`))?.add(file);

/** The one file that imports another, where both are in one folder. */
function neighbourOf(file: string): string | undefined {
  const [only, ...others] = importers.get(file)!;
  return only !== undefined && others.length === 0 && dirname(only) === dirname(file) ? only : undefined;
}

const neighbours = files.map(neighbourOf);
/** How many files are there for this one beside them alone. */
const partCount = (file: string) => neighbours.filter((one) => one === file).length;

/** Whether the neighbour is a door: an index, or what others take the file from. */
function isDoor(neighbour: string, file: string): boolean {
  const handedOn = text(neighbour).match(/^export [^;]*? from "[^"]+";/gm) ?? [];
  return (
    /\/index\.ts$/.test(neighbour) || handedOn.some((line) => line.endsWith(`"./${posix.basename(file, ".ts")}";`))
  );
}

/** What tests and scripts take by its path. */
const taken = new Set(
  ["test", "scripts", "bench"]
    .flatMap((folder) => within(folder, /^(?!test\/cases\/|test\/bindings\/\.run|.*node_modules\/).*\.(?:m?js|ts)$/))
    .flatMap((file) => [...text(file).matchAll(/"(?:\.\.?\/)*((?:client|server)\/src\/[^"\n]+?)(?:\.ts)?"/g)])
    .map(([, path]) => `${path}.ts`),
);

/** What another bundle holds, or a door to one: it is loaded when it is first asked for. */
const isLoadedLater = (file: string) => /\/(?:lazy|load)\.ts$/.test(file);

test("a few lines that only the file beside them asks for are part of it", () => {
  const guide = text("CONTRIBUTING.md");
  const few = files.filter((file) => {
    const neighbour = neighbourOf(file);
    return neighbour !== undefined && lineCount(file) <= 50 && lineCount(file) + lineCount(neighbour) <= 300;
  });
  assert.ok(few.length > 100, String(few.length));
  const parts = few.filter((file) => {
    const neighbour = neighbourOf(file)!;
    const isOneOfSeveral = isDoor(neighbour, file) || partCount(neighbour) >= 3;
    return !isOneOfSeveral && ![file, neighbour].some(isLoadedLater) && !taken.has(file) && !guide.includes(file);
  });
  assert.deepEqual(
    parts.map((file) => `${file} belongs into ${neighbourOf(file)}`),
    [],
  );
});
