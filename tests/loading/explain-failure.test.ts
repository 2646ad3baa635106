import { expect, test } from "vitest";
import { explainFailure } from "../../src/loading/explain-failure.ts";

test.each([
  [Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" }), "ổ đĩa đã đầy"],
  [
    new Error("Cannot find package '@mixmark-io/domino' imported from /src/import/convert.ts"),
    "thiếu thư viện @mixmark-io/domino.\n  Sửa: chạy npm ci rồi chạy lại lệnh này",
  ],
  [new Error("Cannot find module '/src/khong-co.ts'"), "Cannot find module '/src/khong-co.ts'"],
])("%s is told in words", (error, words) => {
  expect(explainFailure(error)).toBe(words);
});
