// Snippets for editors that have none.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets look like that
import assert from "node:assert/strict";
import { test } from "node:test";
import { withoutTabStops } from "../../server/src/text/snippet";

test("tab stops become what they hold", () => {
  assert.equal(withoutTabStops("$1 $2$0"), " ");
  assert.equal(withoutTabStops("${1:name} = ${2}"), "name = ");
  assert.equal(withoutTabStops('type = "${1|A,B\\,C,D|}"'), 'type = "A"');
  assert.equal(withoutTabStops("${1:a\\}b}"), "a}b");
});

test("what is escaped stays", () => {
  assert.equal(withoutTabStops("\\$1 \\} \\\\ \\n"), "$1 } \\ \\n");
});
