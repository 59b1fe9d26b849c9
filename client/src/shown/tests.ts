// What is shown of tests: their names, and what is wrong with them. It escapes what they say.
import { type Location, type TestController, type TestItem, TestMessage, type Uri } from "vscode";
import { escapeLabel, plain } from "../../../server/src/text/index";

/** An item for a test. */
export function testItem(controller: TestController, id: string, label: string, uri: Uri): TestItem {
  return controller.createTestItem(id, escapeLabel(label), uri);
}

/** What is wrong, and where; with what was expected and what came, if that is known. */
export function testMessage(
  lines: readonly string[],
  location: Location | undefined,
  difference?: { readonly expected: string; readonly actual: string },
): TestMessage {
  const text = lines.map(plain).join("\n");
  const made = difference
    ? TestMessage.diff(text, plain(difference.expected), plain(difference.actual))
    : new TestMessage(text);
  if (location) made.location = location;
  return made;
}
