import type { Problem } from "./problem.ts";

/** Lies in no section's folder. */
export function describeMisplaced(file: string): Problem {
  return tell(
    file,
    "unknown-section",
    "Bài nằm ngay trong thư mục nội dung, không thuộc chuyên mục nào.",
    "chuyển tệp vào thư mục của một chuyên mục, hoặc vào pages/ nếu là trang đơn",
  );
}

/** Its name differs from another's only in how the marks are encoded, as happens between a Mac and Linux. */
export function describeTwin(file: string): Problem {
  return tell(
    file,
    "duplicate-file",
    "Có hai tệp cùng tên này, chỉ khác cách lưu dấu (thường do chép qua lại từ máy Mac).",
    "giữ lại một tệp, hoặc đổi tên tệp kia thành chữ không dấu",
  );
}

/** A file, or with a slash a folder, whose name is not in UTF-8, as comes out of old archives. */
export function describeGarbled(file: string): Problem {
  const what = file.endsWith("/") ? "thư mục" : "tệp";
  return tell(
    file,
    "file-name",
    `Tên ${what} không phải là UTF-8 nên không mở được; những chữ không đọc được hiện thành \ufffd.`,
    `đổi tên ${what} thành chữ không dấu`,
  );
}

/** A symbolic link, which may lead anywhere on the machine: nothing is read through it. */
export function describeLinked(file: string, isFolder: boolean): Problem {
  const what = isFolder ? "Thư mục" : "Tệp";
  return tell(
    file,
    "file",
    `${what} này là liên kết tượng trưng nên không được đọc.`,
    isFolder
      ? "chép thư mục thật vào chỗ ấy, thay cho liên kết"
      : "chép tệp thật vào chỗ ấy, thay cho liên kết",
  );
}

/** Ends of Markdown that other programs know, and the one that Notepad adds. */
const otherEnd = /(?:\.md\.txt|\.markdown|\.mdown|\.mkdn?|\.mdx)$/i;

/** An article whose name ends otherwise, which makes it none; null for any other file. */
export function describeOtherEnd(file: string): Problem | null {
  const [typed] = otherEnd.exec(file) ?? [];
  if (typed === undefined) return null;
  const name = `${file.slice(file.lastIndexOf("/") + 1, -typed.length)}.md`;
  const isNotepad = /\.txt$/i.test(typed);
  return {
    ...tell(
      file,
      "file-name",
      isNotepad
        ? "Tệp này không được tính là bài, vì tên kết thúc bằng .txt (Notepad tự thêm đuôi ấy)."
        : `Tệp này không được tính là bài, vì tên kết thúc bằng ${typed} chứ không phải .md.`,
      isNotepad
        ? `đổi tên thành ${name}; trong Windows bật View > File name extensions thì mới thấy đuôi tệp`
        : `đổi tên thành ${name}`,
    ),
    level: "warning",
  };
}

function tell(file: string, rule: string, message: string, fix: string): Problem {
  return { file, line: 1, column: 1, level: "error", rule, message, fix };
}
