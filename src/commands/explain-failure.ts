const reasons: Record<string, string> = {
  ENOENT: "không có tệp hay thư mục này",
  EISDIR: "đây là thư mục, hãy ghi tên từng tệp",
  ENOTDIR: "một phần của đường dẫn là tệp, không phải thư mục",
  EACCES: "không có quyền đọc hoặc ghi ở đây",
  EPERM: "không có quyền đọc hoặc ghi ở đây",
  EROFS: "ổ đĩa chỉ cho đọc",
  ENOSPC: "ổ đĩa đã đầy",
  Z_BUF_ERROR: "tệp nén bị cụt",
  Z_DATA_ERROR: "tệp nén bị hỏng",
};

/** Why a file could not be read or written, in the editor's words; what has none keeps the system's. */
export function explainFailure(error: unknown): string {
  const { code = "", message } = error as NodeJS.ErrnoException;
  return reasons[code] ?? message;
}
