// Finds a Chromium-like browser, or installs Debian's where it may. Does not open anything.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "../run.mjs";
import { step } from "../step.mjs";

/** Without windows, menus and accounts of its own, it takes a sixth less of the processor than one that has them. */
const headless = "chromium-headless-shell";
const names = [
  headless,
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "brave-browser",
];
/** Those that the pictures are set in. */
const fonts = ["fonts-dejavu-core", "fonts-inter", "fonts-jetbrains-mono"];

/** The browser's path. */
export async function findBrowser() {
  const found = installedBrowser();
  if (found) return found;
  if (process.platform === "linux" && process.getuid?.() === 0 && onPath("apt-get")) {
    await step("Installing a Chromium without windows with apt-get, once", async () => {
      const env = { DEBIAN_FRONTEND: "noninteractive" };
      await run("apt-get", ["update"], { env });
      const install = (browser) =>
        run("apt-get", ["install", "-y", "--no-install-recommends", browser, ...fonts], { env });
      // Older systems have no package for it.
      await install(headless).catch(() => install("chromium"));
    });
  }
  const installed = installedBrowser();
  if (installed) return installed;
  throw new Error("No browser was found: install Chromium, Chrome or Edge, or set CHROME_PATH to the program.");
}

function installedBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which is not there: correct it, or unset it to search for a browser.`);
  }
  return names.map(onPath).find(Boolean) ?? elsewhere().find((file) => existsSync(file));
}

function onPath(name) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

/** Where macOS and Windows keep programs. */
function elsewhere() {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  }
  const programs = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA].filter(
    Boolean,
  );
  return programs.flatMap((folder) => [
    join(folder, "Google", "Chrome", "Application", "chrome.exe"),
    join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
  ]);
}
