// Takes over the pictures of a run of the suite: into docs/images those that the pages show, and only those; into
// media/walkthrough those of the walkthrough, as WebP and small, since they are part of the package.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "./browser.mjs";

/** What matters of a picture, beside words in a column as wide as half a window: from where, and how wide it is. */
const parts = {
  completion: [140, 500, 1700],
  diagnostics: [100, 540, 1280],
  explorer: [0, 60, 1280],
  import: [700, 60, 1280],
  compare: [200, 420, 1760],
};
const whole = [0, 0, 1600];

/** `pictures` is where a suite has put them; what others take stays. */
export async function keepPictures(pictures) {
  keepForPages(pictures);
  const shown = namesIn("package.json", /media\/walkthrough\/(\w+)\.webp/g);
  mkdirSync("media/walkthrough", { recursive: true });
  for (const file of readdirSync("media/walkthrough"))
    if (!shown.includes(file.replace(".webp", ""))) rmSync(join("media/walkthrough", file));
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ["--no-sandbox"] });
  const page = await browser.newPage();
  for (const name of shown.filter((one) => existsSync(join(pictures, `${one}.png`)))) {
    const png = readFileSync(join(pictures, `${name}.png`)).toString("base64");
    const part = parts[name.replace(/Dark$/, "")] ?? whole;
    const webp = await page.evaluate(shrink, { source: `data:image/png;base64,${png}`, part });
    writeFileSync(join("media/walkthrough", `${name}.webp`), Buffer.from(webp.split(",")[1], "base64"));
  }
  await browser.close();
}

function keepForPages(pictures) {
  const written = ["docs", "docs/how-to"].flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`));
  const shown = ["README.md", ...written.filter((name) => name.endsWith(".md"))].flatMap((page) =>
    namesIn(page, /\]\((?:docs\/|\.\.\/)?images\/(\w+\.png)\)/g),
  );
  for (const name of readdirSync("docs/images")) if (!shown.includes(name)) rmSync(join("docs/images", name));
  for (const name of shown)
    if (existsSync(join(pictures, name))) copyFileSync(join(pictures, name), join("docs/images", name));
}

function namesIn(file, pattern) {
  return [...new Set([...readFileSync(file, "utf8").matchAll(pattern)].map(([, name]) => name))];
}

/** Runs in the browser, which can make what neither Node nor Playwright can. Pictures are as 8 to 5. */
async function shrink({ source, part: [left, top, width] }) {
  const image = new Image();
  image.src = source;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [880, 550];
  const context = canvas.getContext("2d");
  context.imageSmoothingQuality = "high";
  context.drawImage(image, left, top, width, (width * 5) / 8, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/webp", 0.5);
}
