import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./service";

/**
 * Texts as people have them: three sets in test/cases/whole (a module in layers, one of years ago, a program), and other people's where
 * `CORPUS` names a folder with some. Gives the files whose names end so, each with a path that says where it is from.
 */
export function wholeTexts(ending: RegExp): readonly { readonly name: string; readonly text: string }[] {
  const folders = [join(root, "test/cases/whole"), process.env.CORPUS ?? ""].filter((folder) => existsSync(folder));
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => ending.test(file))
      .sort()
      .map((file) => ({ name: file.replaceAll("\\", "/"), text: readFileSync(join(folder, file), "utf8") })),
  );
}
