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

/** An article to which Notepad gave an end of its own; it is no article. */
export function describeTextFile(file: string): Problem {
  const name = file.replace(/^.*\//, "").replace(/\.txt$/i, "");
  return {
    ...tell(
      file,
      "file-name",
      "Tệp này không được tính là bài, vì tên kết thúc bằng .txt (Notepad tự thêm đuôi ấy).",
      `đổi tên thành ${name}; trong Windows bật View > File name extensions thì mới thấy đuôi tệp`,
    ),
    level: "warning",
  };
}

function tell(file: string, rule: string, message: string, fix: string): Problem {
  return { file, line: 1, column: 1, level: "error", rule, message, fix };
}
