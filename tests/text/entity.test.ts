import fc from "fast-check";
import { expect, test } from "vitest";
import { unescapeEntities } from "../../src/text/entity.ts";
import { escapeHtml } from "../../src/text/escape.ts";

test.each([
  ["a &lt; &quot;b&quot;", 'a < "b"'],
  ["R&amp;D, d&apos;Or &gt; 5", "R&D, d'Or > 5"],
  ["&amp;lt;", "&lt;"],
  ["&nbsp; &constructor; & lt;", "&nbsp; &constructor; & lt;"],
])("%j stands for %j", (escaped, text) => {
  expect(unescapeEntities(escaped)).toBe(text);
});

test("what is escaped comes back as it was", () => {
  fc.assert(fc.property(fc.string(), (text) => unescapeEntities(escapeHtml(text)) === text));
});
