// Runs the suite inside a VS Code that a headless browser shows, and takes the pictures that the suite asks for.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import { limit, patience as patient } from "../patience.mjs";
import { findBrowser } from "./browser.mjs";
import { copyDemo, emptyFolder } from "./copyDemo.mjs";
import { installEditor } from "./editor.mjs";
import { startServer } from "./server.mjs";
import { startSimulator } from "./simulator.mjs";
import { takePicture } from "./takePicture.mjs";
import { typeKeys } from "./typist.mjs";
import { writeAnswer } from "./writeAnswer.mjs";

/** What the pictures look like, where these fonts are installed. */
const look = {
  "editor.fontFamily": "JetBrains Mono, DejaVu Sans Mono, monospace",
  "editor.fontSize": 14,
  "editor.stickyScroll.enabled": false,
  "workbench.iconTheme": "vs-seti",
};
/** What is drawn for the eye alone takes a tenth of the processor's time: only pictures that are kept have it. */
const plain = {
  "editor.cursorBlinking": "solid",
  "editor.minimap.enabled": false,
  "workbench.reduceMotion": "on",
  "js/ts.tsserver.useSyntaxServer": "never",
  "js/ts.tsserver.automaticTypeAcquisition.enabled": false,
};
/** The extension runs where its page is, not where its folder is. */
const inBrowser = { "remote.extensionKind": { "azureml-terraform.azureml-terraform": ["web"] } };
/** Settings of some suites. */
const special = {
  web: inBrowser,
  webHost: inBrowser,
  restricted: { "security.workspace.trust.startupPrompt": "never" },
  // Its pictures are looked at beside words.
  project: { "workbench.activityBar.location": "hidden", "breadcrumbs.enabled": false, "editor.fontSize": 13 },
};
/** The window's size, in which everything can be read in a picture that is as wide as this. */
const sizes = { project: { width: 800, height: 500 } };
const style = `
  /* What turns is drawn again and again. */
  * { animation: none !important; transition: none !important; }
  .monaco-workbench { font-family: Inter, sans-serif !important; }
  .command-center { visibility: hidden; }
  [id="status.forwardedPorts"], [id="status.workbench.keyboardLayout"] { display: none !important; }`;
/** How long a suite may take: typing does on a computer that does much else. */
const patience = { usual: 8 * 60_000, project: 20 * 60_000 };
/** A window lives for minutes: optimizing its code, and drawing it as finely as for an eye, takes a third of what the page takes of the processor. */
const cheap = [
  "--js-flags=--no-opt --max-lazy --no-flush-bytecode --min-semi-space-size=32",
  "--disable-smooth-scrolling",
  "--disable-composited-antialiasing",
  "--disable-partial-raster",
  "--disable-lcd-text",
  "--num-raster-threads=1",
];
const quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];

/**
 * Resolves to whether every test passed, alone and beside other extensions. What the suite prints is printed. `suite` is
 * another one's name in dist/test/vscode: of "web" and "webHost" the extension runs in the browser, as in VS Code for the Web; of
 * "restricted" in a folder that is not trusted, of "empty" in a window without one, of "project" in a folder without files, of
 * "pictures" beside what a company has in Azure, and of "besideOthers" beside other extensions alone, of "besideBoth" in one of these set-ups. `updates` says that the pictures
 * are taken to be kept.
 */
export async function runSuite(version, { pictures, suite, updates = false }) {
  const editor = await installEditor(version);
  const executablePath = await findBrowser();
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  process.env.SCREENSHOTS = resolve(pictures);
  // Described providers need the Node that runs them (test/provider/install.ts). A server may be running before a test could say so.
  process.env.AZUREML_TERRAFORM_ISOLATION = "none";
  const browser = await chromium.launch({
    executablePath,
    args: [...quiet, ...(updates ? [] : cheap), "--disable-component-update", "--disable-sync"],
  });
  try {
    let passed = true;
    for (const one of runsOf(suite)) {
      if (one.installed) console.log(`  Beside ${one.installed.join(" and ")}:`);
      passed = (await runIn(browser, editor, { pictures, updates }, one)) && passed;
    }
    return passed;
  } finally {
    await browser.close();
  }
}

/** What is run, one after the other: a name for its data, and the bundle of its tests. */
function runsOf(suite) {
  if (suite === "besideOthers") return besideOthers();
  if (suite === "besideBoth") return besideOthers().filter(({ name }) => name === "beside-both");
  return suite ? [{ name: `suite-${suite}`, suite }] : [{ name: "suite", suite: "index" }, ...besideOthers()];
}

/** Set-ups with fakes for other extensions; none where SUITE asks for other tests. */
function besideOthers() {
  const isWanted = /beside others|^$/.test(process.env.SUITE ?? "");
  const [hashicorp, microsoft] = ["hashicorp.terraform", "ms-azuretools.vscode-azureterraform"];
  const setUps = { hashicorp: [hashicorp], microsoft: [microsoft], both: [hashicorp, microsoft] };
  return Object.entries(isWanted ? setUps : {}).map(([name, installed]) => ({
    name: `beside-${name}`,
    suite: "besideOthers",
    installed,
  }));
}

/**
 * One run. With others the extension is installed as they are, since VS Code prefers what is being developed; something
 * else is said to be.
 */
async function runIn(browser, editor, { pictures, updates }, { name, suite, installed }) {
  const web = special[suite] === inBrowser;
  const { workspace, remove } = suite === "project" ? emptyFolder() : copyDemo();
  const simulator = web ? await startSimulator() : undefined;
  if (simulator) writeFileSync(join(workspace, "simulator.txt"), simulator.url);
  const server = await startServer({
    editor,
    name: `${name}-${editor.version}`,
    settings: { ...look, ...(updates ? {} : plain), ...special[suite] },
    restricted: suite === "restricted",
    smokeTest: true,
    folders: installed ? { ...placeholders(installed), "azureml-terraform.azureml-terraform": "." } : {},
  });
  try {
    const page = await browser.newPage({
      viewport: sizes[suite] ?? { width: 1280, height: 800 },
      // Nobody looks at the others, and what is drawn takes more time of the processor than all else.
      deviceScaleFactor: updates ? 2 : 1,
      bypassCSP: web,
    });
    const others = [];
    const ended = new Promise((end, fail) => {
      const stop = limit(patience[suite] ?? patience.usual, (seconds) =>
        fail(new Error([...others, `The suite did not end within ${seconds} s.`].join("\n"))),
      );
      page.exposeFunction("codeAutomationExit", (code) => {
        stop();
        end(code === 0);
      });
    });
    await page.exposeFunction("codeAutomationLog", (_type, args) =>
      listen(page, { pictures, updates }, others, args.join(" ")),
    );
    const developed = installed ? "test/vscode/fake-extensions/tester" : ".";
    await page.goto(address(server.port, workspace, { developed, suite }), { timeout: patient(120_000) });
    await page.addStyleTag({ content: style });
    const passed = await ended;
    await page.close();
    return passed;
  } finally {
    server.stop();
    simulator?.stop();
    remove();
  }
}

function placeholders(ids) {
  return Object.fromEntries(ids.map((id) => [id, join("test/vscode/fake-extensions", id)]));
}

/** Prints what the suite says; keeps the end of what VS Code says, for when the suite does not end. */
async function listen(page, { pictures, updates }, others, text) {
  for (const line of text.split("\n")) {
    const said = /^\[suite\] (.*)/.exec(line)?.[1];
    const picture = said && /^screenshot (\w+)$/.exec(said)?.[1];
    const looked = said && /^links (\w+)$/.exec(said)?.[1];
    const [, number, keys] = (said && /^keys (\d+) (.*)$/.exec(said)) || [];
    const dragged = said && /^drag (\S+) to line (\d+)$/.exec(said);
    if (picture) await takePicture(page, pictures, picture, updates);
    else if (keys) await answerKeys(page, join(pictures, `keys-${number}.json`), JSON.parse(keys));
    else if (looked) await writeLinks(page, join(pictures, looked));
    else if (dragged) await drag(page, dragged[1], Number(dragged[2]));
    else if (said !== undefined) console.log(`  ${said}`);
    else others.push(line);
  }
  others.splice(0, others.length - 100);
}

/** Presses keys, and writes down what came of it. */
async function answerKeys(page, path, keys) {
  const answer = await typeKeys(page, keys).catch((error) => ({ problem: String(error) }));
  writeAnswer(path, answer);
}

/** Opens what the entry under "{ }" says, and writes down which texts and links are on the page there and in messages. */
async function writeLinks(page, path) {
  await page.locator('[id="status.languageStatus"]').hover();
  await page.waitForSelector(".hover-language-status", { timeout: patient(10_000) });
  await page.waitForTimeout(1000);
  await page.screenshot({ path: `${path}.png` });
  const places = [".hover-language-status", ".notification-list-item", ".pane-body .message"];
  const texts = await page.locator(places.join(", ")).allInnerTexts();
  const links = await page
    .locator(places.map((place) => `${place} a.monaco-link, ${place} a[href]`).join(", "))
    .evaluateAll((all) => all.map((link) => `${link.textContent} ${link.getAttribute("href")} ${link.title}`));
  writeAnswer(`${path}.json`, { texts, links });
  await page.mouse.move(640, 400);
}

/**
 * As somebody at the mouse does, from the selected row of a tree to a line of the editor that is open: with Shift, into
 * its text. A list that is drawn anew under the mouse loses what was taken of it, so whoever sees that the editor does not
 * show where it would go takes it again.
 */
async function drag(page, label, line) {
  const row = page.locator(".pane-body .monaco-list-row.selected", { hasText: label }).first();
  const number = page.locator(".editor-instance .margin-view-overlays .line-numbers", { hasText: RegExp(`^${line}$`) });
  const shown = page.locator(".editor-instance .dnd-target").first();
  let arrived = false;
  for (let tries = 0; tries < 3 && !arrived; tries++) {
    const [from, to] = [await row.boundingBox(), await number.first().boundingBox()];
    const [x, y] = [to.x + to.width + 40, to.y + to.height / 2];
    await page.mouse.move(from.x + 80, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(x, y - 40, { steps: 10 });
    await page.keyboard.down("Shift");
    await page.mouse.move(x, y, { steps: 5 });
    arrived = await shown.waitFor({ timeout: patient(5000) }).then(
      () => true,
      () => false,
    );
    await page.mouse.up();
    await page.keyboard.up("Shift");
  }
}

/** The host must be spelled the same inside as outside. */
function address(port, workspace, { developed, suite }) {
  const remote = (path) => `vscode-remote://localhost:${port}${resolve(path).replaceAll("\\", "/")}`;
  const payload = [
    ["extensionDevelopmentPath", remote(developed)],
    ["extensionTestsPath", remote(`dist/test/vscode/${suite}.js`)],
    ["skipWelcome", "true"],
  ];
  const opened = suite === "empty" ? { ew: "true" } : { folder: workspace };
  const query = new URLSearchParams({ ...opened, payload: JSON.stringify(payload) });
  return `http://localhost:${port}/?${query}`;
}
