/** The files of both programs and their import lines, for rules about who may import what. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { root } from "./service";

/** All files that ship, as paths from the project's root. */
export const files = ["client/src", "server/src"].flatMap((folder) => within(folder, /\.ts$/));

/** The files below a folder whose names match. */
export function within(folder: string, name: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((file) => join(folder, file).replaceAll("\\", "/"))
    .filter((file) => name.test(file));
}

export const text = (file: string): string => readFileSync(join(root, file), "utf8");

export const lineCount = (file: string): number => text(file).split("\n").length;

/** What a file imports: packages by name, own files as paths from the project's root. */
export function importsOf(file: string): string[] {
  return [...text(file).matchAll(/(?:from|import|require\()\s*\(?"([^"]+)"/g)].map(([, name]) =>
    name!.startsWith(".") ? posix.join(dirname(file), name!) : name!,
  );
}
