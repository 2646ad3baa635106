import { relative } from "node:path";
import { findMissingLibrary } from "./missing-library.ts";

const reasons: Record<string, string> = {
  ENOENT: "không có tệp hay thư mục này",
  EISDIR: "đây là thư mục",
  ENOTDIR: "một phần của đường dẫn là tệp, không phải thư mục",
  EACCES: "không có quyền đọc hoặc ghi ở đây",
  EPERM: "không có quyền đọc hoặc ghi ở đây",
  EROFS: "ổ đĩa chỉ cho đọc",
  ENOSPC: "ổ đĩa đã đầy",
  EDQUOT: "đã hết hạn mức ổ đĩa",
  EEXIST: "ở đó đã có tệp cùng tên",
  EMFILE: "mở quá nhiều tệp cùng lúc",
  ENAMETOOLONG: "tên tệp quá dài",
  ELOOP: "liên kết tượng trưng đi vòng",
  Z_BUF_ERROR: "tệp nén bị cụt",
  Z_DATA_ERROR: "tệp nén bị hỏng",
};

const elsewhere = "dời thứ đang có ở đó đi, hoặc chọn nơi khác, rồi chạy lại";
const permission = "mở quyền đọc và ghi ở đó, hoặc chọn nơi khác, rồi chạy lại";
const room = "xóa bớt tệp cho trống chỗ rồi chạy lại";

const mends: Record<string, string> = {
  ENOENT: "xem lại tên và chỗ đặt rồi chạy lại",
  EISDIR: "ghi tên từng tệp",
  ENOTDIR: elsewhere,
  EEXIST: elsewhere,
  ELOOP: elsewhere,
  EACCES: permission,
  EPERM: permission,
  EROFS: "chọn nơi khác rồi chạy lại",
  ENOSPC: room,
  EDQUOT: room,
  EMFILE: "đóng bớt chương trình khác rồi chạy lại",
  ENAMETOOLONG: "đặt tên ngắn hơn rồi chạy lại",
};

/** Why a file could not be read or written, or a library not loaded, in the editor's words; what has none keeps the system's. */
export function explainFailure(error: unknown): string {
  const { code = "", message } = error as NodeJS.ErrnoException;
  return reasons[code] ?? findMissingLibrary(error as Error)?.message ?? message;
}

/** The same with the file or folder at which it failed, where the system names one. */
export function explainPlace(error: unknown): string {
  const { path } = error as NodeJS.ErrnoException;
  return explainFailure(error) + (path ? ` (${showPath(path)})` : "");
}

/** A line to stand below the reason, that says how to mend it; nothing where that is not known. */
export function mendFailure(error: unknown): string {
  const mend = mends[(error as NodeJS.ErrnoException).code ?? ""];
  return mend === undefined ? "" : `\n  Sửa: ${mend}`;
}

/** A path below the project without it. */
export function showPath(path: string): string {
  const way = relative(process.cwd(), path);
  return way.startsWith("..") ? path : way;
}
