import { errorAt, type Rule } from "../rule.ts";

/** Of a title that is used again every week the first will do. */
const mostNamed = 5;

/** Two files may not make one address. */
export const duplicateAddress: Rule = ({ outlines }) => {
  const byUrl = Map.groupBy(outlines, ({ url }) => url);
  return [...byUrl].flatMap(([url, files]) =>
    url === null || files.length === 1
      ? []
      : files.flatMap(({ file, addressPlace }) => {
          const others = files.filter((other) => other.file !== file).map((other) => other.file);
          // Two files whose names differ in how their marks are stored alone are told as such.
          if (others.length === 0) return [];
          return errorAt(
            file,
            addressPlace,
            "duplicate-address",
            `Địa chỉ ${url} trùng với ${nameFiles(others)}.`,
            "sửa đầu đề, hoặc thêm dòng slug: với một địa chỉ khác cho một trong các bài",
          );
        }),
  );
};

function nameFiles(files: readonly string[]): string {
  const more = files.length - mostNamed;
  return files.slice(0, mostNamed).join(", ") + (more > 0 ? ` và ${more} bài khác` : "");
}
