import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeUtf8, utf8OfUtf16 } from "../../src/loading/utf8.ts";

test("a text becomes the bytes that the standard encoder gives", () => {
  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom("ộ", "a", "\ud83d\ude00", "\ud800", "\udc00", "\0") }),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const bytes = encodeUtf8(text);
      expect(new Uint8Array(bytes)).toEqual(new TextEncoder().encode(text));
      expect(utf8OfUtf16(Buffer.from(text, "utf16le"))).toEqual(bytes);
    }),
  );
});

test("a text may be longer than the memory that lies ready", () => {
  expect(encodeUtf8("ộ".repeat(400_000)).byteLength).toBe(1_200_000);
});
