// Takes a picture of the window, and writes beside it what can be read there. Where that is kept of the last one, it is compared.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { patience } from "../patience.mjs";
import { difference, shownTexts } from "./shownTexts.mjs";
import { writeAnswer } from "./writeAnswer.mjs";

/** How long a window may take to show what it should where nothing else runs, in milliseconds. */
const usual = 15_000;

/** Where the texts of pictures are kept that pages and walkthroughs show. */
export const keptTexts = "docs/images";

/** Puts the picture and its texts into a folder, and what is wrong with it, for whoever asked for it. `updates` says that it is to be kept. */
export async function takePicture(page, folder, name, updates) {
  const file = join(keptTexts, `${name}.txt`);
  const kept = !updates && existsSync(file) ? readFileSync(file, "utf8").replaceAll("\r\n", "\n") : undefined;
  // Whatever the mouse rests on would say something.
  await page.mouse.move(1, 1);
  const end = Date.now() + patience(usual);
  let texts = await shownTexts(page);
  for (let before = ""; texts !== (kept ?? before) && Date.now() < end; texts = await shownTexts(page)) {
    before = texts;
    await page.waitForTimeout(500);
  }
  await page.screenshot({ path: join(folder, `${name}.png`) });
  writeFileSync(join(folder, `${name}.txt`), texts);
  const changed = kept === undefined ? undefined : difference(kept, texts);
  const problem =
    changed && `The picture ${name} shows something else than it did: npm run pictures takes it anew.\n${changed}`;
  writeAnswer(join(folder, `${name}.taken.json`), { problem });
}
