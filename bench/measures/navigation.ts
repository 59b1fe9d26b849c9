// Renaming and finding references in a module of 200 files of which one is open, over stdio: of resources, which two or
// three files mention, and of a variable that every file mentions. An edit is in front of each request, as if somebody
// were typing: what it reads anew is part of what is measured. The first request lists what all files mention. Files that
// were written just now are read again for each renaming, since times cannot tell then whether they changed; people's are older.
import { appendFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Location, Position, WorkspaceEdit } from "vscode-languageserver/node";
import { Lines } from "../../server/src/text/lines";
import { makeFiles } from "../inputs/makeFiles";
import { makeResources } from "../inputs/makeResources";
import type { Measure } from "../measure";
import type { Row } from "../row";
import { startOurs } from "../servers/ourServer";
import { type Project, terraformProject } from "../servers/project";
import type { Server } from "../servers/server";
import { percentile } from "../stats";

const runs = 60;
const atMost = 50;
const untilOld = 4000;

/** In a module of 19,000 lines. */
export const navigation: Measure = async () => {
  const project = terraformProject(makeFiles(makeResources(19_000, "lines"), 200));
  for (const [index, { uri }] of project.files.entries()) {
    appendFileSync(fileURLToPath(uri), `\noutput "stage${index}" {\n  value = var.stage\n}\n`);
  }
  const server = await startOurs(project.folder);
  try {
    const file = project.files[0]!;
    const text = `${file.text}\nvariable "stage" {}\n\noutput "stage0" {\n  value = var.stage\n}\n`;
    server.open(file.uri, text);
    await server.findings(file.uri);
    const lines = new Lines(text);
    const resources = [...text.matchAll(/^resource "\w+" "(?=\w)/gm)].map(({ 0: head, index }) =>
      lines.positionAt(index + head.length),
    );
    const variable = lines.positionAt(text.indexOf('"stage"') + 1);
    await setTimeout(untilOld);
    const first = await timed(async () => (await referencesAt(server, file.uri, variable)).length, 200);
    return [
      { name: "references, the first", unit: "ms", ours: first },
      ...(await measured("a resource", server, file, resources, 1)),
      ...(await measured("a variable that all 200 files mention", server, file, [variable], 200)),
    ];
  } finally {
    await server.stop();
    project.remove();
  }
};

async function measured(
  what: string,
  server: Server,
  { uri, text }: Project["files"][number],
  places: readonly Position[],
  least: number,
): Promise<Row[]> {
  const firstLine = text.indexOf("\n");
  const rename = (position: Position) =>
    server.connection.sendRequest<WorkspaceEdit>("textDocument/rename", {
      textDocument: { uri },
      position,
      newName: "another_name",
    });
  const count = ({ changes = {} }: WorkspaceEdit) => Object.values(changes).flat().length;
  const found = async (position: Position) => (await referencesAt(server, uri, position)).length;
  const edited = async (position: Position) => count(await rename(position));
  return [await row(`references of ${what}, p95`, found), await row(`rename of ${what}, p95`, edited)];

  async function row(name: string, ask: (position: Position) => Promise<number>): Promise<Row> {
    const times: number[] = [];
    for (let run = 0; run < runs; run++) {
      // A space behind the first line, and away with it again.
      const start = { line: 0, character: firstLine };
      const isThere = run % 2 === 1;
      server.edit(uri, { start, end: { line: 0, character: firstLine + Number(isThere) } }, isThere ? "" : " ");
      await server.idle(uri);
      times.push(await timed(() => ask(places[run % places.length]!), least));
    }
    return { name, unit: "ms", ours: percentile(times, 95), target: { atMost } };
  }
}

function referencesAt({ connection }: Server, uri: string, position: Position): Promise<Location[]> {
  const params = { textDocument: { uri }, position, context: { includeDeclaration: true } };
  return connection.sendRequest("textDocument/references", params);
}

/** How long it takes to find at least so many. */
async function timed(ask: () => Promise<number>, least: number): Promise<number> {
  const start = performance.now();
  const count = await ask();
  const time = performance.now() - start;
  if (count < least) throw new Error(`Only ${count} of at least ${least} places were found.`);
  return time;
}
