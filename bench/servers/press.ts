// One keystroke, from the moment the editor sends it until the answer is there; afterwards the text is as before.
import type { Position } from "vscode-languageserver/node";
import type { KeyPlace } from "./place";
import type { Server } from "./server";

/** How long the completion list for a key takes, in milliseconds. */
export async function pressAndComplete(server: Server, uri: string, place: KeyPlace): Promise<number[]> {
  const cursor = prepare(server, uri, place);
  const after = moved(cursor, place.key.length);
  await server.idle(uri);
  const start = performance.now();
  server.edit(uri, { start: cursor, end: cursor }, place.key);
  await server.complete(uri, after);
  const time = performance.now() - start;
  server.edit(uri, { start: place.at, end: after }, "");
  await server.idle(uri);
  return [time];
}

/** How long the findings take, without what the server waits on purpose: for the key, and for taking it back. */
export async function pressAndDiagnose(server: Server, uri: string, place: KeyPlace): Promise<number[]> {
  const cursor = prepare(server, uri, place);
  const after = moved(cursor, place.key.length);
  await server.findings(uri);
  const pressed = performance.now();
  server.edit(uri, { start: cursor, end: cursor }, place.key);
  await server.findings(uri);
  const takenBack = performance.now();
  server.edit(uri, { start: cursor, end: after }, "");
  await server.findings(uri);
  const end = performance.now();
  server.edit(uri, { start: place.at, end: cursor }, "");
  await server.findings(uri);
  return [takenBack - pressed, end - takenBack].map((time) => time - server.findingsDelay);
}

/** Brings the cursor to where the key is pressed. An edit even if of nothing, so that findings are on their way. */
function prepare(server: Server, uri: string, { at, prepare: text }: KeyPlace): Position {
  server.edit(uri, { start: at, end: at }, text);
  const newLine = text.lastIndexOf("\n");
  return newLine < 0 ? moved(at, text.length) : { line: at.line + 1, character: text.length - newLine - 1 };
}

function moved({ line, character }: Position, by: number): Position {
  return { line, character: character + by };
}
