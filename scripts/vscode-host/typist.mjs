// Presses keys in the page as somebody at the keyboard does, and picks suggestions by what the list shows.

import { patience } from "../patience.mjs";

/** How long a list may take to appear, in milliseconds, where nothing else runs. */
const usual = 15_000;

/** What may be waited for. */
const places = { problem: ".marker-widget", menu: ".action-widget .monaco-list-row.action" };

/** The list of suggestions, while it is there. */
const suggestions = ".suggest-widget.visible";

/** How long somebody waits who sees something else at the top of a list than what is meant, in milliseconds. */
const look = 2000;

/**
 * Types a text, pastes one, presses keys one after the other, runs a command by its title, looks which commands there are for some words, clicks
 * at a row of a tree, at a button of it, or at one above the editor, takes what a question proposes, or chooses a
 * suggestion by its label with the arrow keys and Enter, or waits until a list has one, until there is none, or until something is shown. `isFirst` says that the
 * suggestion should be first. Resolves to how many keys that took, to what
 * went wrong, if anything did, to the suggestions that were above the chosen one, and to what is listed, where that was asked for.
 */
export async function typeKeys(
  page,
  { type = "", paste, press = [], run, list, click, answer, see, unlisted, shown, choose, isFirst },
) {
  await page.keyboard.type(type, { delay: 30 });
  if (paste !== undefined) await page.evaluate(pasteInto, paste);
  for (const key of press) {
    await page.keyboard.press(key);
    await page.waitForTimeout(200);
  }
  if (run !== undefined) await runCommand(page, run);
  if (click !== undefined) await clickAt(page, click);
  if (answer !== undefined) await takeProposed(page, answer);
  if (list !== undefined) return { listed: await listCommands(page, list) };
  if (see !== undefined) {
    const rows = await listWith(page, see);
    return rows.some(({ text }) => text === see) ? {} : lacking(rows, see);
  }
  if (unlisted) await page.locator(suggestions).waitFor({ state: "hidden", timeout: patience(usual) });
  if (shown !== undefined) {
    const one = page.locator(places[shown]).first();
    await one.waitFor({ state: "visible", timeout: patience(usual) });
  }
  const { pressed = 0, ...rest } =
    choose === undefined
      ? {}
      : await chooseFrom(page, choose, isFirst ? patience(usual) : Math.min(patience(look), 3 * look));
  return { pressed: type.length + press.length + (paste === undefined ? 0 : 1) + pressed, ...rest };
}

/** As a browser tells a page: what is in its own clipboard no test can say. */
function pasteInto(text) {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
  document.activeElement?.dispatchEvent(event);
}

/** Once the list of commands has it, which may take a while when VS Code has just begun. */
async function runCommand(page, title) {
  await searchCommands(page, title);
  const row = page.locator(".quick-input-list .monaco-list-row.focused", { hasText: title });
  await row.waitFor({ state: "visible", timeout: patience(usual) });
  await page.keyboard.press("Enter");
}

/** At a row of a tree, which is scrolled to; at a button of it, which is there once the mouse is; or at a button above the editor. */
async function clickAt(page, { row, button }) {
  const place = row === undefined ? page.locator(".editor-group-container.active .title") : await rowOf(page, row);
  await place.hover();
  const target = button === undefined ? place : place.locator(`.action-label[aria-label^="${button}"]`).first();
  await target.click({ timeout: patience(usual) });
}

async function rowOf(page, label) {
  const rows = page.locator(".pane-body .monaco-list-row");
  const row = rows.filter({ has: page.getByText(label, { exact: true }) }).first();
  await rows.first().waitFor({ state: "visible", timeout: patience(usual) });
  for (const end = Date.now() + patience(usual); !(await row.isVisible()) && Date.now() < end; ) {
    await rows.first().hover();
    await page.mouse.wheel(0, 100);
    await page.waitForTimeout(300);
  }
  await row.waitFor({ state: "visible", timeout: patience(usual) });
  return row;
}

/** The question by what is in its empty field. */
async function takeProposed(page, question) {
  const field = page.locator(`.quick-input-widget input[placeholder^="${question}"]`);
  await field.waitFor({ state: "visible", timeout: patience(usual) });
  await page.waitForTimeout(500);
  await page.keyboard.press("Enter");
}

async function searchCommands(page, words) {
  await page.keyboard.press("F1");
  await page
    .locator(".quick-input-widget input")
    .first()
    .waitFor({ state: "visible", timeout: patience(usual) });
  await page.keyboard.type(words, { delay: 30 });
}

/** The titles of all that are listed for some words; the list closes again. */
async function listCommands(page, words) {
  await searchCommands(page, words);
  await page.waitForTimeout(1000);
  const titles = await page.locator(".quick-input-list .monaco-list-row .label-name").allTextContents();
  await page.keyboard.press("Escape");
  return titles;
}

/** The rows of the list once one has the label, or those of the last moment that it may take. */
async function listWith(page, label) {
  const end = Date.now() + patience(usual);
  for (;;) {
    await page.waitForTimeout(100);
    const rows = await rowsOf(page);
    if (rows.some(({ text }) => text === label) || Date.now() > end) return rows;
  }
}

function lacking(rows, label) {
  return { problem: `The list has no "${label}" but ${rows.map(({ text }) => text).join(", ") || "nothing"}.` };
}

async function chooseFrom(page, label, look) {
  const end = Date.now() + patience(usual);
  let rows = await listWith(page, label);
  // What is typed may still be answered: a list of before has other rows at its top.
  const isAt = () => rows.some(({ text, isFocused }) => isFocused && text === label);
  const lookUntil = Date.now() + look;
  do {
    await page.waitForTimeout(400);
    rows = await rowsOf(page);
  } while (!isAt() && Date.now() < lookUntil);
  const above = [];
  for (let pressed = 0; pressed < 40; pressed++) {
    rows = await rowsOf(page);
    // A list that has just come is not at any of its rows yet.
    for (; rows.length > 0 && !rows.some(({ isFocused }) => isFocused) && Date.now() < end; rows = await rowsOf(page))
      await page.waitForTimeout(100);
    if (isAt()) {
      await page.keyboard.press("Enter");
      await page.waitForTimeout(300);
      return { pressed: pressed + 1, above };
    }
    above.push(...rows.filter(({ isFocused }) => isFocused).map(({ text }) => text));
    const at = (isIt) => rows.find(isIt)?.index;
    const isAbove = at(({ text }) => text === label) < at(({ isFocused }) => isFocused);
    await page.keyboard.press(isAbove ? "ArrowUp" : "ArrowDown");
    await page.waitForTimeout(60);
  }
  return lacking(rows, label);
}

function rowsOf(page) {
  return page.locator(`${suggestions} .monaco-list-row`).evaluateAll((all) =>
    all.map((row) => ({
      text: row.querySelector(".label-name")?.textContent ?? "",
      index: Number(row.getAttribute("data-index")),
      isFocused: row.classList.contains("focused"),
    })),
  );
}
