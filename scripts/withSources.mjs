// Places in bundled tests as places in their sources. Not Node's own --enable-source-maps, which reads every map before it is needed.
import { existsSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { dirname, join, relative, resolve } from "node:path";

const place = /(?:file:\/\/)?([^\s()'"]*?\bdist[/\\]test[/\\][\w./\\-]+\.js):(\d+):(\d+)/g;
const maps = new Map();

/** A text in which each place of dist/test is the one in TypeScript that it was made of. */
export function withSources(text) {
  return text.replace(place, (whole, file, line, column) => {
    const entry = mapOf(file)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (entry?.originalSource === undefined) return whole;
    const source = relative(".", resolve(dirname(file), entry.originalSource)).replaceAll("\\", "/");
    return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
}

function mapOf(file) {
  const path = join(`${file}.map`);
  if (!maps.has(path))
    maps.set(path, existsSync(path) ? new SourceMap(JSON.parse(readFileSync(path, "utf8"))) : undefined);
  return maps.get(path);
}
