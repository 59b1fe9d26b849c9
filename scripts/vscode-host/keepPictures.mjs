// Takes over the pictures of a run of the suite: into docs/images those that the pages show, and only those; into
// media/walkthrough those of the walkthrough, as WebP and small, since they are part of the package.
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "./browser.mjs";

/** `pictures` is where the suite has put them. */
export async function keepPictures(pictures) {
  const shown = ["README.md", "docs/features.md"].flatMap((page) =>
    namesIn(page, /\]\((?:docs\/)?images\/(\w+\.png)\)/g),
  );
  for (const name of readdirSync("docs/images")) if (!shown.includes(name)) rmSync(join("docs/images", name));
  for (const name of shown) copyFileSync(join(pictures, name), join("docs/images", name));
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ["--no-sandbox"] });
  const page = await browser.newPage();
  for (const name of namesIn("package.json", /media\/walkthrough\/(\w+)\.webp/g)) {
    const png = readFileSync(join(pictures, `${name}.png`)).toString("base64");
    const webp = await page.evaluate(shrink, `data:image/png;base64,${png}`);
    writeFileSync(join("media/walkthrough", `${name}.webp`), Buffer.from(webp.split(",")[1], "base64"));
  }
  await browser.close();
}

function namesIn(file, pattern) {
  return [...readFileSync(file, "utf8").matchAll(pattern)].map(([, name]) => name);
}

/** Runs in the browser, which can make what neither Node nor Playwright can. */
async function shrink(source) {
  const image = new Image();
  image.src = source;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [800, 500];
  const context = canvas.getContext("2d");
  context.imageSmoothingQuality = "high";
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/webp", 0.5);
}
