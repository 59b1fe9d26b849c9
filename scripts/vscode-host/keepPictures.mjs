// Takes over the pictures of a run of the suite, as WebP and small: into docs/images those that the pages show, and only those; into
// media/walkthrough those of the walkthrough, which are part of the package. What can be read in each stays in docs/images, as a text.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "./browser.mjs";
import { keptTexts } from "./takePicture.mjs";

/** What matters of a picture, beside words in a column as wide as half a window: from where, and how wide it is. */
const parts = {
  completion: [140, 500, 1700],
  diagnostics: [100, 540, 1280],
  explorer: [0, 60, 1280],
  import: [700, 60, 1280],
  compare: [200, 420, 1760],
};

/** Where pictures are shown: the folder, their names, and how each is made smaller. Pictures are as 8 to 5. */
const shownIn = () => [
  {
    folder: keptTexts,
    names: pages().flatMap((page) => namesIn(page, /\]\((?:docs\/|\.\.\/)?images\/(\w+)\.webp\)/g)),
    made: () => ({ width: 1440, quality: 0.7 }),
  },
  {
    folder: "media/walkthrough",
    names: namesIn("package.json", /media\/walkthrough\/(\w+)\.webp/g),
    made: (name) => ({ width: 880, quality: 0.5, part: parts[name.replace(/Dark$/, "")] }),
  },
];

/** `taken` are folders that suites have put theirs into; what others take stays. */
export async function keepPictures(taken) {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ["--no-sandbox"] });
  const page = await browser.newPage();
  const all = new Set();
  for (const { folder, names, made } of shownIn()) {
    mkdirSync(folder, { recursive: true });
    removeAllBut(folder, ".webp", names);
    for (const name of names) {
      all.add(name.replace(/Dark$/, ""));
      const home = taken.find((one) => existsSync(join(one, `${name}.png`)));
      if (home === undefined) continue;
      const png = readFileSync(join(home, `${name}.png`)).toString("base64");
      const webp = await page.evaluate(shrink, { source: `data:image/png;base64,${png}`, ...made(name) });
      writeFileSync(join(folder, `${name}.webp`), Buffer.from(webp.split(",")[1], "base64"));
    }
  }
  await browser.close();
  removeAllBut(keptTexts, ".txt", [...all]);
  for (const name of all)
    for (const file of taken.map((folder) => join(folder, `${name}.txt`)).filter(existsSync))
      copyFileSync(file, join(keptTexts, `${name}.txt`));
}

function removeAllBut(folder, ending, names) {
  for (const file of readdirSync(folder))
    if (file.endsWith(ending) && !names.includes(file.slice(0, -ending.length))) rmSync(join(folder, file));
}

function pages() {
  const written = ["docs", "docs/how-to"].flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`));
  return ["README.md", ...written.filter((name) => name.endsWith(".md"))];
}

function namesIn(file, pattern) {
  return [...new Set([...readFileSync(file, "utf8").matchAll(pattern)].map(([, name]) => name))];
}

/** Runs in the browser, which can make what neither Node nor Playwright can. */
async function shrink({ source, width, quality, part }) {
  const image = new Image();
  image.src = source;
  await image.decode();
  const [left, top, from] = part ?? [0, 0, image.width];
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width, (width * 5) / 8];
  const context = canvas.getContext("2d");
  context.imageSmoothingQuality = "high";
  context.drawImage(image, left, top, from, (from * 5) / 8, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/webp", quality);
}
