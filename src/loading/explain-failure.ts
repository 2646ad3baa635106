import { relative } from "node:path";
import { findMissingLibrary } from "./missing-library.ts";

const reasons: Record<string, string> = {
  ENOENT: "không có tệp hay thư mục này",
  EISDIR: "đây là thư mục, hãy ghi tên từng tệp",
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

/** A path below the project without it. */
export function showPath(path: string): string {
  const way = relative(process.cwd(), path);
  return way.startsWith("..") ? path : way;
}
